import type { Problem } from '#core/model/problem.ts';
import { badCharacters, type Fault, mayCombine } from './characters.ts';
import { damagedText } from './damage.ts';
import type { Limits } from './limits.ts';
import { brief, placesOf, problemAt } from './place.ts';
import { mixedWords } from './scripts.ts';

/** More than this of one kind tells a reader nothing new. */
const REPEATS_MAX = 20;

/** Windows line ends made plain. A carriage return anywhere else stays, and is refused as a stray character. */
export function plainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function notComposed(text: string): Fault[] {
  if (!mayCombine(text) || text === text.normalize('NFC')) return [];
  const faults: Fault[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const composed = word.normalize('NFC');
    if (composed === word) continue;
    faults.push({
      ...{ ruleId: 'text-nfc', start: index, end: index + word.length },
      unexpected: `Unexpected "${brief(word)}" typed as letters and loose accents, expected accented letters`,
      fix: `Delete the word and put this in its place: ${brief(composed)}`,
    });
  }
  return faults;
}

function longLines(text: string, most: number): Fault[] {
  const faults: Fault[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > most)
      faults.push({
        ...{ ruleId: 'text-line-length', start, end: start + line.length },
        unexpected: `Unexpected line of ${line.length} characters, expected at most ${most}`,
        fix: 'Press Enter at the end of a sentence somewhere in the middle',
      });
    start += line.length + 1;
  }
  return faults;
}

/** Everything wrong with the characters of a text whose line ends are plain, as at most 20 problems of a kind. */
export function checkText(text: string, path: string, limits: Limits): Problem[] {
  const faults = [
    ...longLines(text, limits.lineCharactersMax),
    ...badCharacters(text),
    ...notComposed(text),
    ...mixedWords(text),
    ...damagedText(text),
  ];
  if (faults.length === 0) return [];
  const place = placesOf(text);
  const seen = new Map<string, number>();
  return faults.flatMap((fault) => {
    const count = (seen.get(fault.ruleId) ?? 0) + 1;
    seen.set(fault.ruleId, count);
    return count > REPEATS_MAX ? [] : problemAt(path, place(fault.start, fault.end), fault);
  });
}
