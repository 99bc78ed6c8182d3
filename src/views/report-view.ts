import type { ChallengeView } from './challenges.ts';
import { studyName } from './citation.ts';
import { schoolYear } from './dates.ts';
import { directionMark, type Tag, verdictMark } from './entry.ts';
import type { EvidenceView } from './evidence.ts';
import { fillFindings } from './fill-findings.ts';
import type { FindingRow } from './finding-row.ts';
import { findingsByOutcome } from './findings-html.ts';
import { interval, many, plain, signed } from './numbers.ts';
import { agesText } from './phase.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { reportSources, type SourceView } from './source-list.ts';
import { inSentence, label } from './words.ts';

/** How a report came out: by what the school said, or where the interval of the study lies; `none` where neither tells. */
const sides = ['better', 'worse', 'open', 'none'] as const;
export type Side = (typeof sides)[number];

/** A report under its write-up: one school's account, or one study. */
export type ReportView = {
  id: string;
  kind: 'school' | 'study';
  side: Side;
  name: string;
  /** The page of the school; null for a study. */
  home: string | null;
  /** Those who tried it, each with a page of their own. */
  by: Tag[];
  mark: string | null;
  meta: string[];
  /** The study's own effect on what the write-up is about, with its interval. */
  result: string | null;
  post: string;
  /** Whether there is more to read than the post. */
  whole: boolean;
  html: string;
  findings: string;
  changed: { what: string; part: string }[];
  ratings: { who: string; said: string; why: string | null }[];
  declares: string | null;
  sources: SourceView[];
  /** Challenges to this report, threaded under it. */
  challenges: ChallengeView[];
};

type Report = Practice['reports'][number];

/** What a report is seen with: the results of the whole write-up, and what was worked out. */
type Around = {
  rows: readonly FindingRow[];
  evidence: EvidenceView | null;
  challenges?: readonly ChallengeView[];
};

/** How a school's report came out, by its verdict. */
export const sideOfVerdict: Record<string, Side> = {
  worked: 'better',
  'worked-with-changes': 'better',
  'did-not-work': 'worse',
  mixed: 'open',
  'cannot-tell': 'open',
};

/** One report as its write-up's page shows it. */
export function reportView(report: Report, around: Around, view: SiteView): ReportView {
  const { rows, evidence, challenges = [] } = around;
  const { id, data, html } = report;
  const own = rows.filter(({ ref }) => ref.startsWith(`${id}/`));
  const name = (data.school && view.school(data.school)?.data.name) || studyName(id, data.sources);
  const table = findingsByOutcome(own, name);
  const result = evidence?.studies.get(id);
  const inText = html.includes('<!--findings-->');
  const known = (data.authors ?? []).filter((author) => view.site.people.some((one) => one.id === author));
  const sources = reportSources(report);
  const kind = data.team === undefined ? 'school' : 'study';
  return {
    id,
    kind,
    side: (kind === 'school' ? sideOfVerdict[data.verdict ?? ''] : result?.direction) ?? 'none',
    name,
    home: data.school && view.school(data.school) ? view.href(`/schools/${data.school}/`) : null,
    by: known.map((author) => ({ text: view.person(author), href: view.href(`/people/${author}/`) })),
    mark: verdictMark(data.verdict) ?? (result ? directionMark[result.direction] : null),
    meta: reportMeta(report),
    result: result ? `${signed(result.effect)} (${interval(result.ci)})` : null,
    post: data.post,
    whole: Boolean(
      html || table || data.changed?.length || data.rated?.length || data.declares || sources.length,
    ),
    html: fillFindings(demoted(html), rows, table, id),
    findings: inText ? '' : table,
    changed: (data.changed ?? []).map(({ what, part }) => ({ what, part: label(part) })),
    ratings: ratings(report),
    declares: data.declares ? declaresText(data.declares) : null,
    sources,
    challenges: challenges.filter((challenge) => challenge.report === id),
  };
}

/** Headings inside a report stand below the report's own, which is of the fourth level; six is the lowest there is. */
export const demoted = (html: string): string =>
  html.replace(
    /<(\/?)h([2-4])\b/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + 3)}`,
  );

const countries = new Intl.DisplayNames('en-GB', { type: 'region' });

/** The country of an ISO code, also for a part of one: `GB-ENG` is told as England. */
export function countryName(code: string): string {
  const parts: Record<string, string> = {
    'GB-ENG': 'England',
    'GB-SCT': 'Scotland',
    'GB-WLS': 'Wales',
    'GB-NIR': 'Northern Ireland',
  };
  return parts[code] ?? countries.of(code.slice(0, 2)) ?? code;
}

function reportMeta({ data }: Report): string[] {
  const { site, ages, when, verdict, ran, evaluator } = data;
  return [
    data.team === undefined ? 'School report' : 'Study',
    ...(verdict ? [label(verdict)] : []),
    ...(ran && ran !== 'unknown' ? [label(ran)] : []),
    ...(site ? siteText(site) : []),
    ...(ages ? [agesText(ages)] : []),
    ...(when ? [schoolYear(when)] : []),
    ...(evaluator === 'independent' ? ['Evaluated independently'] : []),
    ...(evaluator === 'maker' ? ['Evaluated by its makers'] : []),
  ];
}

type Site = NonNullable<Report['data']['site']>;

/** Where a study was done, as far as it says: `United States`, `urban`, `12 schools`, `54% free school meals`. */
export function siteText(site: Site): string[] {
  const { country, region, place, setting, schools, disadvantaged, eal, send, female } = site;
  const share = (percent: number | undefined, of: string) =>
    percent === undefined ? [] : [`${plain(percent, 1)}% ${of}`];
  return [
    region ? `${region}, ${countryName(country)}` : countryName(country),
    ...(place ? [label(place)] : []),
    ...(setting && setting !== 'mainstream' ? [setting === 'other' ? 'Other setting' : label(setting)] : []),
    ...(schools ? [many(schools, 'school')] : []),
    ...share(disadvantaged?.percent, disadvantaged ? inSentence(disadvantaged.measure) : ''),
    ...share(eal, 'learning English as an additional language'),
    ...share(send, 'with special educational needs'),
    ...share(female, 'girls'),
  ];
}

const said: Record<string, string> = {
  'without-reservations': 'meets its standards without reservations',
  'with-reservations': 'meets its standards with reservations',
  'does-not-meet': 'does not meet its standards',
};

function ratings({ data }: Report): ReportView['ratings'] {
  return (data.rated ?? []).map((rating) => {
    const source = data.sources?.find(({ id }) => id === rating.by);
    const who = source ? (source.text.split(/[,:;]/, 1)[0] as string) : label(rating.by);
    return { who, said: said[rating.said] as string, why: rating.words ?? rating.why ?? null };
  });
}

const interests: Record<string, string> = {
  'sells-it': 'sells it',
  'trained-by-maker': 'was trained by its maker',
  'paid-for-it': 'was paid for it',
};

/** A declaration of interests as a sentence; own words stand as they were written. */
export function declaresText(declares: readonly string[]): string {
  if (declares.length === 1 && declares[0] === 'none') return 'No interests declared';
  return `Declares: ${declares.map((interest) => interests[interest] ?? interest).join('; ')}`;
}
