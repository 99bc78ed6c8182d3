import type { Complaint } from './place.ts';

/** A fault in a text, from one offset to another. */
export type Fault = Complaint & { start: number; end: number };

const SUSPECT =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFC\u2800]--[\n\t]]/gv;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const FLAG_OF_A_NATION = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu;
/** Arabic number signs and the like: format characters that one can see. */
const VISIBLE_FORMAT = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;
const EMOJI_MODIFIER = /^[\uFE0F\u{1F3FB}-\u{1F3FF}]$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
const JOINED_SCRIPTS = [
  ...['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya'],
  ...['Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar'],
];

let joins: { before: RegExp; after: RegExp }[] | undefined;

/** Whether letters of one script that joins its letters stand on both sides. */
function isBetweenJoined(before: string, after: string): boolean {
  // Made when first needed, which is seldom: that takes as long as ten files.
  joins ??= JOINED_SCRIPTS.map((script) => {
    const letter = `(?=[\\p{L}\\p{M}])\\p{Script_Extensions=${script}}`;
    return { before: new RegExp(`${letter}$`, 'u'), after: new RegExp(`^${letter}`, 'u') };
  });
  return joins.some((join) => join.before.test(before) && join.after.test(after));
}

/**
 * Whether a text ends in an emoji, whatever its skin. Asked sign by sign: Chromium 153 does not find a skin tone at the end of
 * a text with one expression.
 */
function endsInEmoji(text: string): boolean {
  const signs = [...text];
  const last = signs.at(-1) ?? '';
  return EMOJI.test(EMOJI_MODIFIER.test(last) ? (signs.at(-2) ?? '') : last) || EMOJI.test(last);
}

/** Whether an invisible character does honest work where it stands: in an emoji, a flag, Persian or Hindi. */
function belongs(character: string, before: string, after: string): boolean {
  if (VISIBLE_FORMAT.test(character)) return true;
  if (character === '\u200D' && endsInEmoji(before) && EMOJI_AFTER.test(after)) return true;
  if (character === '\u200C' || character === '\u200D') return isBetweenJoined(before, after);
  if (character === '\uFE0E' || character === '\uFE0F')
    return /[\p{Extended_Pictographic}\p{So}\p{Sm}]$/u.test(before)
      ? true
      : /[0-9#*]$/.test(before) && after.startsWith('\u20E3');
  if (/[\uFE00-\uFE0D]/.test(character)) return /[\p{Sm}\p{Script=Han}]$/u.test(before);
  if (/[\u{E0100}-\u{E01EF}]/u.test(character)) return /\p{Script=Han}$/u.test(before);
  if (character === '\u2800') return /[\u2801-\u28FF]$/.test(before) || /^[\u2801-\u28FF]/.test(after);
  return /[\u180B-\u180D\u180F]/.test(character) && /\p{Script=Mongolian}$/u.test(before);
}

function complaintAbout(character: string, near: string): Complaint {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const where = near ? ` after "${near}"` : '';
  const fix = `Delete it: put the cursor${where || ' there'}, press Delete until it is gone, and type any missing letter again`;
  if (BIDI.test(character))
    return {
      ruleId: 'text-direction',
      unexpected: `Unexpected hidden direction mark (${code})${where}, expected none`,
      fix,
    };
  if (/[\r\u2028\u2029\v\f\u0085]/.test(character))
    return {
      ruleId: 'text-line-end',
      unexpected: `Unexpected line end (${code})${where}, expected an ordinary one`,
      fix: 'Delete it and press Enter instead',
    };
  if (/\p{Co}/u.test(character))
    return {
      ruleId: 'text-private',
      unexpected: `Unexpected symbol from a private font (${code})${where}, expected ordinary text`,
      fix: 'Readers would see an empty box. Type a hyphen for a bullet, or the symbol itself',
    };
  return {
    ruleId: 'text-invisible',
    unexpected: `Unexpected invisible character (${code})${where}, expected none`,
    fix,
  };
}

/** Whether a text has characters beyond those of Western Europe: among these no accent is loose, and nothing can be composed. */
export const mayCombine = (text: string): boolean => /[\u0300-\uffff]/.test(text);

/** Every control, direction mark or stray invisible character of a text, and marks stacked too high. */
export function badCharacters(text: string): Fault[] {
  const faults: Fault[] = [];
  const masked = text.replace(FLAG_OF_A_NATION, (flag) => flag.slice(0, 2) + ' '.repeat(flag.length - 2));
  for (const match of masked.matchAll(SUSPECT)) {
    const [character] = match;
    const start = match.index;
    const end = start + character.length;
    const before = masked.slice(Math.max(0, start - 6), start);
    if (belongs(character, before, masked.slice(end, end + 4))) continue;
    const near = /[\p{L}\p{N}]+$/u.exec(masked.slice(Math.max(0, start - 20), start))?.[0] ?? '';
    faults.push({ ...complaintAbout(character, near), start, end });
  }
  if (!mayCombine(text)) return faults;
  for (const { 0: marks, index } of text.matchAll(/\p{M}{6,}/gu))
    faults.push({
      ...{
        ruleId: 'text-stacked',
        unexpected: `Unexpected ${marks.length} accents on one letter, expected a few`,
      },
      ...{ fix: 'Type the letter again', start: index, end: index + marks.length },
    });
  return faults;
}
