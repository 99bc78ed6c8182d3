import { fieldNames } from '../block/fields.ts';

/** Why a seal does not count, in the order in which it is looked at. */
export const sealFaults = [
  'unknown-key',
  'not-openable',
  'unreadable',
  'other-person',
  'other-pull',
  'other-bytes',
  'faulty-rating',
] as const;

export type SealFault = (typeof sealFaults)[number];

const again = 'Please open the workbench again and seal it again.';

const sentences: Record<SealFault, string> = {
  'unknown-key': `This sealed rating cannot be opened: it was sealed to a key that this site no longer has. Nobody has seen it. ${again}`,
  'not-openable': `This sealed rating cannot be opened: it was changed after it was sealed, or sealed to another key. Nobody has seen it. ${again}`,
  unreadable: `This sealed rating was opened, but it was not made by the workbench. ${again}`,
  'other-person': `This sealed rating was made by somebody else, so it does not count here. Please read the write-up, and seal a rating of your own.`,
  'other-pull': `This sealed rating was made for another pull request, so it does not count here. ${again}`,
  'other-bytes': `This sealed rating was made for another version of these files. Please look at what has changed, and seal it again.`,
  'faulty-rating': `This sealed rating was opened, but some of it is missing or cannot be read. ${again}`,
};

/** A sentence for the reviewer. `faulty` may name fields of the rating; of what they hold it says nothing. */
export function sealSentence(why: SealFault, faulty: readonly string[] = []): string {
  const named = fieldNames.filter((name) => faulty.includes(name));
  return named.length === 0 ? sentences[why] : `${sentences[why]} Look at: ${named.join(', ')}.`;
}
