import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkBlobs } from '#core/check/check-blobs.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { policy } from '../evidence/policy.ts';

/** What a fixture must bring about, and nothing else; `message` is how it begins. `path` where it has several files. */
export type Expected = {
  /** False: judged as a library of real practice. */
  allowDemo?: boolean;
  findings: { path?: string; at: string; ruleId: string; severity: string; message: string }[];
};

const folder = fileURLToPath(new URL('../../fixtures/faulty/', import.meta.url));
/** Where a fixture that is one file lies in a library. */
const alone = 'practices/quizzes-at-the-start/index.mdx';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const filesIn = (root: string): FileBytes[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(`${root}/${name}`).isFile())
    .map((name) => ({ path: name.replaceAll('\\', '/'), bytes: bytesOf(`${root}/${name}`) }));

/** People, schools and a write-up that every fixture stands beside. */
export const library = filesIn(`${folder}_library`);

/** The faults: each a file `name.mdx` or a folder `name/` of several. */
export const names: readonly string[] = [
  ...new Set(
    readdirSync(folder)
      .filter((name) => !name.startsWith('_') && !name.endsWith('.json'))
      .map((name) => name.replace(/\.mdx$/, '')),
  ),
];

/** The expectations that lie beside them. */
export const expectedNames = readdirSync(folder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));

export const fixtureOf = (name: string): FileBytes[] =>
  existsSync(`${folder}${name}.mdx`)
    ? [{ path: alone, bytes: bytesOf(`${folder}${name}.mdx`) }]
    : filesIn(`${folder}${name}`);

/** What a check of the fixture's files says, in the library of fixtures. */
export function found(files: readonly FileBytes[], allowDemo = true): LintProblem[] {
  const own = new Set(files.map(({ path }) => path));
  return checkBlobs([...library, ...files], {
    policy: { ...policy, allowDemo },
    today: '2026-11-22',
    wanted: (path) => own.has(path),
  });
}
