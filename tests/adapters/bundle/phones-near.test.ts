import fc from 'fast-check';
import { parsePhoneNumberFromString as parse } from 'libphonenumber-js/core';
import all from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { plansOf } from '#adapters/bundle/phones-near.ts';
import { phoneNumber } from '#core/privacy/phone-number.ts';
import { mayBeAbroad } from '../../../src/client/check/lean/abroad.ts';

const near = plansOf('44');
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('the numbering plans that go with the check', () => {
  it('are a small part of those of the world', () => {
    expect(JSON.stringify(near).length).toBeLessThan(JSON.stringify(all).length / 15);
  });

  it('tell British numbers from others just as all plans do', () => {
    let valid = 0;
    const number = fc.oneof(
      fc
        .tuple(fc.constantFrom('01', '02', '03', '07', '08', '09'), fc.oneof(digits(8), digits(9)))
        .map((two) => two.join('')),
      fc
        .tuple(fc.constantFrom('0161496', '0790912', '0148172', '0207946'), digits(4))
        .map((two) => two.join('')),
    );
    fc.assert(
      fc.property(number, (text) => {
        const told = parse(text, 'GB', all)?.isValid();
        valid += told ? 1 : 0;
        expect(parse(text, 'GB', near)?.isValid()).toBe(told);
      }),
      { numRuns: 3000, seed: 20261122 },
    );
    expect(valid).toBeGreaterThan(500);
  });

  it('are enough for every text that is not taken for one with a number from abroad', () => {
    const piece = fc.constantFrom(
      ...[
        '+',
        '+ (',
        '(+',
        '＋',
        '0',
        '00',
        '0 0',
        '33',
        '353',
        '1',
        '44',
        ' ',
        '-',
        '.',
        '/',
        '(',
        ')',
        '٣',
        '٠',
        '**',
        '_',
      ],
      ...['234', '5678', '161 496 0123', ' ring ', 'a', '£', '2019', ', '],
    );
    let numbers = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const found = phoneNumber.find(text, '');
        numbers += found.length;
        const plain = found.filter(
          ({ start, end }) =>
            !/^[\d\s()./-]*$/.test(text.slice(start, end)) || /^\(?0\s*0/.test(text.slice(start, end)),
        );
        if (plain.length > 0) expect(mayBeAbroad(text), text).toBe(true);
      }),
      { numRuns: 20_000, seed: 20261122 },
    );
    expect(numbers).toBeGreaterThan(100);
    expect(mayBeAbroad('In 2019-20, 1,000,000 pupils of 100 schools; £2,500,000 in all.')).toBe(false);
    expect(mayBeAbroad('Ring 0161 496 0123 or 07911 123456.')).toBe(false);
  });
});
