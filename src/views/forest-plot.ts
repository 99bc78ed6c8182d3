import { escapeHtml } from './escape-html.ts';
import type { Plot, PlotRow } from './evidence-plots.ts';
import { type ForestScale, forestScale, round } from './forest-scale.ts';
import { interval, signed } from './numbers.ts';
import { label } from './words.ts';

/** Differences too small to matter, in standard deviations either way: the shaded band. */
const small = 0.1;

type Layout = {
  name: 'wide' | 'narrow';
  width: number;
  from: number;
  to: number;
  row: number;
  top: number;
  /** Room under the rows for the pooled result and the axis. */
  foot: number;
};

const wide: Layout = { name: 'wide', width: 880, from: 262, to: 622, row: 34, top: 30, foot: 84 };
const narrow: Layout = { name: 'narrow', width: 360, from: 16, to: 344, row: 50, top: 22, foot: 100 };

/** A forest plot as two drawings, one for a wide column and one for a phone; the same numbers belong beside it as a table. */
export function forestPlot(plot: Plot): string {
  return [wide, narrow].map((layout) => drawing(plot, layout)).join('');
}

/** One sentence for those who do not see the drawing. */
export function plotSummary({ outcome, rows, pooled }: Plot): string {
  const together = pooled ? ` Together ${signed(pooled.effect)}, likely between ${interval(pooled.ci)}.` : '';
  return `Forest plot of ${rows.length} results on ${label(outcome).toLowerCase()}.${together} The table below gives every number.`;
}

function drawing(plot: Plot, layout: Layout): string {
  const scale = forestScale(plot, layout.from, layout.to);
  const bottom = layout.top + plot.rows.length * layout.row;
  const height = bottom + (plot.pooled ? layout.foot : 34);
  const axis = height - 24;
  const parts = [
    grid(scale, layout, axis, plot.pooled?.effect),
    ...plot.rows.map((row, index) => line(row, scale, layout, layout.top + index * layout.row)),
    plot.pooled ? together(plot.pooled, scale, layout, bottom) : '',
    ticks(scale, layout, axis),
  ];
  const summary = escapeHtml(plotSummary(plot));
  return `<svg class="fig ${layout.name}" viewBox="0 0 ${layout.width} ${height}" role="img" aria-label="${summary}">${parts.join('')}</svg>`;
}

function grid(
  scale: ForestScale,
  { name, top, width }: Layout,
  axis: number,
  estimate: number | undefined,
): string {
  const [left, zero, right] = [scale.x(-small), scale.x(0), scale.x(small)];
  const head =
    name === 'wide'
      ? `<text class="q end" x="798" y="12">effect</text><text class="q end" x="${width}" y="12">weight</text>`
      : '';
  const guide =
    estimate === undefined ? '' : `<path class="est" d="M${scale.x(estimate)} ${top - 14}V${axis - 6}"/>`;
  return `<rect class="nil" x="${left}" y="${top - 14}" width="${round(right - left)}" height="${axis - top + 14}"/><path class="zero" d="M${zero} ${top - 14}V${axis}"/>${guide}<text class="q end" x="${zero - 10}" y="12">worse</text><text class="q" x="${zero + 10}" y="12">better than without it</text>${head}`;
}

function line(row: PlotRow, scale: ForestScale, { name, width }: Layout, y: number): string {
  const name1 = escapeHtml(shorten(row.label, 34));
  const effect = signed(row.effect);
  if (name === 'narrow') {
    const text = `<rect class="mask" x="0" y="${y}" width="${width}" height="18"/><text x="0" y="${y + 13}"><tspan class="b">${name1}</tspan></text><text class="end" x="${width}" y="${y + 13}">${effect}</text>`;
    return text + interval1(row, scale, y + 32);
  }
  const weight = row.weight === null ? '' : `${Math.round(row.weight * 100)}%`;
  const text = `<text x="0" y="${y + 14}"><tspan class="b">${name1}</tspan></text><text class="q sm" x="0" y="${y + 28}">${escapeHtml(shorten(row.detail, 40))}</text><text class="end" x="798" y="${y + 20}">${effect} <tspan class="q">(${interval(row.ci)})</tspan></text><text class="q end" x="${width}" y="${y + 20}">${weight}</text>`;
  return text + interval1(row, scale, y + 16);
}

function interval1(
  { effect, ci: [low, high], weight, ownTest }: PlotRow,
  scale: ForestScale,
  y: number,
): string {
  const [from, to] = [scale.x(low), scale.x(high)];
  const arrows = `${scale.beyond(low) ? `M${from + 6} ${y - 4}L${from} ${y}l6 4` : ''}${scale.beyond(high) ? `M${to - 6} ${y - 4}L${to} ${y}l-6 4` : ''}`;
  const side = round(Math.max(4.5, Math.sqrt(weight ?? 0.05) * 22));
  const at = scale.x(effect);
  const box = `<rect class="${ownTest ? 'open' : 'box'}" x="${round(at - side / 2)}" y="${round(y - side / 2)}" width="${side}" height="${side}"/>`;
  return `<path class="ci" d="M${from} ${y}H${to}${arrows}"/>${box}`;
}

function together(
  pooled: NonNullable<Plot['pooled']>,
  scale: ForestScale,
  { name, width }: Layout,
  y: number,
): string {
  const { effect, ci, prediction } = pooled;
  const [low, middle, high] = [scale.x(ci[0]), scale.x(effect), scale.x(ci[1])];
  const at = name === 'wide' ? y + 16 : y + 36;
  const diamond = `<path class="pool" d="M${low} ${at}L${middle} ${at - 8}L${high} ${at}L${middle} ${at + 8}Z"/>`;
  const words = `${signed(effect)} (${interval(ci)})`;
  const right = name === 'wide' ? 798 : width;
  const text = `<path class="axis" d="M0 ${y}H${width}"/><text class="b" x="0" y="${y + 20}">All together</text><text class="b end" x="${right}" y="${y + 20}">${words}</text>`;
  if (!prediction) return text + diamond;
  const [from, to] = prediction.map((end) => scale.x(end)) as [number, number];
  const under = name === 'wide' ? at + 26 : at + 20;
  const bracket = `<path class="pi" d="M${from} ${under - 5}v10m0-5H${to}m0-5v10"/>`;
  const expect =
    name === 'wide'
      ? `<text class="q" x="0" y="${under + 4}">A new school could expect</text><text class="q end" x="${right}" y="${under + 4}">${interval(prediction)}</text>`
      : '';
  return text + diamond + bracket + expect;
}

function ticks(scale: ForestScale, { from, to }: Layout, axis: number): string {
  const marks = scale.ticks
    .map(
      ({ x, text }) =>
        `<path class="zero" d="M${x} ${axis}v5"/><text class="mid q" x="${x}" y="${axis + 18}">${text}</text>`,
    )
    .join('');
  return `<path class="zero" d="M${from} ${axis}H${to}"/>${marks}`;
}

const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
