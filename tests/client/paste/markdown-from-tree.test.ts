import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { renderBody } from '#core/library/render-body.ts';
import { gate } from '#core/writeup/gate.ts';
import { markdownFromTree } from '../../../src/client/paste/markdown-from-html.ts';
import { policy } from '../../core/evidence/policy.ts';

const tree = (...children: ElementContent[]): Root => ({ type: 'root', children });
const el = (tagName: string, children: (ElementContent | string)[], properties = {}): Element => ({
  type: 'element',
  ...{ tagName, properties },
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const styled = (tagName: string, style: string, ...children: (ElementContent | string)[]) =>
  el(tagName, children, { style });
const from = (...children: ElementContent[]) => markdownFromTree(tree(...children));

const path = 'practices/a/reports/b.mdx';
/** What refuses a report with this body, and the words that a reader would see. */
function published(markdown: string) {
  const text = `---\npost: "x"\n---\n\n${markdown}\n`;
  const gated = gate(new TextEncoder().encode(text), path, policy.safety);
  const { problems, rendered } = renderBody(
    text,
    path,
    { kind: 'report', id: 'b', owner: 'a' },
    policy,
    () => undefined,
  );
  const errors = [...('problems' in gated ? gated.problems : []), ...problems].filter(
    ({ severity }) => severity === 'error',
  );
  const unescaped = (rendered?.html ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return { errors: errors.map(({ message }) => message), words: unescaped };
}
const letters = (text: string) => text.normalize('NFC').replace(/[\s\u00a0]+/g, '');
const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

/** Words with every sign that Markdown or MDX could take for its own. */
const word = fc.constantFrom(
  ...[
    'reading',
    'a',
    'n<5',
    '{x}',
    '*',
    '**b**',
    '_i_',
    '`c`',
    '~s~',
    '[l](u)',
    '![p](q)',
    '# h',
    '1.',
    '- x',
  ],
  ...[
    '&nbsp;',
    '&',
    'a|b',
    '<b>',
    '</p>',
    '<!-- c -->',
    '===',
    '---',
    '+',
    '> q',
    '\\',
    'Import',
    '[^1]',
    ':::',
    '$5',
    '2)',
  ],
  ...[
    '“smart”',
    'it’s',
    'naïve',
    '£5',
    ' مرحبا ',
    ' שלום ',
    ' 日本 ',
    '👩🏽‍🏫',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    'e\u0301te\u0301',
    '=',
    '@mention',
    '#12',
    '(',
    ')',
    '"',
    '!',
  ],
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\u00a0', '\n', '')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join(''));
const anyTree = fc.letrec<{ phrase: ElementContent; block: ElementContent }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((value): ElementContent => ({ type: 'text', value })),
    fc
      .tuple(
        fc.constantFrom('b', 'i', 'strong', 'em', 'del', 'span', 'u', 'a', 'code'),
        fc.array(tie('phrase'), { maxLength: 3 }),
      )
      .map(([tag, children]) => el(tag, children, tag === 'a' ? { href: 'https://example.org/a_(b)' } : {})),
    fc.constant(el('br', [])),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('p', 'h1', 'h2', 'h4', 'div'), fc.array(tie('phrase'), { maxLength: 4 }))
      .map(([tag, children]) => el(tag, children)),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol'),
        fc.array(fc.array(fc.oneof(tie('phrase'), tie('block')), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([tag, items]) =>
        el(
          tag,
          items.map((children) => el('li', children)),
        ),
      ),
    fc.array(tie('block'), { maxLength: 2 }).map((children) => el('blockquote', children)),
    fc.array(fc.tuple(tie('phrase'), tie('phrase')), { minLength: 1, maxLength: 3 }).map((rows) =>
      el(
        'table',
        rows.map((cells) =>
          el(
            'tr',
            cells.map((cell) => el('td', [cell])),
          ),
        ),
      ),
    ),
  ),
})).block;
const trees = fc.array(anyTree, { minLength: 1, maxLength: 4 });

describe('whatever is pasted', () => {
  it('is nothing that a write-up may not hold', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const markdown = from(...nodes);
        const { errors } = published(markdown);
        expect(errors, markdown).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its words, in their order', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const markdown = from(...nodes);
        expect(letters(published(markdown).words), markdown).toBe(letters(textOf(nodes)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('what office programs write', () => {
  it.each([
    ['bold by style', styled('span', 'font-weight:700', 'a'), '**a**'],
    ['bold that is none', styled('b', 'font-weight:normal', 'a'), 'a'],
    ['a bold word in two runs', el('p', [el('b', ['read']), el('b', ['ing'])]), '**reading**'],
    ['a space inside bold', el('p', [el('b', [' read ']), 'on']), '**read** on'],
    ['a heading that is empty', el('h2', ['\u00a0']), ''],
    [
      'headings from the third level on',
      el('div', [el('h1', ['a']), el('h2', ['b']), el('h5', ['c'])]),
      '### a\n\n#### b\n\n#### c',
    ],
    ['two breaks', el('p', ['a', el('br', []), el('br', []), 'b']), 'a\n\nb'],
    ['one break', el('p', ['a', el('br', []), 'b']), 'a\\\nb'],
    [
      'a box drawn with a table',
      el('table', [el('tr', [el('td', [el('p', ['a']), el('p', ['b'])])])]),
      'a\n\nb',
    ],
    [
      'paragraphs in a cell',
      el('table', [el('tr', [el('td', [el('p', ['a']), el('p', ['b'])]), el('td', ['c'])])]),
      '| a b | c |\n| --- | - |',
    ],
    [
      'a caption',
      el('table', [el('caption', ['Marks']), el('tr', [el('td', ['a']), el('td', ['b'])])]),
      'Marks\n\n| a | b |\n| - | - |',
    ],
    ['a formula', el('p', ['H', el('sub', ['2']), 'O, the 1', el('sup', ['st'])]), 'H₂O, the 1st'],
    ['an address of a computer', el('a', ['a'], { href: 'file:///C:/a.docx' }), 'a'],
    ['a link to a mailbox', el('a', ['a@b.example'], { href: 'mailto:a@b.example' }), 'a@b.example'],
    ['a number that is no list', el('p', ['1. First']), '1\\. First'],
  ])('%s', (_, node, markdown) => {
    expect(from(node as Element)).toBe(markdown);
  });
});
