import type { FitSettings } from '#core/schools/fit.ts';
import { apartFrom, likenessOf } from '#core/schools/likeness.ts';
import type { Reader } from '#core/schools/reader.ts';
import type { TriedPlaces } from '#views/fit.ts';
import { inSentence } from '#views/words.ts';
import { arrange, element } from '../form-engine/element.ts';
import { mySchool } from './my-school.ts';
import { fetchTried, likeMine, type TriedFile } from './tried.ts';

/** Lets a reader put the entries of this page in the order of their likeness to their school, and back. */
export function orderByLikeness(menu: HTMLElement): void {
  const select = menu.querySelector('select') as HTMLSelectElement;
  const says = menu.querySelector<HTMLElement>('[data-says]') as HTMLElement;
  const stream = menu.parentElement as HTMLElement;
  const cards = [...stream.querySelectorAll<HTMLElement>(':scope > [data-practice]')];
  const months = [...stream.querySelectorAll<HTMLElement>(':scope > p.when')];
  const usual = [...stream.children];
  let file: Promise<TriedFile> | undefined;

  const restore = () => {
    for (const card of cards) card.querySelector('.nearest')?.remove();
    for (const month of months) month.hidden = false;
    arrange(stream, usual);
  };
  const reorder = (reader: Reader, file: TriedFile) => {
    const idOf = (card: HTMLElement) => card.dataset['practice'] ?? '';
    const order = likeMine(reader, file);
    const sorted = cards.toSorted((a, b) => order(idOf(a), idOf(b)));
    for (const month of months) month.hidden = true;
    for (const card of sorted) {
      const text = nearestText(file.tried[idOf(card)] ?? [], reader, file.settings);
      card.querySelector('h2')?.after(element('p', { class: 'nearest small' }, text));
    }
    const moved = new Set<Element>([...cards, ...months]);
    const before = usual.findIndex((child) => moved.has(child));
    const after = usual.slice(before).filter((child) => !moved.has(child));
    arrange(stream, [...usual.slice(0, before), ...sorted, ...after, ...months]);
  };
  select.addEventListener('change', async () => {
    for (const card of cards) card.querySelector('.nearest')?.remove();
    says.replaceChildren();
    if (select.value !== 'like-mine') return restore();
    const reader = mySchool();
    if (!reader) {
      select.value = 'usual';
      says.replaceChildren(
        element('a', { href: menu.dataset['where'] ?? '' }, 'Say what your school is like'),
        ' first; it stays in this browser.',
      );
      return;
    }
    try {
      file ??= fetchTried(menu.dataset['likeMine'] ?? '');
      reorder(reader, await file);
      says.textContent = `The ${cards.length} on this page: tried in schools most like ${reader.name ?? 'yours'} first.`;
    } catch {
      file = undefined;
      select.value = 'usual';
      says.textContent = 'The order could not be fetched. Try again in a moment.';
    }
  });
}

/** Where it was tried nearest, in a line. */
function nearestText(places: TriedPlaces[string], reader: Reader, settings: FitSettings): string {
  const far = apartFrom(reader, settings);
  const [nearest] = places
    .flatMap((place) => {
      const apart = far(place);
      return apart ? [{ place, apart }] : [];
    })
    .sort((a, b) => a.apart.relative - b.apart.relative);
  if (!nearest) return `Not yet tried in the ${inSentence(reader.phase)} phase.`;
  const { place, apart } = nearest;
  if (apart.parts.every(({ known }) => !known))
    return 'Tried in your phase; how like your school is not known.';
  return `Nearest: ${place.name}, ${inSentence(likenessOf(apart.relative, settings))}.`;
}
