import { offsetOf } from '#core/lint/place.ts';
import type { Edit } from '#core/lint/run.ts';

/** A text with edits made; of edits that overlap, the first in the text is made and the others are left for the next run. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; made: number } {
  const spans = edits
    .map((edit) => ({
      from: offsetOf(text, edit),
      to: offsetOf(text, { line: edit.endLine, column: edit.endColumn }),
      text: edit.text,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let done = 0;
  let made = 0;
  for (const { from, to, text: instead } of spans) {
    if (from < done || (from === done && made > 0 && from === to)) continue;
    result += text.slice(done, from) + instead;
    done = to;
    made += 1;
  }
  return { text: result + text.slice(done), made };
}
