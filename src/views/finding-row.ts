import { type Finding, findingId, type Group } from '#core/model/finding.ts';
import type { Outcome } from '#core/model/lists.ts';
import type { Source } from '#core/model/writeup.ts';
import { studyName } from './citation.ts';
import { type EvidenceView, effectKey } from './evidence.ts';
import { bound, interval, many, plain, pValue, signed } from './numbers.ts';
import { agesText } from './phase.ts';
import type { Practice } from './site-data.ts';
import { sourceAnchor } from './source-list.ts';
import { inSentence, label } from './words.ts';

/** One result as a table shows it: words only, nothing worked out. */
export type FindingRow = {
  /** `id` or `report/id`, as `<Finding id>` names it. */
  ref: string;
  outcome: Outcome;
  study: string;
  measure: string;
  /** What narrows it down: the version, the pupils, the moment. */
  details: string[];
  design: string;
  pupils: string;
  treated: string;
  comparison: string;
  /** The effect as worked out here, with its interval; null where it was not. */
  effect: string | null;
  /** Its security, or why there is no effect. */
  worked: string;
  printed: { text: string; source: string; anchor: string }[];
  note: string | null;
};

/** All results of a write-up and its reports, in file order. */
export function findingRows(
  practice: Practice,
  evidence: EvidenceView | null,
  schoolName: (id: string) => string | undefined,
): FindingRow[] {
  const { outcome } = practice.data.claim;
  const writeup = practice.id;
  const own = (practice.data.findings ?? []).map((finding) =>
    row(finding, {
      outcome,
      evidence,
      writeup,
      study: 'This write-up',
      sources: practice.data.sources ?? [],
    }),
  );
  const reported = practice.reports.flatMap(({ id, data }) => {
    const study = (data.school && schoolName(data.school)) || studyName(id, data.sources);
    const sources = [...(data.sources ?? []), ...(practice.data.sources ?? [])];
    return (data.findings ?? []).map((finding) =>
      row(finding, { outcome, evidence, writeup, study, sources, report: id }),
    );
  });
  return [...own, ...reported];
}

type Place = {
  outcome: Outcome;
  evidence: EvidenceView | null;
  writeup: string;
  study: string;
  sources: Source[];
  report?: string;
};

function row(finding: Finding, { outcome, evidence, writeup, study, sources, report }: Place): FindingRow {
  const { measure, treated, comparison } = finding;
  const about = finding.outcome ?? outcome;
  const found = evidence?.findings.get(effectKey(report ?? writeup, findingId(finding), about));
  return {
    ref: report ? `${report}/${findingId(finding)}` : findingId(finding),
    outcome: about,
    study,
    measure: measure.name,
    details: details(finding),
    design: design(finding),
    pupils: pupils(finding),
    treated: treated ? figures(treated) : '',
    comparison: comparison ? figures(comparison) : '',
    effect: found?.effect ? `${signed(found.effect.g)} (${interval(found.effect.ci)})` : null,
    worked: found ? (found.effect ? `security ${found.security} of 5` : found.why) : '',
    printed: (finding.reported ?? []).map((entry) => ({
      text: printed(entry),
      source: sourceName(entry.by, sources),
      anchor: sourceAnchor(entry.by, ownedBy(entry.by, sources, report)),
    })),
    note: finding.note ?? null,
  };
}

/** A source id that only the write-up has is not looked for in the report. */
function ownedBy(by: string, sources: Source[], report: string | undefined): string | undefined {
  return sources.some(({ id }) => id === by) ? report : undefined;
}

function sourceName(id: string, sources: Source[]): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return label(id);
  if (source.kind === 'study') return studyName(id, [source]);
  const review = /^(.*?)[,:.]? review (\d+)/i.exec(source.text);
  return review ? `${review[1]} review ${review[2]}` : (source.text.split(/[.:;]/, 1)[0] ?? label(id));
}

function details({ arm, sample, taken, weeksAfter, weeks }: Finding): string[] {
  const moment =
    taken === 'follow-up'
      ? `Follow-up${weeksAfter === undefined ? '' : `, ${many(weeksAfter, 'week')} after the end`}`
      : taken === 'during'
        ? 'While it was still going on'
        : '';
  const who = sample
    ? [label(sample.id), ...(sample.ages ? [agesText(sample.ages).toLowerCase()] : [])].join(', ')
    : '';
  const length = weeks === undefined ? '' : many(weeks, 'week');
  return [arm ?? '', who, length, moment].filter(Boolean);
}

const groupNoun: Record<string, [string, string]> = {
  pupil: ['pupil', 'pupils'],
  group: ['group', 'groups'],
  class: ['class', 'classes'],
  school: ['school', 'schools'],
};

function design({ design, assigned, against }: Finding): string {
  const unit = assigned ? groupNoun[assigned] : undefined;
  const drawn = unit && design === 'randomised' ? `${unit[1]} drawn by lot` : inSentence(design);
  const other = against && against !== 'unknown' ? `, against ${inSentence(against)}` : '';
  return drawn.charAt(0).toUpperCase() + drawn.slice(1) + other;
}

function pupils({ treated, comparison, n }: Finding): string {
  if (treated && comparison) return `${plain(treated.n)} / ${plain(comparison.n)}`;
  if (treated) return plain(treated.n);
  return n === undefined ? 'Not said' : plain(n);
}

type Figures = Pick<Group, 'mean' | 'sd' | 'events' | 'percent'> & { n?: number | undefined };

/** One group in words: `from 42.1 to 50.8 (SD 12.7)`, `34%`, `12 of 40`; empty where nothing was measured. */
function figures(group: Group): string {
  const now = value(group);
  if (!now) return '';
  const spread = group.sd === undefined ? '' : ` (SD ${plain(group.sd)})`;
  const then = group.before ? value({ ...group.before, n: group.before.n ?? group.n }) : '';
  return then ? `from ${then} to ${now}${spread}` : now + spread;
}

function value({ mean, events, percent, n }: Figures): string {
  if (mean !== undefined) return plain(mean);
  if (percent !== undefined) return `${plain(percent, 1)}%`;
  if (events === undefined) return '';
  return n === undefined ? plain(events) : `${plain(events)} of ${plain(n)}`;
}

const says: Record<string, string> = {
  better: 'better',
  worse: 'worse',
  'no-significant-difference': 'no significant difference',
  mixed: 'mixed',
};

function printed(entry: NonNullable<Finding['reported']>[number]): string {
  const { g, se, ci, p, t, F, df, difference, unit } = entry;
  const degrees =
    df === undefined
      ? ''
      : `(${[df]
          .flat()
          .map((part) => plain(part))
          .join(', ')})`;
  const parts = [
    g === undefined ? '' : signed(g),
    ci ? `(${interval(ci)})` : se === undefined ? '' : `(SE ${bound(se)})`,
    difference === undefined ? '' : `${signed(difference, difference % 1 ? 2 : 0)}${unit ? ` ${unit}` : ''}`,
    t === undefined ? '' : `t${degrees} = ${bound(t)}`,
    F === undefined ? '' : `F${degrees} = ${bound(F)}`,
    p === undefined ? '' : pValue(p),
    entry.says ? (says[entry.says] as string) : '',
  ];
  return parts.filter(Boolean).join(', ').replace(/, \(/g, ' (');
}
