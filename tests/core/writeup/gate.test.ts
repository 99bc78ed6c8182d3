import { describe, expect, it } from 'vitest';
import { gate } from '#core/writeup/gate.ts';
import { bytesOf, limits } from './sample.ts';

const problemsOf = (content: string | Uint8Array) => {
  const gated = gate(typeof content === 'string' ? bytesOf(content) : content, 'a.mdx', limits);
  return 'problems' in gated
    ? gated.problems.map((p) => `${p.line}:${p.column} ${p.ruleId}: ${p.message}`)
    : [];
};

describe('gate lets pass what people write', () => {
  it.each([
    ['Welsh', 'Ysgol Gynradd: dŵr, tŷ, ŵyn, Ŷd, môr, Âr'],
    ['Arabic', 'The word مدرسة means school; بيت means house.'],
    ['Persian, with a joiner', 'می\u200cخواهم و خانه\u200cها'],
    ['Hindi, with a joiner', 'क्\u200dष and न्\u200cयायालय'],
    ['Urdu, Polish and Chinese names', 'اُردو, Zażółć gęślą jaźń, 学校 and 學校'],
    ['Japanese and Korean with Latin letters', 'Tシャツ and K팝'],
    ['an emoji of a family and one with a skin tone', '👩‍👩‍👧‍👦 👍🏽 🏃🏾‍♀️ 🏳️‍🌈'],
    ['flags of Wales and France', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇫🇷'],
    ['keycaps and arrows', '1️⃣ ↩︎ ✔️ ☺️'],
    ['Greek letters in formulas', 'α = 0.05; 12 μm, 3μmol, kΩ, Δx, ΔRT, σx, sinθ, ηp², πr², χ2, dθ, τb'],
    ['Greek words', 'δημοκρατία and Ψ'],
    ['Portuguese capitals', 'SÃO PAULO, IRMÃ, MAÇÃ and são'],
    ['French quotes and dashes', '« Ça va ? » – “CAFÉ” — ‘É’… 5 €'],
    ['symbols', '≤ ≥ × ÷ ½ ° ™ ✓ → £5'],
    ['a tab', 'a\tb'],
    ['Hebrew with points', 'שָׁלוֹם'],
  ])('%s', (_, text) => expect(problemsOf(text)).toEqual([]));

  it('Windows line ends, which it makes plain', () => {
    expect(gate(bytesOf('---\r\na: b\r\n---\r\n'), 'a.mdx', limits)).toEqual({ text: '---\na: b\n---\n' });
  });
});

describe('gate refuses, and says what to do', () => {
  it.each<[string, string | Uint8Array, string]>([
    [
      'a large file',
      'a\n'.repeat(140_000),
      '1:1 file-size: Unexpected 274 kB, expected at most 256 kB. Shorten the text, or link to the longer document.',
    ],
    [
      'a byte order mark',
      '\uFEFF---',
      '1:1 file-byte-order-mark: Unexpected byte order mark, expected the file to begin with its text. In your editor choose "Save with encoding" and then "UTF-8", not "UTF-8 with BOM".',
    ],
    [
      'UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x61, 0),
      '1:1 file-encoding: Unexpected UTF-16, expected UTF-8. In your editor choose "Save with encoding" and then "UTF-8".',
    ],
    [
      'Latin-1',
      Uint8Array.of(0x61, 0x0a, 0x63, 0xe9, 0x0a),
      '2:2 file-encoding: Unexpected bytes that are not UTF-8, expected UTF-8. In your editor choose "Save with encoding" and then "UTF-8".',
    ],
    [
      'an overlong encoding',
      Uint8Array.of(0xc0, 0xaf),
      '1:1 file-encoding: Unexpected bytes that are not UTF-8, expected UTF-8. In your editor choose "Save with encoding" and then "UTF-8".',
    ],
    [
      'a long line',
      `a\n${'b'.repeat(5001)}`,
      '2:1 text-line-length: Unexpected line of 5001 characters, expected at most 5000. Press Enter at the end of a sentence somewhere in the middle.',
    ],
    [
      'loose accents',
      'ok\ncafe\u0301s',
      '2:1 text-nfc: Unexpected "cafe\u0301s" typed as letters and loose accents, expected accented letters. Delete the word and put this in its place: cafés.',
    ],
    [
      'a zero-width space',
      'saf\u200beguarding',
      '1:4 text-invisible: Unexpected invisible character (U+200B) after "saf", expected none. Delete it: put the cursor after "saf", press Delete until it is gone, and type any missing letter again.',
    ],
    [
      'a direction mark',
      'a \u202eb',
      '1:3 text-direction: Unexpected hidden direction mark (U+202E), expected none. Delete it: put the cursor there, press Delete until it is gone, and type any missing letter again.',
    ],
    [
      'a line separator',
      'a\u2028b',
      '1:2 text-line-end: Unexpected line end (U+2028) after "a", expected an ordinary one. Delete it and press Enter instead.',
    ],
    [
      'a lone carriage return',
      'a\rexport const b',
      '1:2 text-line-end: Unexpected line end (U+000D) after "a", expected an ordinary one. Delete it and press Enter instead.',
    ],
    [
      'a bullet from Word',
      '\uf0b7 one',
      '1:1 text-private: Unexpected symbol from a private font (U+F0B7), expected ordinary text. Readers would see an empty box. Type a hyphen for a bullet, or the symbol itself.',
    ],
    [
      'stacked accents',
      `a${'\u0323\u0331\u0332\u0333\u0347\u0348\u0349'}`,
      '1:2 text-stacked: Unexpected 7 accents on one letter, expected a few. Type the letter again.',
    ],
    [
      'a word of two alphabets',
      'The \u0440upil premium',
      '1:5 text-mixed-scripts: Unexpected letters of two alphabets in "\u0440upil" (Cyrillic and Latin), expected one. Delete the word and type it again on your own keyboard.',
    ],
    [
      'damaged text',
      'cafÃ© costs Â£3',
      '1:4 text-damaged: Unexpected damaged text "Ã©", expected "é". Type é instead.',
    ],
    [
      'a lost letter',
      'caf\uFFFD',
      '1:4 text-damaged: Unexpected damaged text "\uFFFD", expected the letter that was lost. Type it again, or copy it again from the original.',
    ],
  ])('%s', (_, content, message) => expect(problemsOf(content)).toContain(message));

  it.each([
    ...[
      'a\u0000b',
      'a\u0007b',
      'a\u007fb',
      'a\u0085b',
      'a\u00adb',
      'a\u2060b',
      'a\u2066b',
      'a\u200fb',
      'a\u061cb',
      'a\ufeffb',
    ],
    ...[
      'a\u200db',
      'a\u200cb',
      'ab\ufe0f',
      'a\u{e0041}b',
      'a\u{e0101}b',
      'a\u3164b',
      'a\u115fb',
      'a\u034fb',
      'a\ufffcb',
      'a\ufffeb',
    ],
    ...[
      '👍\u200dx',
      'x\u200d👍',
      'م\u200cx',
      '🏴\u{e0067}\u{e0062}',
      '1\ufe0f',
      'a\u2800b',
      'a\u000bb',
      'a\u000cb',
    ],
  ])('stray character %j', (text) => expect(problemsOf(text).length).toBeGreaterThan(0));

  it.each([
    'раssword',
    'pаypal',
    'sсhool',
    'tеacher',
    'Οxford',
    'βeta',
    'pαssword',
    'Ꭺpple',
    'ѕchool',
    'naïvе',
    'кat',
  ])('letters of two alphabets in %s', (word) => expect(problemsOf(word)[0]).toContain('text-mixed-scripts'));

  it.each([
    ['Ã¨', 'è'],
    ['â€™', '’'],
    ['â€œ', '“'],
    ['â€“', '–'],
    ['â‚¬', '€'],
    ['Â£', '£'],
    ['Â\u00a0', '\u00a0'],
    ['Åµ', 'ŵ'],
    ['Å·', 'ŷ'],
    ['ðŸ˜€', '😀'],
    ['ï¿½', undefined],
    ['â€', undefined],
  ])('damaged text %s', (text, original) => {
    const [problem = ''] = problemsOf(`a${text}b`);
    expect(problem).toContain('text-damaged');
    if (original?.trim()) expect(problem).toContain(`Type ${original} instead`);
  });

  it('at most 20 problems of a kind', () => {
    expect(problemsOf('a\u200b\n'.repeat(200))).toHaveLength(20);
  });
});
