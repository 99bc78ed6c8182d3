import fc from 'fast-check';
import { mdxToHast as builtHast, mdxToMdast as builtMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { guidance, notYetWritten } from '#core/writeup/guidance.ts';
import { mdxToHast, mdxToMdast } from '../../../src/client/check/markdown/index.ts';
import { plainHast, plainMdast } from '../../../src/client/check/markdown/plain-text.ts';

const features = { features: { gfm: true, frontmatter: false } };
const plainly = (tree: unknown) => JSON.parse(JSON.stringify(tree));

/** Where the plain reader says anything at all, the parsers of browsers and of the build must see the same. */
function expectNoMoreThanTheParsers(body: string): boolean {
  const [source, html] = [plainMdast(body), plainHast(body)];
  if (!source || !html) return false;
  expect(source, body).toEqual(mdxToMdast(body));
  expect(html, body).toEqual(mdxToHast(body));
  expect(plainly(source), body).toEqual(plainly(builtMdast(body, features)));
  expect(plainly(html), body).toEqual(plainly(builtHast(body, features)));
  return true;
}

describe('plainMdast', () => {
  it('reads what a form makes of words, lists and stressed words, and of what is not written yet', () => {
    const parts = Object.entries(guidance).map(
      ([heading, says]) => `## ${heading}\n\n*${notYetWritten} ${says}*`,
    );
    expect(expectNoMoreThanTheParsers(`\n\n\n${parts.join('\n\n')}\n`)).toBe(true);
    const told =
      'Marks rose (by 4%) from 12.5 to 16 – “a lot”, said Ms Smith;\nit’s 8/10 now!\n\nTwo: more & more.\n\n- One **thing**\n- *and* another\n\nSo:\n\n3. then\n4. *this.*';
    expect(expectNoMoreThanTheParsers(`\n\n## What happened\n\n${told}`)).toBe(true);
  });

  it.each([
    ...['1) a', '* a', '+ a', '---', '- - -', '> a', '# a #', '#a', 'a\n===', 'a\n---', '    a', ' a', '- '],
    ...[
      '- a\n\n- b',
      '- a\nb',
      '- a\n1. b',
      '- - a',
      '-  a',
      '- [ ] a',
      '- a\n  - b',
      'a\n- b\n1. c',
      '- **a',
    ],
    ...['a  \nb', 'a\\', 'a `b`', 'a * b*', 'a _b_', 'a*b*', '***a***', '*a b', '**a*', '*(a)*b', '*"a"*'],
    ...['[a](b)', '<b>', '{a}', 'a | b', '~a~', '&amp;', '![a](b)', 'a\tb', '\u00a0', '*a\nb*'],
    ...[
      'www.a.org',
      'https://a.org',
      'a@b.org',
      'import a',
      'export a',
      '## www.a.org',
      '- WWW.a.org',
      'a\nimport b',
    ],
  ])('leaves %j to the parser', (body) => {
    expect(plainMdast(body)).toBeUndefined();
  });

  it('never sees anything else than the parsers do, however words and marks are put together', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Words',
        ' ',
        ' ',
        '\n',
        '\n\n',
        '# ',
        '## ',
        '*',
        '**',
        '_',
        '- ',
        '-',
        '1. ',
        '1',
        '.',
        ')',
        '(',
        ':',
        ';',
      ],
      ...[
        '"',
        "'",
        '/',
        '&',
        '& ',
        '!',
        '[',
        ']',
        '<',
        '>',
        '{',
        '}',
        '`',
        '\\',
        '|',
        '=',
        '~',
        '+',
        '@',
        'www.',
        'http://',
      ],
      ...[
        ...['é', 'ŵ', '😀', '½', '→', '\u2003', '\u200b', '\ud83d', '·'],
        '–',
        '…',
        '“',
        '\t',
        '  ',
        '    ',
        '\u00a0',
        'import ',
        'export',
        '=',
        '#',
        '%',
        '£4',
        'a@b.c',
        'mailto:',
        'ß',
        '0',
      ],
    );
    const words = fc.constantFrom(
      'Some words.',
      '## A heading',
      '*Stressed*',
      'and (more)',
      '',
      '\n',
      'a – b',
      '12 of 30',
    );
    const built = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const lines = fc.array(fc.oneof(words, built), { maxLength: 6 }).map((all) => all.join('\n'));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(built, lines), (body) => {
        if (expectNoMoreThanTheParsers(body)) read += 1;
      }),
      { numRuns: 800, seed: 20261122 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
