import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
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

const ELEMENTS = new Set(
  'a aside blockquote br cite code del div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre q section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'alt ariaLabel ariaLabelledBy className decoding height href id loading rel role scope sizes src srcSet start tabIndex width'.split(
    ' ',
  ),
);

/** What a browser would make of the HTML: read again by an HTML parser, not by the tags that were written. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Nodes): void => {
    expect(['root', 'element', 'text']).toContain(node.type);
    if (node.type === 'element') found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(htmlToHast(html, { fragment: true }) as Nodes);
  return found;
}

function expectSafe(html: string): void {
  const elements = elementsOf(html);
  for (const { tagName, properties } of elements) {
    expect(ELEMENTS).toContain(tagName);
    for (const name of Object.keys(properties)) expect(ATTRIBUTES).toContain(name);
    const { href, src } = properties;
    if (href !== undefined) expect(href).toMatch(/^(?:https:\/\/|#|(?:\.{1,2}\/)+|[\w./#-]+$)/);
    if (src !== undefined) expect(src).toMatch(/^\/images\//);
  }
  const ids = elements.flatMap(({ properties }) =>
    properties['id'] === undefined ? [] : [String(properties['id'])],
  );
  for (const id of ids) expect(id).toMatch(/^(?:s-|fn-|fnref-)/);
  expect(new Set(ids).size).toBe(ids.length);
  const links = elements.filter(({ tagName }) => tagName === 'a');
  for (const link of links) expect(JSON.stringify(link.children)).not.toContain('"tagName":"a"');
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
