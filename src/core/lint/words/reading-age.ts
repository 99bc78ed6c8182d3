import { countWords } from '#core/writeup/words.ts';

/** Letters and digits, which the formula calls characters. */
const CHARACTERS = /[\p{L}\p{N}]+/gu;

/**
 * The age, in years, at which a British reader is expected to follow a text; at least 5.
 *
 * Automated Readability Index: 4.71 × characters a word + 0.5 × words a sentence − 21.43 is an American grade (Senter and
 * Smith 1967, AMRL-TR-66-220), and grade 1 is a child of 6: five years are added.
 */
export function readingAge(text: string, sentences: number, words = countWords(text)): number {
  if (words === 0 || sentences === 0) return 5;
  const written = (text.match(CHARACTERS) ?? []).join('');
  const characters = written.length - (written.match(/[\ud800-\udbff]/g)?.length ?? 0);
  return Math.max(5, 4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43 + 5);
}
