import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileBytes } from '#core/library/read-files.ts';
import { comparableOf } from '#core/lint/alike.ts';
import { allRules } from '#core/lint/rules/index.ts';
import type { ToldFile } from '#core/lint/told.ts';
import { policy } from '../../core/evidence/policy.ts';
import { fixtureOf, names, library as neighbours } from '../../core/lint/faulty.ts';
import type { Corpus } from './run-corpus.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const library = join(project, 'content');
const shared = join(project, '../shared/data/safety/mdx-cases.json');

type Case = Corpus['cases'][number];

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const isText = ({ path }: FileBytes) => /\.(?:mdx|yaml|json)$/.test(path);

const filesOf = (folder: string): FileBytes[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({
      path: name.replaceAll('\\', '/'),
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));

const folderOf = (path: string) => /^(?:practices|networks)\/[^/]+\//.exec(path)?.[0] ?? path;

/** Some texts of a library, each to be checked with the rest of its folder beside it. */
function casesOf(files: readonly FileBytes[], own: readonly FileBytes[], whole = false): Case[] {
  const paths = files.map(({ path }) => path);
  const folders = Map.groupBy(files, ({ path }) => folderOf(path));
  return own.filter(isText).map(({ path, bytes }) => ({
    ...{ path, text: Buffer.from(bytes).toString('utf8'), paths, whole },
    beside: (folders.get(folderOf(path)) ?? [])
      .filter((other) => other.path !== path)
      .map((other) => ({ path: other.path, base64: base64Of(other.bytes) })),
  }));
}

const told = ({ path, text }: ToldFile): FileBytes => ({ path, bytes: new TextEncoder().encode(text) });

/** The examples of every rule: each is a fault, or the nearest thing to it that is none. */
const ruleCases = allRules.flatMap(({ examples }) =>
  examples.flatMap(({ file }) => casesOf([file, ...file.beside].map(told), [told(file)])),
);

/** Write-ups with one fault each. */
const faultyCases = names.flatMap((name) => {
  const own = fixtureOf(name);
  return casesOf([...neighbours, ...own], own);
});

const alone = (text: string): Case => ({
  ...{ path: 'practices/a-case/index.mdx', text, paths: [], beside: [], whole: false },
});

/** Cases about MDX that lie beside the project, where they do. */
const sharedCases: Case[] = existsSync(shared)
  ? (JSON.parse(readFileSync(shared, 'utf8')) as { mdx: string }[]).map(({ mdx }) => alone(mdx))
  : [];

/** Everything at hand that a check can be run over. */
export function corpus(): Corpus {
  const files = filesOf(library);
  const comparables = files.flatMap(
    ({ path, bytes }) => comparableOf(path, Buffer.from(bytes).toString('utf8')) ?? [],
  );
  const firsts = [...Map.groupBy(files.filter(isText), ({ path }) => folderOf(path)).values()].flatMap(
    ([first]) => first ?? [],
  );
  const cases = [...casesOf(files, firsts, true), ...ruleCases, ...faultyCases, ...sharedCases];
  return { policy, today: '2026-11-22', comparables, cases };
}
