import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import { readTree } from '#core/lint/read-file.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { told } from '#core/lint/told.ts';
import { passagesOf } from '#core/privacy/passages.ts';
import { syntheticContent } from '#core/synthetic/content.ts';
import type { TreeNode } from '#core/writeup/tree.ts';
import { policy } from '../evidence/policy.ts';
import { fixtureOf, names } from './faulty.ts';
import { difference, remarkTree } from './trees.ts';

const picture = { src: '', srcset: '', width: 1, height: 1 };
const settings = { ...policy, allowDemo: true };
const writeup = 'practices/paired-reading/index.mdx';

type Text = { name: string; path: string; text: string };

/** A file as it is read where the gate lets it in. */
const accepted = ({ path, text }: Pick<Text, 'path' | 'text'>): AnyEntry | undefined =>
  readEntry(path, new TextEncoder().encode(text), '', settings, () => picture).entry;

function disagreement(entry: AnyEntry): string | undefined {
  const { body, tree } = readTree(entry);
  return difference(tree as TreeNode, remarkTree(body));
}

const cases = new URL('../../../../shared/data/safety/mdx-cases.json', import.meta.url);

/** The shared cases, their components called Note, under front matter that is sound. */
const sharedCases = (): Text[] =>
  existsSync(cases)
    ? (JSON.parse(readFileSync(cases, 'utf8')) as { name: string; mdx: string }[]).flatMap(
        ({ name, mdx }) => {
          const renamed = mdx.replaceAll('Callout', 'Note').replaceAll(/ kind="[a-z]*"/g, '');
          const body = /^---\r?\n.*?\r?\n---\r?\n(.*)$/s.exec(renamed)?.[1];
          return body === undefined ? [] : [{ name, path: writeup, text: told({ body }).text }];
        },
      )
    : [];

const sources: Record<string, () => Text[]> = {
  'the starter library': () =>
    readdirSync('content', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => ({
        name,
        path: name.replaceAll('\\', '/'),
        text: readFileSync(`content/${name}`, 'utf8'),
      })),
  'made-up write-ups': () =>
    [...syntheticContent({ count: 20, seed: 3 })]
      .filter(({ path }) => path.endsWith('.mdx'))
      .map(({ path, text }) => ({ name: path, path, text })),
  'the faulty write-ups': () =>
    names.flatMap((name) =>
      fixtureOf(name)
        .filter(({ path }) => path.endsWith('.mdx'))
        .map(({ path, bytes }) => ({ name, path, text: new TextDecoder().decode(bytes) })),
    ),
  'the examples of all rules': () =>
    allRules.flatMap(({ id, examples }) =>
      examples
        .filter(({ file }) => file.path.endsWith('.mdx'))
        .map(({ title, file: { path, text } }) => ({ name: `${id}: ${title}`, path, text })),
    ),
};

describe('the parser that renders, against remark with MDX', () => {
  it.each(Object.entries(sources))('agrees in types, words and places on %s', (_, texts) => {
    let compared = 0;
    for (const { name, ...file } of texts()) {
      const entry = accepted(file);
      if (!entry) continue;
      compared += 1;
      expect(disagreement(entry), name).toBeUndefined();
    }
    expect(compared).toBeGreaterThan(20);
  });

  it.skipIf(!existsSync(cases))('agrees on the shared cases (skipped where the folder is absent)', () => {
    for (const { name, ...file } of sharedCases()) {
      const entry = accepted(file);
      if (entry) expect(disagreement(entry), name).toBeUndefined();
    }
  });

  it('agrees on what teachers type, put together at random', () => {
    const words = fc.constantFrom(
      ...[
        'Each pair read',
        'in 12 minutes',
        '**at once**',
        '*Matilda*',
        '`code`',
        'at 9:30',
        'for £1.20',
        'n = 5',
      ],
      ...[
        '[the cards](https://example.org/cards)',
        'https://example.org',
        'again.[^1]',
        '“well done”',
        '10 %',
      ],
      ...['~~not~~', 'a_b_c', '5 * 3', '(see below)', 'Q&A', '1:4', '# not a heading', '- not a list', '“…”'],
    );
    const line = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => `We ${all.join(' ')}`);
    const block = fc.oneof(
      line,
      fc.tuple(line, line).map((two) => two.join('\n')),
      fc.tuple(line, line).map((two) => two.join('  \n')),
      line.map((one) => `### ${one}`),
      line.map((one) => `> ${one}\n> again`),
      fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.map((one) => `- ${one}`).join('\n')),
      fc
        .array(line, { minLength: 1, maxLength: 4 })
        .map((all) => all.map((one, n) => `${n + 1}. ${one}`).join('\n\n')),
      fc.tuple(line, line).map(([a, b]) => `- ${a}\n\n  ${b}\n  - ${a}`),
      fc.tuple(words, words).map(([a, b]) => `| Week | ${a} |\n|:--|--:|\n| ${b} | 12 |`),
      line.map((one) => `<Note>\n\n${one}\n\n</Note>`),
      line.map((one) => `<Note>${one}</Note>`),
      line.map((one) => `<Steps>\n\n1. ${one}\n2. ${one}\n\n</Steps>`),
      line.map((one) => `\`\`\`\n${one}\n\`\`\``),
    );
    let compared = 0;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const body = `${blocks.join('\n\n')}\n\n[^1]: A note.`;
        const entry = accepted({ path: writeup, text: told({ body }).text });
        if (!entry) return;
        compared += 1;
        expect(disagreement(entry)).toBeUndefined();
      }),
      { numRuns: 250, seed: 20261122 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

describe('whatever is let in', () => {
  it('shows no word on its page that the rules of privacy were not shown', () => {
    const fragment = fc.constantFrom(
      ...[
        'Word',
        'zebra ',
        '. ',
        '\n',
        '\n\n',
        '  ',
        '\t',
        '    ',
        '# ',
        '### A',
        '- ',
        '* ',
        '1. ',
        '2) ',
        '> ',
        '**',
      ],
      ...[
        '*',
        '_',
        '~~',
        '`',
        '```\n',
        '[',
        '](https://example.org)',
        '](#a)',
        '[^1]',
        '\n[^1]: note\n',
        '[a]',
        '|',
      ],
      ...[
        '[a]: https://example.org "title"\n',
        '![',
        '](./chart.png)',
        '| a | b |\n',
        '|---|---|\n',
        '| 1 | 2 |\n',
      ],
      ...[
        '\\',
        '\\\n',
        '  \n',
        '---\n',
        '===\n',
        '<Note>',
        '</Note>',
        '<Note>\n\n',
        '\n\n</Note>',
        '<Findings/>',
      ],
      ...[
        '<Steps>\n\n',
        '\n\n</Steps>',
        '<Quote by="Somebody">',
        '</Quote>',
        'https://example.org/page',
        '- [x] ',
      ],
      ...[
        'jo@example.org',
        '<Figure src="./chart.png" alt="A chart of marks" caption="Marks in May" />',
        '[x]',
        '!',
      ],
      ...['<Resource href="https://example.org" title="Cards" />', '{', '<', '&', 'é', '😀', '    code\n'],
    );
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 2, maxLength: 9 }), (parts) => {
        const entry = accepted({ path: writeup, text: told({ body: parts.join('') }).text });
        if (!entry) return;
        compared += 1;
        const { tree } = readTree(entry);
        const seen = passagesOf({ entry, tree })
          .map(({ text }) => text)
          .join(' ');
        const shown = entry.rendered.html.replace(/<[^>]*>/g, ' ').match(/[\p{L}]{4,}/gu) ?? [];
        const ours =
          /^(?:Footnotes|Notes|Back|reference|Note|Video|External|opens|quot|nbsp|Resource|Step)$/i;
        expect(shown.filter((word) => !seen.includes(word) && !ours.test(word))).toEqual([]);
      }),
      { numRuns: 1500, seed: 20261122 },
    );
    expect(compared).toBeGreaterThan(400);
  });
});
