import fc from 'fast-check';
import { parsePhoneNumberFromString as parse } from 'libphonenumber-js/core';
import all from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { plansOf } from '#adapters/bundle/phones-near.ts';

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
});
