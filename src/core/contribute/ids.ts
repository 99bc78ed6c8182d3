import { slug } from '#core/model/slug.ts';
import type { About, Contribution } from './contribution.ts';
import { pathOf } from './kinds.ts';

const year = (when: unknown): string | undefined => /^\d{4}/.exec(String(when ?? ''))?.[0];

/** What an id is usually made from: the title or name; for reports and tries who tells, and the year. */
function madeFrom({ kind, answers, given }: Contribution): string {
  const said = { ...given, ...answers };
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : '');
  if (kind === 'person' || kind === 'school') return text('name');
  if (kind === 'practice' || kind === 'ask') return text('title').replace(/[:(].*$/, '');
  if (kind === 'challenge') return `${text('kind')} ${text('about')}`;
  const [author] = Array.isArray(said['authors']) ? said['authors'].map(String) : [];
  const who = text('school') || text('team') || author || (kind === 'report' ? 'our-report' : 'our-try');
  return `${who} ${year(said[kind === 'report' ? 'when' : 'starts']) ?? ''}`;
}

/** An id like the one given that nothing has yet. */
export function freeId(wish: string, { kind, owner }: Contribution, { taken }: About): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wish : `${wish}-${number}`;
    if (!taken(pathOf(kind, id, owner))) return id;
  }
}

/** The id that follows from what is said; empty where nothing says. */
export const wishedId = (contribution: Contribution): string => slug(madeFrom(contribution), 60);

/** The same, or one like it that nothing has yet. */
export function usualId(contribution: Contribution, about: About): string {
  const wish = wishedId(contribution);
  return wish === '' ? '' : freeId(wish, contribution, about);
}
