import type { Finding } from '#core/model/finding.ts';
import type { Writeup } from '#core/model/writeup.ts';
import type { Random } from '#core/synthetic/random.ts';
import { heading, paragraph, sentence } from '#core/synthetic/words.ts';
import { schoolYear } from './calendar.ts';
import { beforeAfter, compared } from './figures.ts';
import { idOf } from './names.ts';
import { prioritised, type Theme } from './outcomes.ts';
import type { WriteUpPiece } from './pieces.ts';
import type { DemoPerson, DemoSchool } from './places.ts';

/** What a write-up is to be: who wrote it about what, when, and from which other one it grew. */
export type Plan = {
  place: number;
  author: DemoPerson;
  school: DemoSchool;
  theme: Theme;
  openedAt: string;
  parent?: string | undefined;
  visits: boolean;
};

const headings = ['The problem', 'What we did', 'What happened', 'What did not work', 'If you try it'];

function bodyOf(random: Random, hasFindings: boolean): string {
  return headings
    .map((name) => {
      const shows = name === 'What happened' && hasFindings ? '<Findings/>\n\n' : '';
      return `## ${name}\n\n${shows}${paragraph(random, 3)}\n\n${paragraph(random, 2)}`;
    })
    .join('\n\n');
}

/** One in two compared, one in three measured before and after, the others told. */
function findingsOf(random: Random, { measure }: Theme, effect: number): Finding[] {
  const lot = random.next();
  if (lot < 0.12) return [compared({ measure, effect, random }, true)];
  if (lot < 0.5) return [compared({ measure, effect, random }, false)];
  return lot < 0.85 ? [beforeAfter({ measure, effect, random })] : [];
}

const supportedBy = ([finding]: readonly Finding[]): number => {
  if (!finding) return 1;
  return finding.design === 'before-after' ? 2 : 3;
};

/** A title that no write-up has yet; remembers it. */
function newTitle(random: Random, { says }: Theme, titles: Set<string>): string {
  let title = '';
  do title = `${heading(random)} (${says})`;
  while (titles.has(title));
  titles.add(title);
  return title;
}

/**
 * A made-up write-up. `effect`: what the practice does in truth, in standard deviations. `titles`: those that are taken, to which
 * its own is added.
 */
export function writeUpOf(
  random: Random,
  plan: Plan,
  { effect, titles }: { effect: number; titles: Set<string> },
): WriteUpPiece {
  const { place, author, school, theme, openedAt, parent, visits } = plan;
  const title = newTitle(random, theme, titles);
  const id = `demo-${idOf(title.replaceAll(/[^A-Za-z ]/g, ''))}-${place + 1}`;
  const findings = findingsOf(random, theme, effect);
  const [from = 4, to = 16] = school.data.ages;
  const youngest = random.whole(from, to - 2);
  const data: Writeup = {
    ...{ demo: true, title, post: `${sentence(random)} ${sentence(random)}`.slice(0, 270).trim() },
    ...{ authors: [author.id], school: school.id, when: schoolYear(openedAt) },
    ages: [youngest, youngest + 2],
    ...(theme.subject && { subjects: [theme.subject] }),
    ...(prioritised.includes(theme) && { priorities: [`demo-${theme.outcome}`] }),
    claim: { outcome: theme.outcome, change: effect > 0.1 ? 'better' : 'unclear' },
    ...(findings.length > 0 && { findings }),
    core: [sentence(random), sentence(random)],
    adaptable: [sentence(random)],
    cost: { perPupilYear: random.whole(0, 40) },
    workload: { perWeek: random.whole(0, 4), who: 'class teacher' },
    ...(parent !== undefined && { adaptedFrom: parent }),
    ...(visits && { visits: true }),
    declares: ['none'],
  };
  const path = `practices/${id}/index.mdx`;
  return {
    ...{ kind: 'practice', id, path, data, supported: supportedBy(findings) },
    ...{ author: author.id, school: school.id, theme, openedAt },
    body: bodyOf(random, findings.length > 0),
  };
}
