import { unansweredText } from './challenges.ts';
import { studyName } from './citation.ts';
import { longDate, shortDate } from './dates.ts';
import { type Effort, effortsOf } from './effort.ts';
import { type EvidenceView, evidenceOf } from './evidence.ts';
import { type Hallmark, hallmarkOf } from './hallmark.ts';
import { interval, many, signed } from './numbers.ts';
import { agesText, phasesOf } from './phase.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { triedIn } from './tried.ts';
import { tryStatesOf } from './try-state.ts';
import { label, listed } from './words.ts';

/** An effect and its interval, in words and as the ends of a line. */
export type Estimate = { effect: number; ci: readonly [number, number]; text: string; rest: string };

/** A tag under an entry and where it leads. */
export type Tag = { text: string; href: string };

/** A report or a challenge as it is threaded under an entry; a challenge with its answer, where there is one. */
export type Reply = {
  kind: 'Report' | 'Study' | 'Challenge';
  mark: string | null;
  meta: string[];
  text: string;
  answer: { by: string; text: string } | null;
  href: string;
};

/** One write-up as the timeline and other lists show it. */
export type Entry = {
  id: string;
  href: string;
  title: string;
  post: string;
  meta: string[];
  added: { iso: string; text: string } | null;
  hallmark: Hallmark;
  estimate: Estimate | null;
  /** "Worked in 3 of 4 schools", where schools said so; else "5 studies". */
  tried: string;
  unreviewed: string | null;
  /** Cost and workload, as far as they are known. */
  efforts: Effort[];
  /** Why it stands in this list, in sentences; empty where the list says so itself. */
  because: string[];
  tags: Tag[];
  links: Tag[];
  replies: Reply[];
  demo: boolean;
};

/** A write-up as an entry of a list. */
export function entryOf(practice: Practice, view: SiteView): Entry {
  const { id, data, added, challenges } = practice;
  const evidence = evidenceOf(practice, view.site);
  const href = view.href(`/practices/${id}/`);
  const tried = triedIn(practice);
  const standing = standingOf(practice);
  return {
    id,
    href,
    title: data.title,
    post: data.post,
    meta: whoAndWhere(practice, view),
    added: added ? { iso: added, text: shortDate(added) } : null,
    hallmark: hallmarkOf(practice, evidence, view),
    estimate: estimateOf(evidence),
    tried: tried.worked ?? capital(tried.text),
    unreviewed: standing.reviewed ? null : 'Not yet peer reviewed here',
    efforts: effortsOf(practice, view.site.policy).filter(({ filled }) => filled !== null),
    because: [],
    tags: tagsOf(practice, view),
    links: [
      ...(practice.reports.length ? [{ text: reportsWord(practice), href: `${href}#reports` }] : []),
      {
        text: challenges.length ? many(challenges.length, 'challenge') : 'No challenge yet',
        href: `${href}#challenges`,
      },
      ...triesLink(practice, href, view),
    ],
    replies: repliesOf(practice, evidence, view),
    demo: data.demo === true,
  };
}

/** Who, which ages, which subjects: the line above a title. */
export function whoAndWhere({ data, reports }: Practice, { school }: SiteView): string[] {
  const home = data.school ? school(data.school)?.data.name : undefined;
  const studies = reports.length === 1 ? 'Published study' : 'Published studies';
  const who = data.source === 'published' ? studies : (home ?? 'Classroom');
  const subjects = data.subjects?.length
    ? listed(data.subjects.map((subject) => label(subject)))
    : 'Any subject';
  return [who, agesText(data.ages), subjects];
}

/** The pooled effect and its interval, as a line can show it. */
export function estimateOf(evidence: EvidenceView | null): Estimate | null {
  if (!evidence?.pooled) return null;
  const { effect, ci } = evidence.pooled;
  return { effect, ci, text: signed(effect), rest: `, likely ${interval(ci)}` };
}

/** How many are trying it now, those who have fallen silent apart. */
function triesLink(practice: Practice, href: string, { site }: SiteView): Tag[] {
  const states = [...tryStatesOf(practice, site).values()];
  const now = states.filter((state) => state === 'going' || state === 'due').length;
  const silent = states.filter((state) => state === 'silent').length;
  const parts = [...(now ? [`${now} trying it`] : []), ...(silent ? [`${silent} not reported`] : [])];
  return parts.length ? [{ text: parts.join(', '), href: `${href}#tries` }] : [];
}

const reportsWord = ({ reports }: Practice): string =>
  reports.every(({ data }) => data.team !== undefined)
    ? many(reports.length, 'study', 'studies')
    : many(reports.length, 'report');

function tagsOf({ data }: Practice, { href, priority }: SiteView): Tag[] {
  const priorities = (data.priorities ?? []).flatMap((id) => {
    const known = priority(id);
    return known ? [{ text: known.title, href: known.href }] : [];
  });
  const phases = phasesOf(data.ages).map((phase) => ({
    text: label(phase),
    href: href(`/search/?phase=${phase}`),
  }));
  return [...priorities, ...phases];
}

const markOf: Record<string, string> = {
  worked: 'verdict-helps',
  'worked-with-changes': 'verdict-helps',
  mixed: 'verdict-unclear',
  'did-not-work': 'verdict-harms',
  'cannot-tell': 'verdict-unclear',
};

/** The mark that heads a report by its verdict; null where it gave none. */
export const verdictMark = (verdict: string | undefined): string | null =>
  verdict ? (markOf[verdict] ?? null) : null;

/** The mark of a study by where its interval lies. */
export const directionMark = {
  better: 'verdict-helps',
  worse: 'verdict-harms',
  open: 'verdict-unclear',
} as const;

/** Up to three replies, so that a list stays quick to read: a school for each side, else the study that disagrees, and a challenge. */
function repliesOf(practice: Practice, evidence: EvidenceView | null, view: SiteView): Reply[] {
  const href = view.href(`/practices/${practice.id}/`);
  const told = bothSides(practice).map((report) => reportReply(report, href, view));
  const studies = told.length ? [] : contrary(practice, evidence, view.site.policy.verdict.equivalence);
  const asked = practice.challenges.slice(0, 1).map((challenge) => {
    const { id, data } = challenge;
    const unanswered = unansweredText(challenge, practice, view);
    return {
      ...{ kind: 'Challenge' as const, mark: 'challenge', text: data.text, href: `${href}#challenge-${id}` },
      meta: [data.by ? view.person(data.by) : label(data.kind), ...(unanswered ? [unanswered] : [])],
      answer: data.answer ? { by: view.person(data.answer.by), text: data.answer.text } : null,
    };
  });
  return [...told, ...studies.map((reply) => ({ ...reply, href: href + reply.href })), ...asked];
}

type Report = Practice['reports'][number];

/** A school in which it worked and one in which it did not, where there are both; else the first, or two where no challenge follows. */
function bothSides({ reports, challenges }: Practice): Report[] {
  const told = reports.filter(({ data }) => data.team === undefined);
  const worked = told.find(({ data }) => verdictMark(data.verdict) === 'verdict-helps');
  const not = told.find(({ data }) => verdictMark(data.verdict) !== 'verdict-helps');
  const kept = challenges.length ? 1 : 2;
  return worked && not ? told.filter((report) => report === worked || report === not) : told.slice(0, kept);
}

const reportReply = ({ id, data }: Report, href: string, { school }: SiteView): Reply => ({
  ...{ kind: 'Report', mark: verdictMark(data.verdict), text: data.post, answer: null },
  meta: [
    (data.school && school(data.school)?.data.name) || 'A school',
    ...(data.verdict ? [label(data.verdict)] : []),
  ],
  href: `${href}#report-${id}`,
});

/** The study that speaks most clearly against what all come to together, if one does by more than is too small to matter. */
function contrary({ reports }: Practice, evidence: EvidenceView | null, tooSmall: number): Reply[] {
  const pooled = evidence?.pooled?.effect ?? 0;
  const against = reports
    .flatMap((report) => {
      const result = evidence?.studies.get(report.id);
      return result && result.effect * pooled < 0 && Math.abs(result.effect) > tooSmall
        ? [{ report, result }]
        : [];
    })
    .sort((a, b) => Math.abs(b.result.effect) - Math.abs(a.result.effect));
  return against.slice(0, 1).map(({ report: { id, data }, result }) => ({
    kind: 'Study',
    mark: directionMark[result.direction],
    meta: [studyName(id, data.sources), `${signed(result.effect)} (${interval(result.ci)})`],
    text: data.post,
    answer: null,
    href: `#report-${id}`,
  }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Added 18 November 2026", or nothing where no record says when. */
export const addedText = ({ added }: Practice): string | null => (added ? `Added ${longDate(added)}` : null);
