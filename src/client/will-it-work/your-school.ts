import type { FitSettings } from '#core/schools/fit.ts';
import { apartFrom, likenessOf } from '#core/schools/likeness.ts';
import { type Reader, settingOfReader } from '#core/schools/reader.ts';
import type { Choice } from '#views/fit.ts';
import { comparedText } from '#views/fit-words.ts';
import { many } from '#views/numbers.ts';
import { label } from '#views/words.ts';
import { element } from '../form-engine/element.ts';
import type { Answer } from './answer.ts';
import { withSchool } from './panel.ts';

/** How many schools are named. */
const most = 8;

/** Runs the panel on the page of all schools: what a reader's school is like, and which of those here are like it. */
export function runYourSchool(panel: HTMLElement): void {
  const settings = JSON.parse(panel.querySelector('[data-settings]')?.textContent ?? '') as FitSettings;
  const address = panel.querySelector<HTMLElement>('[data-school]')?.dataset['school'];
  const pages = panel.dataset['yours'] ?? '';
  let schools: Promise<Choice[]> | undefined;
  withSchool(panel, async (reader) => {
    if (address === undefined)
      return { says: 'Kept. No school has joined yet that could be like it.', more: [] };
    try {
      schools ??= fetch(address).then((answer) => answer.json() as Promise<Choice[]>);
      return likeIt(reader, await schools, settings, pages);
    } catch {
      schools = undefined;
      return { says: 'Kept. The schools could not be fetched; try again in a moment.', more: [] };
    }
  });
  if (location.hash === '#yours') panel.scrollIntoView();
}

function likeIt(reader: Reader, schools: readonly Choice[], settings: FitSettings, pages: string): Answer {
  const far = apartFrom(reader, settings);
  const near = schools
    .filter(({ school }) => school !== reader.school)
    .flatMap((school) => {
      const apart = far(settingOfReader(school));
      return apart?.parts.some(({ known }) => known) ? [{ school, apart }] : [];
    })
    .sort((a, b) => a.apart.relative - b.apart.relative)
    .slice(0, most);
  if (near.length === 0) return { says: 'Kept. No school here can be compared with it yet.', more: [] };
  const items = near.map(({ school, apart }) =>
    element(
      'li',
      {},
      element('p', {}, element('a', { href: `${pages}${school.school}/` }, school.name)),
      element('p', { class: 'meta' }, element('span', {}, label(likenessOf(apart.relative, settings)))),
      element('p', { class: 'small' }, comparedText(apart.parts, school.values, reader)),
    ),
  );
  const says = `Kept. ${near.length === 1 ? 'One school here' : many(near.length, 'school')} to look at first, the most alike at the top.`;
  return { says, more: [element('ol', { class: 'near' }, ...items)] };
}
