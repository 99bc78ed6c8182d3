import { cameOut } from './came-out.ts';
import { type ChallengeView, challengeViews } from './challenges.ts';
import { longDate, monthOf, schoolYear } from './dates.ts';
import { type Tag, whoAndWhere } from './entry.ts';
import { type EvidenceView, evidenceOf } from './evidence.ts';
import { asksForFindings, fillFindings } from './fill-findings.ts';
import { findingRows } from './finding-row.ts';
import { findingsByOutcome } from './findings-html.ts';
import { type Hallmark, hallmarkOf } from './hallmark.ts';
import { historyOf, type LevelDecision, levelDecisions } from './history.ts';
import { plotFigure } from './plot-html.ts';
import { type Action, practiceActions } from './practice-actions.ts';
import { type Fact, practiceFacts } from './practice-facts.ts';
import { practiceIndex, type SearchIndex } from './practice-index.ts';
import { type ReportView, reportView } from './report-view.ts';
import { repositoryLinks } from './repository-links.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { ownSources, type SourceView } from './source-list.ts';
import { type Standing, standingOf } from './standing.ts';
import { inSentence } from './words.ts';

/** A try as its write-up shows it. */
export type TryView = { id: string; who: string; text: string; withdrawn: string | null };

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
  hallmark: Hallmark;
  facts: Fact[];
  adaptedFrom: Tag | null;
  actions: Action[];
  core: string[];
  adaptable: string[];
  html: string;
  /** Why: the reason that decides most, then the others; and what would raise it. */
  why: { main: Reason | undefined; others: Reason[]; nextStep: string } | null;
  /** How the studies and schools came out, in a sentence; null where there is nothing to count. */
  cameOut: string | null;
  reports: ReportView[];
  tries: TryView[];
  challenges: ChallengeView[];
  sources: SourceView[];
  history: string[];
  levels: LevelDecision[];
  historyHref: string;
  address: string;
  printedOn: string;
  index: SearchIndex;
};

/** The page of one write-up. */
export function practicePage(practice: Practice, view: SiteView): PracticePage {
  const { id, data, path } = practice;
  const { site, href, address } = view;
  const evidence = evidenceOf(practice, site);
  const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
  const all = (evidence?.plots ?? []).map(plotFigure).join('') + inDetails(findingsByOutcome(rows), evidence);
  const hallmark = hallmarkOf(practice, evidence, view);
  const standing = standingOf(practice, view.person);
  const parent = data.adaptedFrom ? view.practiceTitle(data.adaptedFrom) : undefined;
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
    hallmark,
    facts: practiceFacts(practice, view),
    adaptedFrom: parent ? { text: parent, href: href(`/practices/${data.adaptedFrom}/`) } : null,
    actions: practiceActions(practice, site),
    core: data.core,
    adaptable: data.adaptable ?? [],
    html:
      fillFindings(practice.html, rows, all) + (asksForFindings(practice.html) ? '' : evidenceSection(all)),
    why: whyOf(evidence),
    cameOut: cameOut(practice, evidence),
    reports: practice.reports.map((report) => reportView(report, { rows, evidence }, view)),
    tries: practice.tries.map((attempt) => tryView(attempt, view)),
    challenges: challengeViews(practice, view),
    sources: ownSources(practice),
    history: historyOf(practice),
    levels: levelDecisions(practice, view),
    historyHref: repositoryLinks(site.instance).history(path),
    address: address(`/practices/${id}/`),
    printedOn: longDate(site.now),
    index: practiceIndex(practice, evidence, hallmark, view),
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

/** Beside plots, the tables as printed are folded away; without plots they are the figure. */
function inDetails(tables: string, evidence: EvidenceView | null): string {
  if (!tables || !evidence?.plots.length) return tables;
  return `<details class="twin" data-pagefind-ignore><summary>Every result as it was printed</summary>${tables}</details>`;
}

const evidenceSection = (all: string): string => (all ? `<h2 id="results">What was measured</h2>${all}` : '');

function tryView({ id, data }: Practice['tries'][number], { school }: SiteView): TryView {
  const who = (data.school && school(data.school)?.data.name) || data.team || 'A school';
  const text = `From ${monthOf(data.starts)}, results due ${monthOf(data.due)}: ${inSentence(data.outcome)}, measured by ${data.measure.name}.`;
  const withdrawn = data.withdrawn
    ? `Withdrawn ${longDate(data.withdrawn.on)}: ${data.withdrawn.reason}`
    : null;
  return { id, who, text, withdrawn };
}
