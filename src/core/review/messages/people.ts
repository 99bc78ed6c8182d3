import type { Account } from '../snapshot.ts';

/** Calls somebody on GitHub. */
export const call = ({ login }: Account): string => `@${login}`;

/** A list in a sentence: a, b and c. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);

/** Calls several people. */
export const callAll = (accounts: readonly Account[]): string => listed(accounts.map(call));
