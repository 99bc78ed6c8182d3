import type { EvidenceView } from './evidence.ts';
import { asksForFindings, fillFindings } from './fill-findings.ts';
import type { FindingRow } from './finding-row.ts';
import { findingsByOutcome } from './findings-html.ts';
import { plotFigure } from './plot-html.ts';

/** Beside plots, the tables as printed are folded away; without plots they are the figure. */
function inDetails(tables: string, evidence: EvidenceView | null): string {
  if (!tables || !evidence?.plots.length) return tables;
  return `<details class="twin" data-pagefind-ignore><summary>Every result as it was printed</summary>${tables}</details>`;
}

const evidenceSection = (all: string): string => (all ? `<h2 id="results">What was measured</h2>${all}` : '');

/** The text of a write-up with its results where it asks for them; below it where it does not. */
export function bodyHtml(html: string, rows: readonly FindingRow[], evidence: EvidenceView | null): string {
  const all = (evidence?.plots ?? []).map(plotFigure).join('') + inDetails(findingsByOutcome(rows), evidence);
  return fillFindings(html, rows, all) + (asksForFindings(html) ? '' : evidenceSection(all));
}
