import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#core/lint/words/sentences.ts';
import { weightedSum } from '#core/privacy/digits.ts';
import { identifiersIn } from '#core/privacy/index.ts';
import { isNhsNumber } from '#core/privacy/nhs-number.ts';
import { sensitiveCounts } from '#core/privacy/small-numbers/sensitive-counts.ts';
import { isUln } from '#core/privacy/uln.ts';
import { isUpn } from '#core/privacy/upn.ts';
import { processorTime } from '../../processor-time.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const letters = [...'ABCDEFGHJKLMNPQRTUVWXYZ'];
const upns = fc.tuple(fc.constantFrom('801', '209', '938', '665'), digits(9)).map(([authority, rest]) => {
  const check = letters.find((letter) => isUpn(letter + authority + rest));
  return (check ?? '') + authority + rest;
});
const ulns = digits(9)
  .map((nine) => [...'0123456789'].map((last) => nine + last).find(isUln) ?? '')
  .filter((value) => value !== '');
const nhsNumbers = digits(9)
  .map((nine) => [...'0123456789'].map((last) => nine + last).find(isNhsNumber) ?? '')
  .filter((value) => value !== '');
const separators = fc.constantFrom('', ' ', '-', '\u2013', '\u00a0', '\u2011');
const zeros = [0x30, 0x660, 0x966, 0xff10, 0x1d7ce];
const sentences = {
  'unique-pupil-number': { values: upns, told: (value: string) => `Pupil ${value} read.` },
  'unique-learner-number': { values: ulns, told: (value: string) => `The ULN ${value} is hers.` },
  'nhs-number': { values: nhsNumbers, told: (value: string) => `NHS number ${value}, she said.` },
};

describe.each(Object.entries(sentences))('%s', (id, { values, told }) => {
  const ids = (text: string) => identifiersIn(text).map((found) => found.id);

  it('flips with any one digit changed', () => {
    fc.assert(
      fc.property(values, fc.nat(8), fc.integer({ min: 1, max: 9 }), (value, place, add) => {
        expect(ids(told(value))).toContain(id);
        const at = value.length - 9 + place;
        const changed = String((Number(value[at]) + add) % 10);
        const mutated = value.slice(0, at) + changed + value.slice(at + 1);
        expect(ids(told(mutated))).not.toContain(id);
      }),
    );
  });

  it('is found with any one separator anywhere, in the digits of any script, at the right offsets', () => {
    fc.assert(
      fc.property(
        values,
        separators,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...zeros),
        (value, gap, at, zero) => {
          const other = value.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
          const units = [...other];
          const written = units.slice(0, at).join('') + gap + units.slice(at).join('');
          const text = told(written);
          const found = identifiersIn(text).find((each) => each.id === id);
          expect(found && text.slice(found.start, found.end)).toBe(written);
        },
      ),
    );
  });
});

it('weighs from the highest down', () => {
  expect(weightedSum('111', 3)).toBe(6);
});

describe('random prose of numbers', () => {
  /** A small generator of our own, so that the count below is the same every time. */
  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const words =
    'the pupils read for minutes a day and scored on test of in Year class cost £ week from to between about school January March Maths NHS learner born Room page p. Level Reading Set lesson'.split(
      ' ',
    );
  it('gives at most one find in 10,000 words', () => {
    const next = random(20261122);
    const number = () => {
      const size = 1 + Math.floor(next() * 6);
      const value = Math.floor(next() * 10 ** size);
      const way = next();
      if (way < 0.1) return `${value}%`;
      if (way < 0.2) return `${value}-${value + Math.floor(next() * 40)}`;
      if (way < 0.3) return `${value}.${Math.floor(next() * 100)}`;
      if (way < 0.35) return `£${value}`;
      if (way < 0.4) return `${Math.floor(next() * 24)}:${10 + Math.floor(next() * 50)}`;
      return String(value);
    };
    let found = 0;
    const total = 200_000;
    for (let written = 0; written < total; written += 100) {
      const text = Array.from({ length: 100 }, () =>
        next() < 0.4 ? number() : words[Math.floor(next() * words.length)],
      ).join(' ');
      found += identifiersIn(text).length;
    }
    expect(found).toBeLessThanOrEqual(total / 10_000);
  });
});

it('reads 100,000 hostile characters in under five seconds a text', () => {
  for (const unit of ['1 ', 'a.', "A'", '...', 'Aisha ', 'born 1/1/14 ', '0161 496 0123 ', '[at] ']) {
    const text = unit.repeat(100_000 / unit.length);
    const taken = processorTime(() => {
      identifiersIn(text);
      for (const { start, end } of sentencesOf(text)) sensitiveCounts(`${text.slice(start, end)} SEND`);
    });
    expect(taken, unit).toBeLessThan(5000);
  }
});
