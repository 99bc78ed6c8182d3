import type { Fault } from './characters.ts';

/** Windows-1252 bytes 80 to 9F, as characters: how old programs misread UTF-8. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const TAIL = `[${WINDOWS}\u00A0-\u00BF]`;
const TWO = `[ÂÃ]${TAIL}|Å[\u00B4-\u00B7]`;
const THREE = `â€${TAIL}?|â${TAIL.replace('€', '')}${TAIL}|ï»¿|ï¿½|ð[Ÿ\u009F]${TAIL}*`;
/** A capital A with a tilde ends or begins a Portuguese word in capitals; anywhere else it is damage. */
const LONE = '(?<![A-ZÀ-Þ])Ã(?![A-ZÀ-Þa-zß-ÿ])|(?<=[a-zß-ÿ])Ã';
const DAMAGED = new RegExp(`(?:${THREE}|${TWO}|${LONE}|\uFFFD)+`, 'gu');

function byteOf(character: string): number {
  const windows = WINDOWS.indexOf(character);
  return windows === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + windows;
}

/** What damaged text was before, or nothing if it cannot be told. */
export function undamaged(text: string): string | undefined {
  const bytes = Uint8Array.from([...text], byteOf);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text that was saved in one encoding and read in another: `Ã©`, `â€™`, `Â£`, or the sign for a lost letter. */
export function damagedText(text: string): Fault[] {
  return [...text.matchAll(DAMAGED)].map(({ 0: damaged, index }) => {
    const before = damaged.includes('\uFFFD') ? undefined : undamaged(damaged);
    const expected = before ? `"${before}"` : 'the letter that was lost';
    return {
      ...{ ruleId: 'text-damaged', start: index, end: index + damaged.length },
      unexpected: `Unexpected damaged text "${damaged}", expected ${expected}`,
      fix: before ? `Type ${before} instead` : 'Type it again, or copy it again from the original',
    };
  });
}

/** HTML's spelling of a character, such as `&nbsp;`, in a text that is not code. */
export function characterReferences(text: string): Fault[] {
  const references = /(?<!(?<!\\)(?:\\\\)*\\)&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;
  return [...text.matchAll(references)].map(({ 0: reference, index }) => ({
    ...{ ruleId: 'text-entity', start: index, end: index + reference.length },
    unexpected: `Unexpected "${reference}", expected the character itself`,
    fix: reference === '&nbsp;' ? 'Type a space' : 'Type the character (£, é, &) as you would in an e-mail',
  }));
}
