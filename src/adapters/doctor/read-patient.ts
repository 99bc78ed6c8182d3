import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeFile, Patient } from '#core/doctor/patient.ts';
import type { Library } from '#core/library/library.ts';
import { readFiles } from '#core/library/read-files.ts';
import { loadLibrary } from '../files/load-library.ts';
import { lockOf } from '../files/lock.ts';
import { project } from '../files/project.ts';
import { sha256 } from '../files/read-files.ts';
import { schemaFiles } from '../files/schema-files.ts';
import { walk } from '../files/walk.ts';
import { gitName } from '../review/git-name.ts';
import { lineSince } from './line-since.ts';

const textAt = (path: string): string | undefined => {
  const file = join(project, path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
};

/** Every image: a text that is refused for something else still shows what it names. */
const picture = { src: '', srcset: '', width: 1, height: 1 };

/** Reads every file, also what no record lists. No picture is looked into. */
function everything(content: string, { policy }: Library) {
  const files = walk(content, () => Number.POSITIVE_INFINITY).files;
  const pictures = { problems: [], lookup: () => picture };
  const { entries, tombstones, textOf } = readFiles(files, { policy, sha256, pictures });
  const texts = files.filter(({ path }) => path.endsWith('.mdx'));
  return {
    ...{ entries, tombstones, textOf },
    files: files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
    imagesShown: new Set(texts.flatMap(({ path, bytes }) => shownIn(path, new TextDecoder().decode(bytes)))),
  };
}

/** Paths of the pictures beside the write-up that one of its texts names. */
function shownIn(path: string, text: string): string[] {
  const folder = path.split('/').slice(0, 2).join('/');
  return [...text.matchAll(/\.\/([\w.-]+\.(?:png|jpe?g|webp))/g)].map(([, name]) => `${folder}/${name}`);
}

async function madeFiles(): Promise<MadeFile[]> {
  const made = await schemaFiles();
  return [...made].map(([path, expected]) => ({ path, expected, found: textAt(path) }));
}

/** First parts of the addresses of the site's pages. */
const pageNames = (): Set<string> =>
  new Set(
    globSync('*', { cwd: join(project, 'src/pages') }).map((name) => name.replace(/\.(?:astro|mdx|ts)$/, '')),
  );

/** Everything there is to see on this computer. Throws where the content folder cannot be used at all. */
export async function readPatient(content: string, today: string): Promise<Omit<Patient, 'repository'>> {
  const { library } = await loadLibrary(content, today);
  const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: project })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: textAt(path) ?? '' }));
  return {
    ...{ today, library, instance: library.instance, pages: pageNames(), workflows },
    ...everything(content, library),
    sealKeySince: lineSince(content, 'instance.yaml', '^sealKey:'),
    made: await madeFiles(),
    here: new Map(workflows.map(({ path, text }) => [path, gitName(new TextEncoder().encode(text), '')])),
    lock: await lockOf(),
  };
}
