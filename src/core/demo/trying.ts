import { monthsLater } from '#core/model/months.ts';
import type { Report } from '#core/model/report.ts';
import type { Try } from '#core/model/try.ts';
import type { Random } from '#core/synthetic/random.ts';
import { paragraph, sentence } from '#core/synthetic/words.ts';
import { later, schoolYear } from './calendar.ts';
import { beforeAfter, compared, verdictOn } from './figures.ts';
import { otherMeasure } from './outcomes.ts';
import type { ReportPiece, TryPiece, WriteUpPiece } from './pieces.ts';
import type { DemoPerson } from './places.ts';

/** One school trying a practice: whether it said so first, whether it told, and whether it measured what it had said. */
export type Trial = {
  of: WriteUpPiece;
  by: DemoPerson;
  startsAt: string;
  declares: boolean;
  tells: boolean;
  measuresAnother: boolean;
};

/** The months between starting and being due. */
const months = 5;

function tryOf(random: Random, { of, by, startsAt }: Trial): TryPiece {
  const starts = startsAt.slice(0, 7);
  const data: Try = {
    ...{ demo: true, school: by.school, authors: [by.id], starts, due: monthsLater(startsAt, months) },
    ...{ outcome: of.theme.outcome, measure: of.theme.measure, design: 'comparison' },
    change: sentence(random),
  };
  const id = by.school;
  return {
    ...{ kind: 'try', id, practice: of.id, path: `practices/${of.id}/tries/${id}.yaml`, data },
    ...{ author: by.id, school: by.school, theme: of.theme, openedAt: startsAt },
    body: '',
  };
}

function reportOf(random: Random, trial: Trial, effect: number): ReportPiece {
  const { of, by, startsAt, declares, measuresAnother } = trial;
  const asked = { measure: measuresAnother ? otherMeasure : of.theme.measure, effect, random };
  const openedAt = later(startsAt, months * 30 + random.whole(20, 60));
  const found = declares || random.next() < 0.6 ? compared(asked, random.next() < 0.2) : beforeAfter(asked);
  const verdict = verdictOn(found);
  const changed = verdict === 'worked' && random.next() < 0.3;
  const data: Report = {
    ...{ demo: true, post: sentence(random), verdict: changed ? 'worked-with-changes' : verdict },
    ran: changed ? 'partly' : 'as-described',
    ...(changed && { changed: [{ what: sentence(random), part: 'adaptable' }] }),
    ...{ declares: ['none'], authors: [by.id], school: by.school, when: schoolYear(startsAt) },
    findings: [found],
    ...(declares && { try: by.school }),
  };
  return {
    ...{ kind: 'report', id: by.school, practice: of.id, data, supported: of.supported },
    ...{ author: by.id, school: by.school, theme: of.theme, openedAt },
    path: `practices/${of.id}/reports/${by.school}.mdx`,
    body: paragraph(random, 3),
  };
}

/** The pull requests of one trial: a try first where it was declared, a report where it was told. */
export function trialPieces(random: Random, trial: Trial, effect: number): (TryPiece | ReportPiece)[] {
  return [
    ...(trial.declares ? [tryOf(random, trial)] : []),
    ...(trial.tells ? [reportOf(random, trial, effect)] : []),
  ];
}
