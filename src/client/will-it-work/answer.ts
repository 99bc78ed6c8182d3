import { fitFor } from '#core/schools/fit.ts';
import type { Reader } from '#core/schools/reader.ts';
import type { FitData } from '#views/fit.ts';
import { estimateText, exploratory, headline, leftOut, nearItem } from '#views/fit-words.ts';
import { element } from '../form-engine/element.ts';

/** What is said for a school: a sentence, which is announced, and what stands below it. */
export type Answer = { says: string; more: HTMLElement[] };

/** What a write-up's panel says for a school: how it went in those most like it, which these are, and what they come to. */
export function answer(reader: Reader, { places, settings, tau2 }: FitData): Answer {
  const fit = fitFor(reader, places, settings, tau2);
  const others = leftOut(fit);
  const more = [
    ...(fit.nearest.length ? [nearestList(fit.nearest.map((near) => nearItem(near, reader)))] : []),
    ...(fit.estimate
      ? [
          element('p', { class: 'num' }, estimateText(fit.estimate)),
          element('p', { class: 'small' }, exploratory),
        ]
      : []),
    ...(others ? [element('p', { class: 'small' }, others)] : []),
  ];
  return { says: headline(fit, reader), more };
}

function nearestList(items: readonly ReturnType<typeof nearItem>[]): HTMLElement {
  return element(
    'ol',
    { class: 'near' },
    ...items.map(({ name, href, meta, compared, open }) =>
      element(
        'li',
        {},
        element('p', {}, element('a', { href }, name)),
        element('p', { class: 'meta num' }, ...meta.map((text) => element('span', {}, text))),
        element('p', { class: 'small' }, compared),
        open && element('p', { class: 'small' }, open),
      ),
    ),
  );
}
