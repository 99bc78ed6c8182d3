import { bodyHtml } from './body-html.ts';
import { cameOut } from './came-out.ts';
import { type ChallengeView, challengeViews } from './challenges.ts';
import { longDate, schoolYear } from './dates.ts';
import { type Estimate, estimateOf, type Tag, whoAndWhere } from './entry.ts';
import { type EvidenceView, evidenceOf } from './evidence.ts';
import { findingRows } from './finding-row.ts';
import { type Hallmark, hallmarkOf } from './hallmark.ts';
import { historyOf, type Step, stepsOf } from './history.ts';
import { type Kin, lineageOf } from './lineage.ts';
import { many } from './numbers.ts';
import { type Action, practiceActions, practiceForms } from './practice-actions.ts';
import { contentsOf } from './practice-contents.ts';
import { type Fact, practiceFacts } from './practice-facts.ts';
import { pageMarks } from './practice-marks.ts';
import { type ReportGroup, reportGroups } from './report-groups.ts';
import { reportView } from './report-view.ts';
import { repositoryLinks } from './repository-links.ts';
import { type ReviewChanges, reviewChangesOf } from './review-changes.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { ownSources, type SourceView } from './source-list.ts';
import { type Standing, standingOf } from './standing.ts';
import { type Trying, tryingOf } from './trying.ts';

type Reason = EvidenceView['reasons'][number];

/** Everything the page of one write-up shows, in the order it stands there. */
export type PracticePage = {
  id: string;
  title: string;
  post: string;
  meta: string[];
  priorities: Tag[];
  demo: boolean;
  status: string;
  /** That the facts support more, or less, than reviewers agreed; null where they agree. */
  toConfirm: string | null;
  sentence: string;
  /** All results together; null where there are too few to pool. */
  estimate: Estimate | null;
  hallmark: Hallmark;
  facts: Fact[];
  adaptedFrom: Tag | null;
  actions: Action[];
  forms: ReturnType<typeof practiceForms>;
  core: string[];
  adaptable: string[];
  html: string;
  /** Why: the reason that decides most, then the others; and what would raise it. */
  why: { main: Reason | undefined; others: Reason[]; nextStep: string } | null;
  /** How the studies and schools came out, in a sentence; null where there is nothing to count. */
  cameOut: string | null;
  reports: ReportGroup[];
  /** Every mark that stands on the page. */
  marks: string[];
  trying: Trying | null;
  /** Challenges to the write-up itself; those to a report stand under it. */
  challenges: ChallengeView[];
  /** How many stand under reports, in a sentence; null for none. */
  elsewhere: string | null;
  reviewed: ReviewChanges | null;
  lineage: Kin | null;
  sources: SourceView[];
  history: string[];
  steps: Step[];
  /** The parts of the page, for those who look for one. */
  contents: Tag[];
  historyHref: string;
  address: string;
  printedOn: string;
};

/** The page of one write-up. */
export function practicePage(practice: Practice, view: SiteView): PracticePage {
  const { id, data, path } = practice;
  const { site, href, address } = view;
  const evidence = evidenceOf(practice, site);
  const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
  const hallmark = hallmarkOf(practice, evidence, view);
  const standing = standingOf(practice, view.person);
  const parent = data.adaptedFrom ? view.practiceTitle(data.adaptedFrom) : undefined;
  const challenges = challengeViews(practice, view);
  const onReports = challenges.filter(({ report }) => report !== null).length;
  const reports = practice.reports.map((report) => reportView(report, { rows, evidence, challenges }, view));
  const reviewed = reviewChangesOf(practice, view);
  const lineage = lineageOf(practice, view);
  const trying = tryingOf(practice, view);
  const steps = stepsOf(practice, view);
  const groups = reportGroups(reports);
  return {
    id,
    title: data.title,
    post: data.post,
    meta: whoAndWhere(practice, view).concat(data.when ? [schoolYear(data.when)] : []),
    priorities: (data.priorities ?? []).flatMap((priority) => {
      const known = view.priority(priority);
      return known ? [{ text: known.title, href: known.href }] : [];
    }),
    demo: data.demo === true,
    status: standing.text,
    toConfirm: toConfirm(standing, evidence),
    sentence: evidence?.sentence ?? 'How sure we are of this has not yet been worked out.',
    estimate: estimateOf(evidence),
    hallmark,
    facts: practiceFacts(practice, view),
    adaptedFrom: parent ? { text: parent, href: href(`/practices/${data.adaptedFrom}/`) } : null,
    actions: practiceActions(practice, view),
    forms: practiceForms(id, view),
    core: data.core,
    adaptable: data.adaptable ?? [],
    html: bodyHtml(practice.html, rows, evidence),
    why: whyOf(evidence),
    cameOut: cameOut(practice, evidence),
    reports: groups,
    marks: pageMarks({ hallmark, groups, challenges: challenges.length, lineage, steps }),
    trying,
    challenges: challenges.filter(({ report }) => report === null),
    elsewhere: onReports
      ? `${many(onReports, 'challenge')} to a report ${onReports === 1 ? 'stands' : 'stand'} under it.`
      : null,
    reviewed,
    lineage,
    sources: ownSources(practice),
    history: historyOf(practice),
    steps,
    contents: contentsOf(practice, { trying, reviewed, lineage }),
    historyHref: repositoryLinks(site.instance).history(path),
    address: address(`/practices/${id}/`),
    printedOn: longDate(site.now),
  };
}

/** What the hallmark draws, in words. */
function toConfirm({ agreed }: Standing, evidence: EvidenceView | null): string | null {
  if (!agreed || !evidence || agreed.level === evidence.supported) return null;
  const then = `Reviewers agreed level ${agreed.level} on ${longDate(agreed.on)}; the facts now support level ${evidence.supported}.`;
  return agreed.level < evidence.supported
    ? `${then} The next level is drawn in outline until a later review confirms it.`
    : `${then} The lower one is shown.`;
}

function whyOf(evidence: EvidenceView | null): PracticePage['why'] {
  if (!evidence) return null;
  const [main, ...others] = evidence.reasons;
  return { main, others, nextStep: evidence.nextStep };
}
