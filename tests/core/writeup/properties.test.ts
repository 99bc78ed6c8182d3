import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '#core/writeup/gate.ts';
import { renderWriteup } from '#core/writeup/render.ts';
import { bytesOf, limits, options, withBody } from './sample.ts';

const pieces = [
  ...[
    'a',
    'Reading',
    ' ',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~',
    '#',
    '## ',
    '> ',
    '- ',
    '1. ',
    '|',
    '| a |\n| - |\n',
    '---',
    '***',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](https://a.org)',
    '](javascript:a)',
    '](#a)',
    '](./chart.png)',
    '[^1]',
    '[^1]: ',
    '[r]: ',
    '[x][r]',
    '\\',
    '!',
    ':',
  ],
  ...[
    '<',
    '>',
    '/>',
    '</',
    '<Note>',
    '</Note>',
    '<Note ',
    '<Steps>',
    '</Steps>',
    '<Quote by="',
    '">',
    '</Quote>',
    '<Finding id="reading-test"/>',
    '<Findings/>',
  ],
  ...[
    '<Figure src="./chart.png" alt="',
    '"/>',
    '<script>',
    '</script>',
    '<img src=x onerror=',
    '<a href="',
    ' id="',
    ' style="',
    ' onclick="',
    ' class="',
    '=',
    '"',
    "'",
  ],
  ...[
    '{',
    '}',
    '{a}',
    '{...a}',
    'import ',
    'export ',
    '&nbsp;',
    '&lt;',
    '&#',
    ';',
    '<!--',
    '-->',
    'https://a.org',
    'www.a.org',
    'a@b.org',
    'data-pagefind-body',
    '😀',
    'ŵ',
  ],
];
const markdown = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const tame = fc
  .array(fc.constantFrom(...pieces.filter((piece) => !/[<{}&]|^(?:im|ex)port|javascript/.test(piece))), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

const ELEMENTS =
  'a|aside|blockquote|br|cite|code|del|div|em|figcaption|figure|h[2-6]|hr|img|li|ol|p|pre|q|section|span|strong|sup|table|tbody|td|th|thead|tr|ul';
const ATTRIBUTES =
  'alt|aria-label|aria-labelledby|class|decoding|height|href|id|loading|rel|role|scope|sizes|src|srcset|start|tabindex|width';
const TAG = new RegExp(`^</?(?:${ELEMENTS})(?: (?:${ATTRIBUTES})="[^"<]*")*>$`);

/** Every tag of an HTML text. Text and attribute values never hold a bare "<", so this needs no parser. */
const tagsOf = (html: string) => html.match(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g) ?? [];

function expectSafe(html: string): void {
  const tags = tagsOf(html);
  for (const tag of tags) expect(tag).toMatch(TAG);
  expect(html.split('<').length - 1).toBe(tags.length);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
  for (const id of ids) expect(id).toMatch(/^(?:s-|fn-|fnref-)/);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, href] of html.matchAll(/ href="([^"]*)"/g))
    expect(href).toMatch(/^(?:https:\/\/|#|\.{0,2}\/?[A-Za-z0-9_]|\.)/);
  for (const [, href] of html.matchAll(/ href="([^"]*)"/g))
    expect(href).not.toMatch(/^(?!https:)[a-z][a-z0-9+.-]*:/i);
  for (const [, src] of html.matchAll(/ src="([^"]*)"/g)) expect(src).toMatch(/^\/images\//);
}

describe('whatever is written', () => {
  it('never throws, and gives only known elements and attributes, own ids and safe addresses', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const { html, problems } = renderWriteup(withBody(body), options);
        if (problems.some(({ severity }) => severity === 'error')) expect(html).toBe('');
        else expectSafe(html);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives safe HTML for text that passes, which is most text without < and {', () => {
    let passed = 0;
    fc.assert(
      fc.property(tame, (body) => {
        const { html } = renderWriteup(withBody(body), options);
        if (html) passed += 1;
        expectSafe(html);
      }),
      { numRuns: 2000 },
    );
    expect(passed).toBeGreaterThan(1000);
  });

  it('tells each problem with a place inside the file, a message that says what was expected, and a remedy', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const text = withBody(body);
        const lines = text.replaceAll('\r\n', '\n').split('\n').length;
        for (const { line, column, message, fix } of renderWriteup(text, options).problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).toMatch(/^Unexpected .*[,:] .*expected .*\. .*\.$/su);
          expect(message.endsWith(fix ?? '?')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same with Windows line ends', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const text = withBody(body).replaceAll('\r', '');
        const windows = text.replaceAll('\n', '\r\n');
        expect(renderWriteup(windows, options)).toEqual(renderWriteup(text, options));
      }),
      { numRuns: 500 },
    );
  });

  it('passes the gate as bytes or is refused, never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const gated = gate(bytes, 'a.mdx', limits);
        if ('text' in gated) expect(bytesOf(gated.text).length).toBeLessThanOrEqual(bytes.length);
        else expect(gated.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
