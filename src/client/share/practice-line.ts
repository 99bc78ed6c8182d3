import type { SharePractice } from '#views/share-practice.ts';
import { element } from '../form-engine/element.ts';

/** Which practice the form is about, with the way to its page. */
export const aboutPractice = ({ id, title }: SharePractice, base: string): HTMLElement =>
  element(
    'p',
    { class: 'about-practice' },
    'About ',
    element('a', { href: `${base}practices/${id}/` }, title),
    ' ',
    element('a', { class: 'hint', href: '?' }, 'Another one?'),
  );

/**
 * Tries of the practice that are still to be told: with one of them chosen, the report takes over who it was and what was to
 * be measured.
 */
export function whichTry({ id, tries }: SharePractice, chosen: string | undefined): HTMLElement[] {
  if (tries.length === 0) return [];
  const here = tries.find(({ value }) => value === chosen);
  if (here) return [element('p', { class: 'hint' }, `You said before that you would try it: ${here.label}.`)];
  const links = tries.map(({ value, label }) => {
    const href = `?practice=${encodeURIComponent(id)}&try=${encodeURIComponent(value)}`;
    return element('li', {}, element('a', { href }, label));
  });
  return [
    element(
      'p',
      {},
      'Did you say before that you would try it? Then choose yours: what you said comes along.',
    ),
    element('ul', { class: 'refs' }, ...links),
  ];
}
