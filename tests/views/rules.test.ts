import { describe, expect, it } from 'vitest';
import { allRules } from '#core/lint/rules/index.ts';
import { hrefUnder } from '#views/href.ts';
import { ruleFamilies, ruleIds, rulePage } from '#views/rules.ts';

const href = hrefUnder('/here');
const page = (id: string) => rulePage(id, href);
const textOf = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

describe('the list of rules', () => {
  it('has every rule once, in its family', () => {
    const listed = ruleFamilies(href).flatMap(({ rules }) => rules.map(({ id }) => id));
    expect([...listed].sort()).toEqual(allRules.map(({ id }) => id).sort());
    expect(ruleFamilies(href).every(({ rules }) => rules.length > 0)).toBe(true);
    expect(ruleFamilies(href)[0]?.rules[0]?.href).toMatch(/^\/here\/rules\/[a-z-]+\/$/);
  });
});

describe('the page of a rule', () => {
  it.each(ruleIds())('%s shows each example with what is said of it where it is said', (id) => {
    const rule = allRules.find((one) => one.id === id);
    const { examples, means } = page(id);
    expect(means.length).toBeGreaterThan(20);
    expect(examples).toHaveLength((rule?.examples.length ?? 0) + (rule?.made?.length ?? 0));
    for (const { files, said } of examples) {
      const numbers = files[0]?.lines.map(({ number }) => String(number)) ?? [];
      for (const { at, text } of said) {
        expect(text).toMatch(/[.?…]$/);
        const line = at.split(':')[0] ?? '';
        if (/^\d/.test(at) && files[0]?.lines.length)
          expect(numbers.includes(line), `${at} of ${numbers}`).toBe(true);
      }
    }
  });

  it('marks the words that are meant', () => {
    const [first] = page('causal-language').examples;
    expect(first?.files[0]?.lines.at(-1)).toEqual({
      number: 14,
      parts: [
        { text: 'Quizzing ', is: 'text' },
        { text: 'caused', is: 'meant' },
        { text: ' a rise.', is: 'text' },
      ],
    });
  });

  it('spells out what nobody sees, so that no page holds it, and leaves pictures of several signs whole', () => {
    const shown = allRules.flatMap(({ id }) =>
      page(id).examples.flatMap(({ files }) => files.flatMap(({ lines }) => lines)),
    );
    expect(
      shown
        .map(({ parts }) => textOf(parts))
        .filter((text) => /[\u202a-\u202e\u2066-\u2069\u200b\u00ad\u2028\f\ue000-\uf8ff]/.test(text)),
    ).toEqual([]);
    const [direction] = page('text-direction').examples;
    expect(direction?.files[0]?.lines[0]?.parts).toContainEqual({ text: 'U+202E', is: 'hidden' });
    expect(textOf(page('text-invisible').examples.at(-1)?.files[0]?.lines[0]?.parts ?? [])).toContain(
      '👨‍👩‍👧',
    );
  });

  it('cuts what is far too long', () => {
    for (const { id } of allRules)
      for (const { files } of page(id).examples)
        for (const { lines } of files) {
          expect(lines.length).toBeLessThanOrEqual(14);
          for (const { parts } of lines) expect(textOf(parts).length).toBeLessThan(700);
        }
  });

  it('leads to the pages of this site that it comes from, and to no document that readers do not have', () => {
    expect(page('level-below').source).toEqual([
      { text: 'Our own: ' },
      { text: 'how levels are set', href: '/here/evidence/' },
    ]);
    expect(
      allRules.filter(({ source }) =>
        /\.md\b|^policy|Content model|Safety rules|Evidence rules/.test(source),
      ),
    ).toEqual([]);
  });
});
