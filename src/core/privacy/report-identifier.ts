import type { Report, RuleInput } from '../lint/rule.ts';
import type { Identifier } from './match.ts';
import { passagesOf } from './passages.ts';

/** Reports every place of a file where an identifier stands. What it is is not repeated: reports are public too. */
export function reportIdentifier(
  { hint, find }: Identifier,
  { entry, tree }: Pick<RuleInput, 'entry' | 'tree'>,
  report: Report,
  message: string,
): void {
  for (const { plain, near, at } of passagesOf({ entry, tree })) {
    if (!hint.test(plain.text)) continue;
    for (const { start, end } of find(plain.text, near))
      report({ at: at({ start: plain.at(start), end: plain.at(end - 1) + 1 }), message });
  }
}
