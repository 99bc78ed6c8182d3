import { addressOf, kinds } from '#core/model/kinds.ts';
import { plainLineEnds } from '#core/writeup/text.ts';
import type { AnyEntry, Position, Rendered } from './entry.ts';
import { readData } from './read-data.ts';
import type { Reading } from './read-entry.ts';

/** A file that was read before, by the same code: its bytes, and what they gave. */
export type ReadBefore = {
  path: string;
  bytes: Uint8Array;
  sha256: string;
  data: unknown;
  rendered: Rendered;
};

/** The reading of a sound file from what reading it gave before. Where its fields stand is looked up when somebody asks. */
export function readAgain({ path, bytes, sha256, data, rendered }: ReadBefore): Reading | undefined {
  const address = addressOf(path);
  if (!address) return undefined;
  const text = plainLineEnds(new TextDecoder('utf-8').decode(bytes));
  const locate = (field: (string | number)[]): Position => {
    const read = readData(text, path, kinds[address.kind].format);
    return 'problems' in read ? { line: 1, column: 1 } : read.locate(field);
  };
  const entry = { ...address, path, data, text, sha256, rendered, locate } as unknown as AnyEntry;
  return { entry, text, problems: [] };
}
