import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkContent } from '#adapters/check/check-content.ts';
import { checkBlobs } from '#core/check/check-blobs.ts';
import { comparableOf } from '#core/lint/alike.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { madeRoot } from '../../adapters/files/made-root.ts';
import { policy } from '../evidence/policy.ts';

const today = '2026-11-22';
const library = fileURLToPath(new URL('../../../content', import.meta.url));

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .map((name) => ({
      path: name.replaceAll('\\', '/'),
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it('says of the starter library, all of it and folder by folder, what `npm run check` says', async () => {
  const { findings } = await checkContent(library, { today });
  const files = filesOf(library);
  expect(checkBlobs(files, { policy, today })).toEqual(findings);

  const paths = files.map(({ path }) => path);
  const comparables = files.flatMap(({ path, bytes }) => comparableOf(path, textOf(bytes)) ?? []);
  const folders = Map.groupBy(
    files,
    ({ path }) => /^(?:practices|networks)\/[^/]+\//.exec(path)?.[0] ?? path,
  );
  for (const [folder, own] of folders)
    expect(checkBlobs(own, { policy, today, paths, comparables: () => comparables }), folder).toEqual(
      findings.filter(({ path }) => path.startsWith(folder)),
    );
}, 120_000);

it('says of a changed or new file, faults and all, what `npm run check --stdin` says', async () => {
  const made = await madeRoot();
  try {
    const files = filesOf(made.root);
    const paths = files.map(({ path }) => path);
    const comparables = files.flatMap(({ path, bytes }) => comparableOf(path, textOf(bytes)) ?? []);
    const allowed = { ...policy, allowDemo: true };
    await made.edit('policy.yaml', () => JSON.stringify(allowed));
    let found = 0;
    for (const { examples } of lintRules)
      for (const { file } of examples.slice(0, 1)) {
        const instead = new Map([file, ...file.beside].map(({ path, text }) => [path, text]));
        const own = [...instead].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
        const wanted = (path: string) => path === file.path;
        const { findings } = await checkContent(made.root, { today, instead, wanted: () => wanted });
        const here = checkBlobs(own, {
          ...{ policy: allowed, today, paths, wanted, comparables: () => comparables },
        });
        expect(here, file.text).toEqual(findings);
        found += here.length;
      }
    expect(found).toBeGreaterThan(lintRules.length / 2);
  } finally {
    await made.remove();
  }
}, 120_000);

it('refuses what could be mistaken for another file, or is too large, without reading it', () => {
  const told = checkBlobs(
    [
      { path: 'practices/A-b/index.mdx', bytes: new Uint8Array(1) },
      { path: 'practices/c/index.mdx', bytes: new Uint8Array(policy.safety.fileBytesMax + 1) },
    ],
    { policy, today, paths: ['practices/a-b/index.mdx'] },
  );
  expect(told.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
    'practices/A-b/index.mdx path-collision',
    'practices/c/index.mdx file-size',
  ]);
});
