import { escapeHtml } from './escape-html.ts';
import { interval, signed } from './numbers.ts';
import { label } from './words.ts';

/** The average of all studies but one. */
export type WithoutOne = { label: string; effect: number; ci: readonly [number, number] };

/** How far the average hangs on one study: the two ends in the summary, every one in the table. Nothing for none. */
export function withoutOneTable(outcome: string, without: readonly WithoutOne[]): string {
  if (without.length === 0) return '';
  const inOrder = without.toSorted((a, b) => a.effect - b.effect);
  const [least, most] = [inOrder[0]?.effect ?? 0, inOrder.at(-1)?.effect ?? 0];
  const caption = `${label(outcome)}: all together without one study`;
  const rows = inOrder
    .map(
      ({ label: name, effect, ci }) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td class="r">${signed(effect)}</td><td class="r">${interval(ci)}</td></tr>`,
    )
    .join('');
  return `<details class="twin" data-pagefind-ignore><summary>Without one study at a time: ${signed(least)} to ${signed(most)}</summary><div class="scroll" data-pagefind-ignore tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table class="data"><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">Left out</th><th scope="col" class="r">All others together</th><th scope="col" class="r">Likely between</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
