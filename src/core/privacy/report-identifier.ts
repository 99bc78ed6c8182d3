import type { Report, RuleInput } from '../lint/rule.ts';
import type { Identifier } from './match.ts';
import { passagesOf } from './passages.ts';

/** So many places of one kind in one text tell what is to be done; finding the place of each of thousands takes minutes. */
const MOST_IN_A_TEXT = 50;

/** Reports every place of a file where an identifier stands. What it is is not repeated: reports are public too. */
export function reportIdentifier(
  { hint, find }: Identifier,
  { entry, tree }: Pick<RuleInput, 'entry' | 'tree'>,
  report: Report,
  message: string,
): void {
  for (const { plain, near, at } of passagesOf({ entry, tree })) {
    if (!hint.test(plain.text)) continue;
    for (const { start, end } of find(plain.text, near).slice(0, MOST_IN_A_TEXT))
      report({ at: at({ start: plain.at(start), end: plain.at(end - 1) + 1 }), message });
  }
}
