import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needleOf } from '#core/withdrawal/needle.ts';
import { processorTime } from '../../processor-time.ts';

const lines = (words: string, text: string) => needleOf(words).inText(text);

describe('words that are looked for', () => {
  it.each([
    ['in capitals', 'then AISHA KHAN came'],
    ['with two spaces', 'Aisha  Khan'],
    ['with a no-break space', 'Aisha\u00a0Khan'],
    ['over a line end', 'Aisha\nKhan'],
    ['over a line end within a quotation', '> Aisha\n> Khan'],
    ['in a file name', 'aisha-khan.png'],
    ['in a field name', 'aisha_khan'],
    ['in an address', 'https://example.org/?q=Aisha%20Khan'],
    ['in a form’s address', '?q=aisha+khan'],
    ['in JSON', '"Aisha\\nKhan"'],
    ['cut by bold', 'Ai**sha** Khan'],
    ['cut by a soft hyphen', 'Ai\u00adsha Khan'],
    ['cut by zero width', 'Aisha Kh\u200ban'],
    ['in full-width letters', 'Ａisha Khan'],
    ['between tags', '<b>Aisha</b> <i>Khan</i>'],
  ])('are found %s', (_, text) => expect(lines('Aisha Khan', `One\n${text}`)).toEqual([2]));

  it.each([
    ["o'neill", 'O&#x27;Neill'],
    ["O'Neill", 'O’Neill'],
    ['a&b & co', 'A&amp;B &amp; Co'],
    ['jo.smith@example.org', 'jo.smith%40example.org'],
    ['B801200005001', 'B801２０0005001'],
    ['0161 496 0123', '0161-496-0123'],
  ])('%s is found as %s', (words, text) => expect(lines(words, text)).toEqual([1]));

  it.each(['Aisha', 'Khan Aisha', 'Aisha Khatun', 'AishaKhan is one word'])('are not found in %s', (text) =>
    expect(lines('Aisha Khan', text)).toEqual([]),
  );

  it('are found wherever they stand, and covered, whatever they are', () => {
    const words = fc
      .string({ minLength: 4, maxLength: 20 })
      .filter((text) => text.replaceAll(/[\s_-]/g, '').length >= 4);
    fc.assert(
      fc.property(words, fc.nat(20), (text, before) => {
        const needle = needleOf(text);
        const whole = `${'a line\n'.repeat(before)}${text} came`;
        expect(needle.inText(whole)).toContain(before + 1);
        expect(needle.inText(needle.mask(whole))).toEqual([]);
      }),
    );
  });

  it('must be long enough to be somewhere and not everywhere', () => {
    expect(() => needleOf(' a-b ')).toThrow('Unexpected words of 2 characters, expected at least 4');
  });

  it('are looked for in a large text soon', () => {
    const texts = ['a ', 'Aisha ', 'Aisha\n', '*_', 'Aisha <b ', 'A'].map((unit) =>
      unit.repeat(200_000 / unit.length),
    );
    const taken = processorTime(() => texts.map((text) => needleOf('Aisha Khan').inText(text)));
    expect(taken).toBeLessThan(3000);
  });
});
