import { escapeHtml } from './escape-html.ts';
import type { FindingRow } from './finding-row.ts';
import { inSentence, label } from './words.ts';

type Column = { head: string; cell(row: FindingRow): string };

const columns: readonly Column[] = [
  { head: 'How it was tested', cell: ({ design }) => escapeHtml(design) },
  { head: 'Pupils, with / without', cell: ({ pupils }) => escapeHtml(pupils) },
  { head: 'With it', cell: ({ treated }) => figure(treated) },
  { head: 'Without it', cell: ({ comparison }) => figure(comparison) },
  { head: 'Effect, worked out', cell: workedHtml },
  { head: 'Effect, as printed', cell: ({ printed }) => printedHtml(printed) },
];

const unknown = '<span class="quiet">Not given</span>';
const figure = (text: string) => (text ? escapeHtml(text) : unknown);

function workedHtml({ effect, worked }: FindingRow): string {
  const small = worked ? `<small>${escapeHtml(worked)}</small>` : '';
  return (effect ? escapeHtml(effect) : '<span class="quiet">None</span>') + small;
}

function printedHtml(printed: FindingRow['printed']): string {
  if (printed.length === 0) return unknown;
  return printed
    .map(
      ({ text, source, anchor }) =>
        `<div>${escapeHtml(text)} <a href="#${escapeHtml(anchor)}">${escapeHtml(source)}</a></div>`,
    )
    .join('');
}

/**
 * A table of results, in a box that scrolls sideways by keyboard too. `naming` says whether rows name their study.
 *
 * Everything in it is escaped: the text comes from contributors.
 */
export function findingsTable(rows: readonly FindingRow[], caption: string, naming: boolean): string {
  const head = ['Measure', ...columns.map(({ head: title }) => title)]
    .map((title) => `<th scope="col">${title}</th>`)
    .join('');
  const body = rows.map((row) => tableRow(row, naming)).join('');
  return `<div class="scroll" data-pagefind-ignore tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table class="data findings"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function tableRow(row: FindingRow, naming: boolean): string {
  const { study, measure, details, note } = row;
  const lines = [...(naming ? [study] : []), ...details, ...(note ? [note] : [])];
  const small = lines.map((line) => `<small>${escapeHtml(line)}</small>`).join('');
  const cells = columns.map(({ cell }) => `<td>${cell(row)}</td>`).join('');
  return `<tr><th scope="row">${escapeHtml(measure)}${small}</th>${cells}</tr>`;
}

/** Results by outcome, each outcome a table; empty for none. `of` names the one report they come from: then rows do not. */
export function findingsByOutcome(rows: readonly FindingRow[], of?: string): string {
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))];
  return outcomes
    .map((outcome) => {
      const about = rows.filter((row) => row.outcome === outcome);
      const caption = of ? `${of}: ${inSentence(outcome)}` : `${label(outcome)}: what was measured`;
      return findingsTable(about, caption, of === undefined);
    })
    .join('');
}

/** One result as a figure beside the text. */
export function findingFigure(row: FindingRow): string {
  const pairs = [
    ['Measure', row.measure],
    ['Study', row.study],
    ['How it was tested', row.design],
    ['Pupils, with / without', row.pupils],
    ['With it', row.treated],
    ['Without it', row.comparison],
    ['Effect, worked out', row.effect ?? ''],
  ].filter(([, text]) => text);
  const list = pairs
    .map(([term, text]) => `<div><dt>${term}</dt><dd>${escapeHtml(text as string)}</dd></div>`)
    .join('');
  const printed = row.printed.length
    ? `<div><dt>Effect, as printed</dt><dd>${printedHtml(row.printed)}</dd></div>`
    : '';
  const note = row.note ? `<p class="small">${escapeHtml(row.note)}</p>` : '';
  return `<figure class="finding-box" data-pagefind-ignore><figcaption>${escapeHtml(`One result on ${inSentence(row.outcome)}`)}</figcaption><dl>${list}${printed}</dl>${note}</figure>`;
}
