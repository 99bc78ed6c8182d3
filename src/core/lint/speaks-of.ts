import type { Finding } from '#core/model/finding.ts';

/** Words that every measure has, and that therefore name none. */
const COMMON = new Set(
  'test tests score scores scale questionnaire survey records record measure of the and for in a an year our school'.split(
    ' ',
  ),
);

/** The words of a text in small letters. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether words speak of a finding: by the own words of its measure, or by its outcome. */
export function speaksOf({ measure, outcome }: Finding, words: ReadonlySet<string>): boolean {
  const names = wordsOf(measure.name).filter((word) => !COMMON.has(word));
  const every = (list: readonly string[]) => list.length > 0 && list.every((word) => words.has(word));
  return every(names) || every(wordsOf(outcome ?? '')) || names.filter((word) => words.has(word)).length >= 2;
}
