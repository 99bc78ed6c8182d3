import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '#core/writeup/html.ts';
import { renderWriteup } from '#core/writeup/render.ts';
import { options } from './sample.ts';

const peer = (nodes: RootContent[]): string =>
  toHtml({ type: 'root', children: nodes }, { allowDangerousHtml: true });

const text = fc.string({ unit: fc.constantFrom(...'ab <>&"\'`=/\0é😀\u00a0;#x26'), maxLength: 12 });
const properties = fc.record(
  {
    ...{
      className: fc.array(fc.constantFrom('note', 'tick')),
      ariaLabel: text,
      ariaLabelledBy: fc.array(fc.constantFrom('fn-label', 'a')),
    },
    ...{ href: text, id: text, rel: fc.array(fc.constantFrom('nofollow', 'ugc')), role: text, scope: text },
    ...{ src: text, srcSet: text, sizes: text, alt: text, loading: text, decoding: text },
    ...{ width: fc.nat(), height: fc.nat(), tabIndex: fc.constant(0), start: fc.nat() },
  },
  { requiredKeys: [] },
);
const { nodes } = fc.letrec<{ node: RootContent; nodes: RootContent[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text.map((value): RootContent => ({ type: 'text', value })),
    fc.constant({ type: 'raw', value: '<!--finding:a-->' } as RootContent),
    fc
      .tuple(fc.constantFrom('br', 'hr', 'img'), properties)
      .map(([tagName, own]): Element => ({ type: 'element', tagName, properties: own, children: [] })),
    fc.tuple(fc.constantFrom('p', 'a', 'li', 'figure', 'td', 'pre', 'h2'), properties, tie('nodes')).map(
      ([tagName, own, children]): Element => ({
        ...{ type: 'element', tagName, properties: own },
        children: children as Element['children'],
      }),
    ),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
}));

describe('HTML from the elements that rendering builds', () => {
  it('is what hast-util-to-html makes of them, byte for byte', () => {
    fc.assert(
      fc.property(nodes, (all) => {
        expect(htmlOf(all)).toBe(peer(all));
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it('knows every attribute and element that a write-up is given', () => {
    const html = readdirSync('content', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => renderWriteup(readFileSync(`content/${name}`, 'utf8'), options).html)
      .join('');
    expect(html.length).toBeGreaterThan(100_000);
    expect(html.match(/ [a-z]*[A-Z][A-Za-z]*="/g)).toBeNull();
  });
});
