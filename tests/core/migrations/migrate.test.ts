import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readData } from '#core/library/read-data.ts';
import { readFiles } from '#core/library/read-files.ts';
import { migrateFile, type TextFile } from '#core/migrations/migrate.ts';
import { migrateAll } from '#core/migrations/migrate-all.ts';
import { type Registry, registry } from '#core/migrations/registry.ts';
import { versionOf, versions } from '#core/migrations/versions.ts';
import { addressOf, kindNames, kinds } from '#core/model/kinds.ts';
import { digestOf } from '#core/review/digest.ts';
import { vouchingOf } from '#core/review/published/vouching.ts';
import { publishingOf } from '#core/review/published.ts';
import { ownPolicy } from '../review/made.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const without = (data: Record<string, unknown>) => {
  const { schema: _, ...rest } = data;
  return rest;
};

/**
 * A made-up history: write-ups were once of version 1 and 2. In 1 the title was called `name` and ages two fields; in 2 ages were
 * two fields still. What is version 3 here is the schema of today.
 */
const made: Registry = {
  versions: { ...versions, practice: 3, review: 2 },
  migrations: [
    {
      kind: 'practice',
      from: 1,
      why: 'A name is a title.',
      change: (file) => file.rename(['name'], 'title'),
    },
    {
      ...{ kind: 'practice', from: 2, why: 'Ages are one field.' },
      change: (file) => {
        file.set(['ages'], [file.get(['from']), file.get(['to'])]);
        for (const field of ['from', 'to']) file.remove([field]);
      },
    },
    {
      kind: 'review',
      from: 1,
      why: 'Warnings are plain.',
      change: (file) => file.rename(['checks', 'warnings'], 'told'),
    },
  ],
  accepts: (kind, data) =>
    kind !== 'practice' || kinds.practice.schema.safeParse(without(data as Record<string, unknown>)).success,
};

const paths = globSync('content/practices/*/index.mdx').map((path) => path.replaceAll('\\', '/'));
const today: TextFile[] = paths.map((path) => ({
  path: path.slice('content/'.length),
  text: readFileSync(path, 'utf8'),
}));

/** A file of today as it was in version 1 of the made-up history, with comments of its authors. */
const old = (text: string): string =>
  text
    .replace(/^title: (.*)$/m, 'name: $1   # as we called it')
    .replace(/^ages: \[(\d+), (\d+)\].*$/m, '# How old they were.\nfrom: $1\nto: $2');

describe('round trip', () => {
  test('every write-up of the library, made older, comes back with the same fields, and the same text below', () => {
    expect(today.length).toBeGreaterThan(40);
    for (const { path, text } of today) {
      const before = old(text);
      expect(before).not.toBe(text);
      const result = migrateFile({ path, text: before }, made);
      if (result.is !== 'migrated') throw new Error(`${path}: ${JSON.stringify(result)}`);
      const [was, now] = [text, result.text].map((one) => readData(one, path, 'mdx'));
      if (!was || !now || 'problems' in was || 'problems' in now) throw new Error(path);
      expect(now.data).toEqual({ ...was.data, schema: 3 });
      expect(result.why).toEqual(['A name is a title.', 'Ages are one field.']);
      expect(result.text).toContain('# as we called it');
      expect(result.text).toContain('# How old they were.');
      // Every line but those that were to change is there, in order.
      const kept = (one: string) =>
        one.split('\n').filter((line) => !/^(?:name|title|from|to|ages|schema): /.test(line));
      expect(kept(result.text)).toEqual(kept(before));
      expect(migrateFile({ path, text: result.text }, made)).toEqual({ is: 'current' });
    }
  });

  test('line ends stay as they are', () => {
    const [first] = today;
    const text = old(first?.text ?? '').replaceAll('\n', '\r\n');
    const result = migrateFile({ path: first?.path ?? '', text }, made);
    expect(result.is).toBe('migrated');
    expect(result.is === 'migrated' && result.text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('what is published stays published', () => {
  const files = globSync('content/practices/read-180/**/*.{mdx,json,yaml}').map((path) => ({
    path: path.replaceAll('\\', '/').slice('content/'.length),
    text: readFileSync(path, 'utf8'),
  }));
  const lookup = () => ({ src: '', srcset: '', width: 1, height: 1 });
  const published = (texts: readonly TextFile[]): string[] => {
    const bytes = texts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const hash = (one: Uint8Array) => sha256(new TextDecoder().decode(one));
    const { entries } = readFiles(bytes, {
      policy: ownPolicy,
      sha256: hash,
      pictures: { problems: [], lookup },
    });
    const vouching = vouchingOf(entries, { allowDemo: false });
    return texts
      .filter(
        ({ path, text }) =>
          publishingOf({ path, sha256: sha256(text) }, vouching, { allowDemo: false, withdraws: () => false })
            ?.is === 'published',
      )
      .map(({ path }) => path);
  };

  test('the records list the bytes that the files have now', () => {
    const older = migrated(files, ({ path, text }) => ({
      path,
      text: addressOf(path)?.kind === 'practice' ? old(text) : text,
    }));
    const { changes, refused } = migrateAll(
      older,
      { ...made, versions: { ...made.versions, review: 1 } },
      sha256,
    );
    expect(refused).toEqual([]);
    expect(changes.map(({ path }) => path).sort()).toEqual([
      'practices/read-180/index.mdx',
      'practices/read-180/reviews/starter.json',
    ]);
    const now = older.map((one) => changes.find(({ path }) => path === one.path) ?? one);
    expect(published(files).length).toBeGreaterThan(1);
    expect(published(now)).toEqual(published(files));
  });

  /** Files changed, and their starter record with them, as they were published then. */
  function migrated(all: readonly TextFile[], change: (file: TextFile) => TextFile): TextFile[] {
    const changed = all.map(change);
    return changed.map((one) =>
      one.path.endsWith('starter.json')
        ? {
            ...one,
            text: all.reduce(
              (text, file, at) => text.replace(sha256(file.text), sha256(changed[at]?.text ?? '')),
              one.text,
            ),
          }
        : one,
    );
  }

  test('a record of other bytes of a file is not made one of these', () => {
    const [file] = today;
    const record = {
      path: `${file?.path.replace('index.mdx', '')}reviews/starter.json`,
      text: JSON.stringify({ schema: 1, files: [{ path: file?.path, sha256: '0'.repeat(64) }] }),
    };
    const { changes } = migrateAll(
      [{ path: file?.path ?? '', text: old(file?.text ?? '') }, record],
      made,
      sha256,
    );
    expect(changes.map(({ path }) => path)).toEqual([file?.path]);
  });

  test('a record that is migrated and follows its files still has the digest of its files', () => {
    const path = 'practices/a/index.mdx';
    const text = old(today[0]?.text ?? '');
    const list = [{ path, sha256: sha256(text) }];
    const record = (digest: string) => ({
      path: 'practices/a/reviews/7.json',
      text: `${JSON.stringify({ schema: 1, digest, files: list, checks: { warnings: [] } }, null, 2)}\n`,
    });
    const followed = (digest: string) =>
      JSON.parse(migrateAll([{ path, text }, record(digest)], made, sha256).changes.at(-1)?.text ?? '');
    const sound = followed(digestOf(list));
    expect(sound).toMatchObject({ schema: 2, checks: { told: [] } });
    expect(sound.digest).toBe(digestOf(sound.files));
    expect(sound.files).not.toEqual(list);
    const damaged = `sha256:${'1'.repeat(64)}`;
    expect(followed(damaged).digest).toBe(damaged);
  });
});

describe('what is refused', () => {
  const says = (text: string, by: Registry = made) => {
    const result = migrateFile({ path: 'people/eve.yaml', text }, by);
    return result.is === 'refused' ? result.says : result.is;
  };

  test('a file newer than the software, and no way back', () => {
    expect(says('schema: 2\nname: Eve\n')).toContain('there is no way back');
    expect(says('schema: 2\nname: Eve\n')).toContain('Sync fork');
  });

  test('a version that is no number, one without a way, and a result that the schema does not take', () => {
    for (const version of ['0', '-1', '1.5', '"2"', 'null', 'two'])
      expect(says(`schema: ${version}\n`)).toContain('whole number');
    const gap = { ...made, versions: { ...versions, person: 3 } };
    expect(says('name: Eve\n', gap)).toContain('expected one that there is a migration from');
    const bad = {
      ...gap,
      versions: { ...versions, person: 2 },
      migrations: [{ kind: 'person' as const, from: 1, why: '', change: () => {} }],
    };
    expect(says('name: Eve\n', { ...bad, accepts: () => false })).toContain('does not take it');
    expect(says('name: Eve\n', { ...bad, accepts: () => true })).toBe('migrated');
  });

  test('where one file is refused, no file is written', () => {
    const { changes, refused } = migrateAll(
      [
        { path: today[0]?.path ?? '', text: old(today[0]?.text ?? '') },
        { path: 'people/eve.yaml', text: 'schema: 9\n' },
      ],
      made,
      sha256,
    );
    expect(changes).toEqual([]);
    expect(refused.map(({ path }) => path)).toEqual(['people/eve.yaml']);
  });

  test('what cannot be read, and what is no content, is left as it is', () => {
    for (const file of [
      { path: 'people/eve.yaml', text: 'a: [' },
      { path: 'notes.txt', text: 'schema: 9' },
      { path: 'practices/a/index.mdx', text: 'No fields.' },
    ])
      expect(migrateFile(file, made)).toEqual({ is: 'current' });
  });
});

describe('the registry of this software', () => {
  test.each([
    ['this one', registry],
    ['the made-up one', made],
  ])('%s: every version below today’s has exactly one migration up', (_, { migrations, versions: now }) => {
    for (const kind of kindNames) {
      const steps = migrations.filter((one) => one.kind === kind).map(({ from }) => from);
      expect(
        steps.sort((a, b) => a - b),
        kind,
      ).toEqual(Array.from({ length: now[kind] - 1 }, (__, at) => at + 1));
    }
  });

  test('the version of each kind is the one that its schema takes', () => {
    for (const { path, text } of [
      ...today,
      ...['policy.yaml', 'instance.yaml'].map((name) => ({
        path: name,
        text: readFileSync(`content/${name}`, 'utf8'),
      })),
    ]) {
      const kind = addressOf(path)?.kind ?? 'practice';
      const read = readData(text, path, kinds[kind].format);
      expect('data' in read && versionOf(read.data), path).toBe(versions[kind]);
    }
    for (const kind of ['policy', 'review', 'starter'] as const)
      expect(kinds[kind].schema.shape.schema.value, kind).toBe(versions[kind]);
  });
});
