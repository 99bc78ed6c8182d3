import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, comparableOf, likenesses, runsOf, titleKey } from '#core/lint/alike.ts';

const words = fc.array(
  fc.integer({ min: 0, max: 5000 }).map((number) => `w${number}`),
  { minLength: 150, maxLength: 250 },
);
const text = (path: string, list: readonly string[]): Comparable => ({
  ...{ path, practice: path, title: path, key: path, parent: '', runs: runsOf(list.join(' ')) },
});

describe('texts that look alike', () => {
  it('finds a copy whatever is put round it, and says how much', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const found = likenesses(
          [text('a', a), text('b', b), text('c', [...c.slice(0, 40), ...a, ...c.slice(40, 80)])],
          0.5,
        );
        expect([...found.keys()].sort()).toEqual(['a', 'c']);
        expect(found.get('a')).toEqual({ path: 'c', share: 1 });
      }),
      { numRuns: 40 },
    );
  });

  it('says the same of some as of all, in any order', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), fc.nat(), (lists, seed) => {
        const texts = lists.map((list, at) =>
          text(`p${at}`, at % 2 ? [...(lists[at - 1] ?? []).slice(50), ...list.slice(0, 40)] : list),
        );
        const asked = `p${seed % texts.length}`;
        const all = likenesses(texts, 0.3);
        expect(likenesses(texts.toReversed(), 0.3)).toEqual(all);
        expect(likenesses(texts, 0.3, (path) => path === asked).get(asked)).toEqual(all.get(asked));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves alone what all write, and what is too short to tell', () => {
    const phrase = Array.from({ length: 100 }, (_, at) => `common${at}`);
    expect(
      likenesses(
        Array.from({ length: 60 }, (_, at) => text(`p${at}`, phrase)),
        0.5,
      ).size,
    ).toBe(0);
    expect(likenesses([text('a', phrase.slice(0, 20)), text('b', phrase.slice(0, 20))], 0.5).size).toBe(0);
  });

  it('reads a file without parsing it, and passes over notes on studies', () => {
    const file = '---\ntitle: "Five minutes: a day"\nadaptedFrom: oak\n---\n\nText.\n';
    expect(comparableOf('practices/ash/index.mdx', file)).toMatchObject({
      title: 'Five minutes: a day',
      parent: 'oak',
      practice: 'ash',
    });
    expect(comparableOf('practices/ash/reports/x.mdx', '---\nteam: x\n---\n')).toBeUndefined();
    expect(comparableOf('people/ash.yaml', 'name: Ash\n')).toBeUndefined();
  });

  it.each([
    ['Reading in pairs', 'Pairs, reading', true],
    ['Peer tutoring in maths', 'Peer tutoring in reading', false],
    ['Accelerated Reader', 'Accelerated Math', false],
  ])('%s / %s', (a, b, same) => expect(titleKey(a) === titleKey(b)).toBe(same));
});
