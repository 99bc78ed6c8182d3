import type { Option } from '#core/contribute/question.ts';
import type { AnswerShape } from './answer-shape.ts';

/** How GitHub writes an answer that was left out: the second for a choice. */
const NO_RESPONSE = '_No response_';
const NO_CHOICE = 'None';

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
/** The value of a choice; what is no choice stays as it is, for the check to refuse. */
const chosen = (said: string, of: readonly Option[]): string =>
  of.find(({ label, value }) => same(label, said) || same(value, said))?.value ?? said.trim();
const labelled = (value: unknown, of: readonly Option[]): string =>
  of.find((option) => option.value === String(value))?.label ?? String(value);

/** An answer as GitHub writes it, read; undefined where it was left out. */
export function readAnswer(text: string, shape: AnswerShape): unknown {
  if (text === '' || text === NO_RESPONSE || ('of' in shape && text === NO_CHOICE)) return undefined;
  switch (shape.is) {
    case 'line':
    case 'lines':
      return text;
    case 'each':
      return linesOf(text).map((line) => ({ [shape.field]: line, part: 'unknown' }));
    case 'one':
      return chosen(text, shape.of);
    case 'several':
      return text.split(', ').map((said) => chosen(said, shape.of));
    case 'yes-no':
      return chosen(text, shape.of) === 'true';
  }
}

/** An answer as GitHub writes it. */
export function writeAnswer(value: unknown, shape: AnswerShape): string {
  if (value === undefined) return 'of' in shape && shape.is !== 'several' ? NO_CHOICE : NO_RESPONSE;
  if (shape.is === 'each')
    return (value as Record<string, unknown>[]).map((entry) => String(entry[shape.field])).join('\n');
  if (shape.is === 'several') return (value as unknown[]).map((one) => labelled(one, shape.of)).join(', ');
  if ('of' in shape) return labelled(value, shape.of);
  return Array.isArray(value) ? value.join('\n') : String(value);
}
