import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownRules } from '#core/lint/known/index.ts';
import { families } from '#core/lint/rule.ts';
import { allRules, lintRules } from '#core/lint/rules/index.ts';
import { tryReading } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

const instance = {
  ...{ name: 'Made up', repository: 'a/b', site: 'https://example.org', base: '/' },
  ...{ editors: 'editors@example.org', sealKey: null },
};

/** Rules about files that no text can be: their examples are in the tests of what reads files and pictures. */
const aboutFiles =
  /^(?:symlink|not-a-file|path-collision|file-size|file-encoding|file-byte-order-mark|record-damaged|orphaned-image|image-(?:missing|kind|size|metadata|trailing|animated|damaged))$/;
/** What no text that can be parsed today brings about: a second line of defence. */
const outOfReach = /^(?:mdx-node|finding-missing)$/;

describe.each(knownRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
    const lines = tryReading(id, example.file, { policy, instance });
    const shown = lines.map((line, index) => line.slice(0, example.expect[index]?.length ?? line.length));
    expect(shown).toEqual(example.expect);
  });

  it.skipIf(aboutFiles.test(id) || outOfReach.test(id))(
    'has at least three examples, one of which passes',
    () => {
      expect(rule.examples.length).toBeGreaterThanOrEqual(3);
      expect(rule.examples.some(({ expect: lines }) => lines.length === 0)).toBe(true);
      expect(rule.examples.some(({ expect: lines }) => lines.length > 0)).toBe(true);
    },
  );
});

const sources = (folder: string): { name: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

describe('all rules', () => {
  it('have one document each', () => {
    const ids = allRules.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it.each(allRules.map((rule) => [rule.id, rule] as const))(
    '%s says why, how and whence in a sentence',
    (id, rule) => {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(families).toContain(rule.family);
      expect(rule.why).toMatch(/^[\p{Lu}\d"<].{15,220}[.?"]$/su);
      expect(rule.how).toMatch(/^[\p{Lu}"].{8,260}[.?"]$/su);
      expect(rule.source.length).toBeGreaterThan(5);
    },
  );

  it('documents every id that the code can give a problem', () => {
    const documented = new Set(allRules.map(({ id }) => id));
    const code = [...sources('src/core'), ...sources('src/adapters')].filter(
      ({ name }) => !/core\/lint\/(?:known|rules)\//.test(name),
    );
    const given = code.flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /(?:ruleId(?: =|:)|refuse\(|problem\(\s*(?:path|file\.path),|complain\(\s*\[[^\]]*\],)\s*'([a-z]+(?:-[a-z0-9]+)*)'/g,
        ),
      ].map(([, id = '']) => ({ id, name })),
    );
    const ternary = code.flatMap(({ name, text }) =>
      [...text.matchAll(/ruleId: [^,\n]*\? '([a-z-]+)' : '([a-z-]+)'/g)].flatMap(([, a = '', b = '']) => [
        { id: a, name },
        { id: b, name },
      ]),
    );
    expect(given.length).toBeGreaterThan(60);
    expect([...given, ...ternary].filter(({ id }) => !documented.has(id))).toEqual([]);
  });

  it('has no file in rules/ that no list names', () => {
    const ids = new Set(lintRules.map(({ id }) => id));
    const unlisted = sources('src/core/lint/rules').filter(({ text }) => {
      const id = /\b(?:rule|identifierRule)\(\{\s*id: '([a-z0-9-]+)'/.exec(text)?.[1];
      return id !== undefined && !ids.has(id);
    });
    expect(unlisted.map(({ name }) => name)).toEqual([]);
  });
});
