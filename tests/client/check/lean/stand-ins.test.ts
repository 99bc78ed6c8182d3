import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { parsePhoneNumberFromString as whole } from 'libphonenumber-js';
import { describe, expect, it, vi } from 'vitest';
import * as library from 'yaml';
import { plansOf } from '#adapters/bundle/phones-near.ts';
import { withParts } from '../../../../src/client/check/lean/part.ts';
import Slugger from '../../../../src/client/check/lean/slugs.ts';
import * as yaml from '../../../../src/client/check/lean/yaml.ts';

vi.mock('virtual:phones-near', () => ({ near: plansOf('44') }));

describe('what stands in for packages in a browser', () => {
  it('makes ids of headings as github-slugger does, whatever came before', async () => {
    const heading = fc.oneof(
      fc.constantFrom(
        'What happened',
        'what happened',
        'what-happened-1',
        'Café',
        'section',
        '',
        'a_b',
        'ŵ 2',
      ),
      fc.stringMatching(/^[A-Za-z0-9 _-]{0,8}$/),
      fc.stringMatching(/^[\p{L}\p{M}\p{N} _-]{0,6}$/u),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { maxLength: 8 }), async (headings) => {
        const theirs = new GithubSlugger();
        const ids = await withParts(() => {
          const ours = new Slugger();
          return headings.map((one) => ours.slug(one));
        });
        expect(ids).toEqual(headings.map((one) => theirs.slug(one)));
      }),
    );
  });

  it('takes numbers for phone numbers as libphonenumber-js does, at home and abroad', async () => {
    const { parsePhoneNumberFromString: lean } = await import('../../../../src/client/check/lean/phones.ts');
    const digits = fc.stringMatching(/^(?:\+|00|0|\+44|\+353|\+1|0 ?0)[ 0-9().-]{6,14}$/);
    const known = fc.constantFrom(
      '0161 496 0123',
      '+353 1 234 5678',
      '+44 161 496 0123',
      '07911 123456',
      '12',
    );
    let valid = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(digits, known), async (number) => {
        const isValid = whole(number, 'GB')?.isValid() === true;
        valid += isValid ? 1 : 0;
        expect((await withParts(() => lean(number, 'GB')))?.isValid() === true, number).toBe(isValid);
      }),
      { numRuns: 500 },
    );
    expect(valid).toBeGreaterThan(50);
  });

  it('is the YAML library, once it is there', async () => {
    const document = await withParts(() => yaml.parseDocument('a: [b, 1]'));
    expect(document).toBeInstanceOf(library.Document);
    expect(yaml.isMap(document.contents)).toBe(true);
    const Made = yaml.Document as unknown as typeof library.Document;
    expect(await withParts(() => new Made({ a: 1 }).toString())).toBe('a: 1\n');
    const Lexer = yaml.Lexer as unknown as typeof library.Lexer;
    expect([...new Lexer().lex('a: 1 # b')]).toEqual([...new library.Lexer().lex('a: 1 # b')]);
  });
});
