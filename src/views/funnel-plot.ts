import type { EggerTest } from '#core/statistics/egger.ts';
import type { Funnel } from '#core/statistics/funnel.ts';
import { escapeHtml } from './escape-html.ts';
import { round } from './forest-scale.ts';
import { bound, pValue, signed } from './numbers.ts';
import { label } from './words.ts';

const size = { width: 360, height: 264, left: 16, right: 344, top: 24, foot: 228 };
const ticks = 5;

/** Effects against how exact each is, the most exact on top, with the funnel that chance alone would fill. */
export function funnelFigure(outcome: string, funnel: Funnel, egger: EggerTest | null): string {
  const title = `${label(outcome)}: do small studies find more?`;
  const test = egger
    ? ` Egger’s test of a lean: ${signed(egger.intercept)} standard errors, ${pValue(egger.p)}.`
    : ' All studies are equally exact, so a lean cannot be tested.';
  return `<figure class="plate" data-pagefind-ignore><p class="title">${title}</p>${drawing(outcome, funnel)}<figcaption><b>How to read it.</b> Each square is a study, exact ones at the top. If nothing but chance moved them they would lie evenly inside the lines. A gap at the bottom on one side suggests that small studies with that result were never told.${escapeHtml(test)}</figcaption></figure>`;
}

function drawing(outcome: string, { points, centre, foot }: Funnel): string {
  const ends = [foot.low, foot.high, ...points.map(({ g }) => g)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (effect: number) => round(size.left + ((effect - low) / (high - low)) * (size.right - size.left));
  const y = (se: number) => round(size.top + (se / foot.se) * (size.foot - size.top));
  const sides = `<path class="zero" d="M${x(foot.low)} ${y(foot.se)}L${x(centre)} ${y(0)}L${x(foot.high)} ${y(foot.se)}"/>`;
  const middle = `<path class="est" d="M${x(centre)} ${size.top}V${size.foot}"/>`;
  const squares = points
    .map(
      ({ g, se }) =>
        `<rect class="box" x="${round(x(g) - 3)}" y="${round(y(se) - 3)}" width="6" height="6"/>`,
    )
    .join('');
  const axis = Array.from({ length: ticks }, (_, i) => low + ((high - low) * i) / (ticks - 1))
    .map((at) => `<text class="mid q" x="${x(at)}" y="${size.foot + 22}">${bound(at)}</text>`)
    .join('');
  const said = `Funnel plot of ${points.length} results on ${label(outcome).toLowerCase()}, centred on ${signed(centre)}. The tables give every number.`;
  return `<svg class="fig funnel" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(said)}">${sides}${middle}<path class="axis" d="M${size.left} ${size.foot}H${size.right}"/>${squares}${axis}</svg>`;
}
