import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { toPublish } from '#adapters/files/to-publish.ts';
import { writeRecord } from '#core/review/record.ts';
import { recordOf } from '../../core/review/audit/records.ts';
import { practice, realRoot } from './real-root.ts';

const today = '2026-11-22';
const folder = `practices/${practice}`;
const index = `${folder}/index.mdx`;
const report = `${folder}/reports/battistich-2000.mdx`;
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
let root: ReturnType<typeof realRoot>;

beforeEach(() => {
  root = realRoot();
});
afterEach(() => root.remove());

async function look(options: { preview?: boolean } = {}) {
  const { library } = await loadLibrary(root.root, today, options);
  const entry = (path: string) => library.entries.find((one) => one.path === path);
  return {
    ...{ library, entry },
    paths: library.entries.map(({ path }) => path).filter((path) => path.startsWith(folder)),
    problems: library.problems.map(({ path, ruleId }) => `${path} ${ruleId}`),
  };
}

/** Writes the record of a pull request that lists files as they lie there now. */
function record(pull: number, paths: readonly string[], by: 'quorum' | 'machine' = 'quorum', at?: string) {
  const base = recordOf(pull, [{ by: 'ben' }], {}, { mergedAt: at ?? `2026-11-${pull}T12:00:00Z` });
  const { schema: _s, digest: _d, agreement: _a, ...facts } = base;
  const files = paths.map((path) => ({ path, sha256: sha256(root.read(path)) }));
  const outcome = by === 'machine' ? ({ is: 'published', by } as const) : facts.outcome;
  const written = writeRecord({ ...facts, files, outcome });
  if ('problems' in written) throw new Error(written.problems.join(' '));
  root.put(`${folder}/reviews/${pull}.json`, written.text);
}

const changed = (text: string) => text.replace(/^title: (.*)$/m, 'title: "Another title"');
const titleOf = async () => (await look()).entry(index)?.data as { title?: string } | undefined;

describe('the build publishes what a record lists', () => {
  it('byte for byte', async () => {
    const { problems, paths, entry } = await look();
    expect(problems).toEqual([]);
    expect(paths).toContain(report);
    expect(entry(report)?.publication).toEqual({
      ...{ by: 'starter', record: `${folder}/reviews/starter.json`, on: '2026-11-22' },
    });
  });

  it('and nothing else: one byte of any file, changed in any way, and it is gone', async () => {
    const policy = await policyOf(root.root);
    const files = [index, report, `${folder}/reviews/starter.json`].map((path) => ({
      path,
      bytes: new TextEncoder().encode(root.read(path)),
    }));
    const untouched = new Set(files.map(({ bytes }) => sha256(bytes)));
    fc.assert(
      fc.property(fc.nat(1), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, flip) => {
        const altered = files.map(({ path, bytes }, place) => {
          if (place !== which) return { path, bytes };
          const other = bytes.slice();
          other[at % other.length] = (other[at % other.length] as number) ^ flip;
          return { path, bytes: other };
        });
        const kept = toPublish(altered, root.root, policy);
        expect(kept.files).toHaveLength(2);
        for (const { bytes } of kept.files) expect(untouched.has(sha256(bytes))).toBe(true);
        expect(kept.problems.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
          `${files[which]?.path} not-published`,
        ]);
      }),
    );
  });

  it('a write-up that is left out takes with it what lies in its folder, without a complaint of its own', async () => {
    root.edit(index, changed);
    const { paths, problems } = await look();
    expect(paths).toEqual([]);
    expect(problems).toEqual([`${index} not-published`]);
  });

  it('a report that no record lists is left out alone; once one does, it is there', async () => {
    const added = `${folder}/reports/new-study.mdx`;
    root.put(added, root.read(report).replace(/^team: .*$/m, 'team: another-team'));
    const before = await look();
    expect(before.problems).toEqual([`${added} not-published`]);
    expect(before.paths).toContain(index);
    expect(before.paths).not.toContain(added);
    record(17, [added], 'machine');
    expect((await look()).paths).not.toContain(added);
    record(17, [added]);
    const after = await look();
    expect(after.problems).toEqual([]);
    expect(after.entry(added)?.publication).toMatchObject({ by: 'quorum', on: '2026-11-17' });
  });

  it('a write-up that shows a finding of a report which is left out stays up', async () => {
    const id = /^ {2}- (?:\{ )?id: ([\w-]+)/m.exec(root.read(report))?.[1];
    expect(id).toBeDefined();
    const shown = `<Finding id="battistich-2000/${id}"/>`;
    root.edit(index, (text) => `${text}\n${shown}\n`);
    record(17, [index]);
    expect((await look()).problems).toEqual([]);
    root.edit(report, (text) => `${text}\n`);
    const { problems, paths } = await look();
    expect(problems).toEqual([`${report} not-published`]);
    expect(paths).toContain(index);
  });

  it('a picture that no record lists is never encoded, nor shown', async () => {
    const png = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    root.put(`${folder}/plan.png`, new Uint8Array(png));
    const { library, imagesUsed } = await loadLibrary(root.root, today);
    expect([library.images, imagesUsed]).toEqual([[], []]);
    expect(library.problems.map(({ path }) => path)).toEqual([`${folder}/plan.png`]);
  });

  it('not what a record lists that somebody changed', async () => {
    root.edit(index, changed);
    record(17, [index]);
    root.edit(`${folder}/reviews/17.json`, (text) =>
      text.replace(/"digest": "sha256:./, '"digest": "sha256:x'),
    );
    const unreadable = await look();
    expect(unreadable.paths).toEqual([]);
    record(17, [index]);
    root.edit(`${folder}/reviews/17.json`, (text) => text.replace(sha256(root.read(index)), 'f'.repeat(64)));
    const { paths, problems } = await look();
    expect(paths).toEqual([]);
    expect(problems).toEqual([`${index} not-published`, `${folder}/reviews/17.json record-damaged`]);
  });

  it('of the starter library only published studies', async () => {
    const own = (text: string) =>
      text.replace(/^source: published\n/m, '').replace(/^curators:/m, 'authors:');
    root.edit(index, own);
    root.edit(`${folder}/reviews/starter.json`, (text) =>
      text.replace(/(index\.mdx",\s+"sha256": ")[0-9a-f]{64}/, `$1${sha256(root.read(index))}`),
    );
    const { paths, problems, library } = await look();
    expect(paths).toEqual([]);
    expect(problems).toContain(`${index} not-published`);
    expect(library.problems.find(({ path }) => path === index)?.message).toMatch(/only the starter record/);
  });

  it('all of it where somebody looks at their own work, with what records say of it', async () => {
    root.edit(index, changed);
    const { entry, problems } = await look({ preview: true });
    expect(problems).toEqual([]);
    expect(entry(index)?.data).toMatchObject({ title: 'Another title' });
    expect(entry(index)?.publication).toBeUndefined();
    expect(entry(report)?.publication?.by).toBe('starter');
  });
});

describe('while a change waits', () => {
  it('the version agreed on stays up, from the history of Git, and says so', async () => {
    const agreed = root.read(index);
    root.commit('Starter');
    root.edit(index, changed);
    root.commit('A change that nobody recorded');
    const { entry, problems } = await look();
    expect(entry(index)?.text).toBe(agreed);
    expect(entry(index)?.sha256).toBe(sha256(agreed));
    expect(entry(index)?.publication).toMatchObject({ by: 'starter', waiting: true });
    expect(problems).toEqual([`${index} change-waits`]);
  });

  it('also one that is not committed, one before several changes, and one whose file was away in between', async () => {
    const agreed = root.read(index);
    root.commit('Starter');
    for (const title of ['One', 'Two', 'Three']) {
      root.edit(index, (text) => text.replace(/^title: (.*)$/m, `title: "${title}"`));
      root.commit(title);
    }
    rmSync(join(root.root, index));
    root.commit('Away');
    root.put(index, agreed.replace(/^title: (.*)$/m, 'title: "Back"'));
    expect((await look()).entry(index)?.text).toBe(agreed);
  });

  it('the newest version that was agreed on, also of a branch that was merged', async () => {
    root.commit('Starter');
    root.git('checkout', '--quiet', '-b', 'change');
    root.edit(index, changed);
    root.commit('A change');
    root.git('checkout', '--quiet', 'main');
    root.put('people/other.yaml', 'name: Other\nroles: [author]\n');
    root.commit('Meanwhile');
    root.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
    record(17, [index]);
    root.commit('Record');
    root.edit(index, (text) => text.replace('"Another title"', '"A third title"'));
    root.commit('Again');
    expect(await titleOf()).toMatchObject({ title: 'Another title' });
    record(18, [index]);
    expect(await titleOf()).toMatchObject({ title: 'A third title' });
  });

  it('a picture that changed, too', async () => {
    const grey = (background: string) =>
      sharp({ create: { width: 60, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
    const plan = `${folder}/plan.png`;
    root.put(plan, new Uint8Array(await grey('#888')));
    root.edit(index, (text) => `${text}\n![A plan of the room](./plan.png)\n`);
    const base = recordOf(17, [{ by: 'ben' }], {}, { mergedAt: '2026-11-17T12:00:00Z' });
    const hashes: [string, string][] = [
      [index, sha256(root.read(index))],
      [plan, sha256(await grey('#888'))],
    ];
    const written = writeRecord({
      ...base,
      files: hashes.map(([path, hash]) => ({ path, sha256: hash })),
    });
    if ('problems' in written) throw new Error(written.problems.join(' '));
    root.put(`${folder}/reviews/17.json`, written.text);
    root.commit('With a picture');
    root.put(plan, new Uint8Array(await grey('#222')));
    const { library } = await look();
    expect(library.images.map(({ path, sha256: hash }) => [path, hash])).toEqual([hashes[1]]);
    expect(library.problems.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([`${plan} change-waits`]);
  });

  it('it is left out where Git does not hold these bytes: not committed, or not fetched', async () => {
    root.edit(index, changed);
    root.commit('The change is all there is');
    const { paths, library } = await look();
    expect(paths).toEqual([]);
    expect(library.problems[0]?.message).toMatch(/Git has no version .* git fetch --unshallow/);
  });

  it('it is left out where there is no Git at all', async () => {
    root.commit('Starter');
    root.edit(index, changed);
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      expect((await look()).paths).toEqual([]);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('a withdrawal takes effect at once, also a clumsy one, and brings nothing back', async () => {
    root.commit('Starter');
    root.put(index, '---\ntitle: Gone\nwithdrawn: { on: "2026-11-01", reason: "Asked for" }\n---\n');
    const gone = await look();
    expect(gone.paths).toEqual([]);
    expect(gone.problems).toEqual([]);
    expect(gone.library.tombstones).toMatchObject([{ id: practice, title: 'Gone', reason: 'Asked for' }]);
    root.put(index, '---\ntitle: Gone\nwithdrawn: yes\n---\n');
    const clumsy = await look();
    expect(clumsy.library.tombstones).toEqual([]);
    expect(clumsy.paths).toEqual([]);
    expect(clumsy.problems.length).toBeGreaterThan(0);
  });
});
