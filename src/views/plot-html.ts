import { escapeHtml } from './escape-html.ts';
import type { Plot } from './evidence-plots.ts';
import { forestPlot } from './forest-plot.ts';
import { funnelFigure } from './funnel-plot.ts';
import { interval, signed } from './numbers.ts';
import { withoutOneTable } from './without-one.ts';
import { label, listed } from './words.ts';

/**
 * A forest plot with its title, how to read it, and the same numbers as a table; then how far it hangs on one study,
 * and the funnel, where enough studies are pooled.
 */
export function plotFigure(plot: Plot): string {
  const id = `plot-${plot.outcome}`;
  const title = `${label(plot.outcome)}, with and without it`;
  const hollow = plot.rows.some(({ ownTest }) => ownTest)
    ? ' Hollow squares are tests that the authors wrote.'
    : '';
  const missing = plot.missing.length
    ? ` <b>Not drawn,</b> because no effect can be worked out: ${escapeHtml(listed(plot.missing))}.`
    : '';
  const funnel = plot.funnel ? funnelFigure(plot.outcome, plot.funnel.drawn, plot.funnel.egger) : '';
  return `<figure class="plate" data-pagefind-ignore id="${id}" aria-labelledby="${id}-title"><p class="title" id="${id}-title">${title}</p>${forestPlot(plot)}<figcaption><b>How to read it.</b> Each square is a result; a bigger square had more say. A line through the upright means it could be no difference.${hollow} Shaded: differences too small to matter. ${escapeHtml(plot.method)}${missing}</figcaption></figure><details class="twin" data-pagefind-ignore><summary>The same numbers as a table</summary>${plotTable(plot)}</details>${withoutOneTable(plot.outcome, plot.without)}${funnel}`;
}

function plotTable({ outcome, rows, pooled }: Plot): string {
  const caption = `${label(outcome)}: ${rows.length} results`;
  const head = ['Study', 'Design', 'Measure', 'Pupils', 'Effect', 'Likely between', 'Weight']
    .map((name, index) => `<th scope="col"${index > 2 ? ' class="r"' : ''}>${name}</th>`)
    .join('');
  const body = rows
    .map(({ label: name, design, measure, pupils, effect, ci, weight }) => {
      const numbers = [
        pupils,
        signed(effect),
        interval(ci),
        weight === null ? 'not pooled' : `${Math.round(weight * 100)}%`,
      ];
      const cells = numbers.map((text) => `<td class="r">${escapeHtml(text)}</td>`).join('');
      return `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(design)}</td><td>${escapeHtml(measure)}</td>${cells}</tr>`;
    })
    .join('');
  const foot = pooled
    ? `<tfoot><tr><th scope="row" colspan="4">All together</th><td class="r">${signed(pooled.effect)}</td><td class="r">${interval(pooled.ci)}</td><td></td></tr></tfoot>`
    : '';
  return `<div class="scroll" data-pagefind-ignore tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table class="data"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table></div>`;
}
