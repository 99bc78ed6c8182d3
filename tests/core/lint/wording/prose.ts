import type { AnyEntry } from '#core/library/entry.ts';
import { readTree } from '#core/lint/read-file.ts';
import { told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import type { Passage } from '#core/lint/words/passage.ts';
import { passagesOf } from '#core/lint/words/passages.ts';
import { policy } from '../../evidence/policy.ts';

/** The passages of a write-up whose body is this Markdown. */
export function passagesIn(body: string, data?: Record<string, unknown>): readonly Passage[] {
  const file = told(data ? { body, data } : { body });
  const { entry } = readTold(file, policy) as { entry: AnyEntry };
  return passagesOf({ entry, tree: readTree(entry).tree });
}

/** The only paragraph of a text. */
export const paragraph = (text: string): Passage =>
  passagesIn(text).find(({ kind }) => kind !== 'field') as Passage;
