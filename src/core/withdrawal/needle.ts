/** Words that are looked for wherever they may still be: as they are, in other dress, and as files write them down. */
export type Needle = {
  /** The lines, from 1, on which they begin. */
  inText: (text: string) => number[];
  /** The text with them covered. */
  mask: (text: string) => string;
};

const SHORTEST = 4;

/** What may stand within a word and is not seen, or cuts it in two: characters without width, marks of Markdown. */
const HIDDEN = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff*_~`\\\\]{0,4}';
/** What may stand between two words: spaces, dashes, line ends and what begins the next line, and how addresses and HTML write a space. */
const GAP =
  '(?:[\\s\\p{Zs}\\p{Pd}_+>|*~`\\\\,.]|%20|&nbsp;|&#(?:x20|32|xa0|160);|\\\\u00[2a]0|\\\\[nt]|<[^>]{0,80}>){1,12}';
/** The noughts of digits that people type in place of 0 to 9: full-width, Arabic, Persian. */
const NOUGHTS = [0xff10, 0x660, 0x6f0];

const literal = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const percent = (sign: string) => {
  try {
    return encodeURIComponent(sign);
  } catch {
    return sign;
  }
};

/** Every way to write one character. */
function dressed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (/\d/.test(sign))
    return `[${sign}${NOUGHTS.map((nought) => String.fromCodePoint(nought + Number(sign))).join('')}]`;
  if (/[a-z]/i.test(sign)) return `[${sign}${String.fromCodePoint(code + 0xfee0)}]`;
  const forms = [
    literal(sign),
    percent(sign).replaceAll(/[.*()]/g, '\\$&'),
    `&#(?:x0*${code.toString(16)}|0*${code});`,
    `\\\\u0*${code.toString(16)}`,
  ];
  if (sign === '&') forms.push('&amp;');
  if (sign === "'") forms.push('’', '&apos;');
  if (sign === '"') forms.push('[“”]', '&quot;');
  return `(?:${[...new Set(forms)].join('|')})`;
}

/**
 * Looks for words, whatever their capitals, spaces, dashes and dress, also cut in two by marks of Markdown or a line's end.
 * Throws where they are so short that they would be everywhere.
 */
export function needleOf(words: string): Needle {
  const parts = words
    .normalize('NFC')
    .split(/[\s\p{Zs}\p{Pd}_]+/u)
    .filter(Boolean);
  const length = parts.join('').length;
  if (length < SHORTEST)
    throw new Error(
      `Unexpected words of ${length} characters, expected at least ${SHORTEST}: shorter ones are everywhere.`,
    );
  const pattern = parts.map((part) => [...part].map(dressed).join(HIDDEN)).join(GAP);
  const one = new RegExp(pattern, 'giu');
  return {
    inText(text) {
      let [line, at] = [1, 0];
      const found = new Set<number>();
      for (const { index } of text.matchAll(one)) {
        for (let next = text.indexOf('\n', at); next !== -1 && next < index; next = text.indexOf('\n', at)) {
          line += 1;
          at = next + 1;
        }
        found.add(line);
      }
      return [...found];
    },
    mask: (text) => text.replace(one, (shown) => '█'.repeat(shown.length)),
  };
}
