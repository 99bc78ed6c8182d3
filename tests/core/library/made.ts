import { type AnyEntry, nothingRendered } from '#core/library/entry.ts';
import { addressOf, type Kind } from '#core/model/kinds.ts';

/** An entry at a path, for tests of what happens between files. Line 7 stands for every field. */
export function made(path: string, data: object): AnyEntry {
  const address = addressOf(path) as { kind: Kind; id: string };
  return {
    ...address,
    path,
    data,
    text: '',
    sha256: '0'.repeat(64),
    rendered: nothingRendered,
    locate: () => ({ line: 7, column: 3 }),
  } as unknown as AnyEntry;
}

const claim = { outcome: 'writing', change: 'unclear' };

/** The least a write-up can say. */
export const leastWriteup = { title: 'A', post: 'B', ages: [7, 8], claim, core: ['C'], declares: ['none'] };
