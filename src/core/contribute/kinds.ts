import { kinds } from '#core/model/kinds.ts';

/** What a person can contribute by answering questions, in the order in which it is offered. */
export const contributed = ['practice', 'report', 'try', 'challenge', 'ask', 'person', 'school'] as const;
export type Contributed = (typeof contributed)[number];

/** Each in the words of somebody who has never contributed. */
export const contributions: Record<Contributed, string> = {
  practice: 'Write up something we did',
  report: 'Tell how a practice went with us ("I tried this")',
  try: 'Say that we are going to try a practice, before the results',
  challenge: 'Ask about a page, correct it, or appeal',
  ask: 'Ask other schools for help',
  person: 'Add myself, so that what I write has my name',
  school: 'Add my school',
};

/** The kinds that lie in the folder of a practice. */
export const belongsToPractice = (kind: Contributed): boolean =>
  kind === 'report' || kind === 'try' || kind === 'challenge';

/** Where a contribution lies, below the content folder. */
export function pathOf(kind: Contributed, id: string, owner?: string): string {
  const names = owner === undefined ? [id] : [owner, id];
  return kinds[kind].at.replaceAll('<id>', () => names.shift() ?? id);
}
