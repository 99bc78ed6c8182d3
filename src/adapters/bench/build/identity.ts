import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../../files/project.ts';
import { writeMadeUp } from '../../files/write-made-up.ts';
import type { Say } from '../../process/say.ts';
import { changeOne, changeRecorded } from './change-one.ts';
import { filesApart } from './files-apart.ts';
import { ourBuild } from './our-build.ts';

/** What an edit cost to build upon the last build, and from nothing; in milliseconds of CPU. `apart`: files that were not the same. */
export type EditFigures = { edit: string; upon: number; fromNothing: number; apart: string[] };

type Places = { content: string; code: string };

const replace = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing in ${file} was changed.`);
  writeFileSync(file, changed);
};

const one = 'made-up-00002';

/** Edits of every kind, one after the other. */
const edits: Readonly<Record<string, (places: Places) => void>> = {
  'a write-up': ({ content }) => changeOne(content, one, 'This was changed.'),
  'a report': ({ content }) =>
    changeRecorded(content, one, 'reports/school-1.mdx', (text) => `${text.trimEnd()} This was changed.\n`),
  'a record': ({ content }) =>
    replace(
      join(content, 'practices', one, 'reviews/starter.json'),
      '"addedOn": "2026-09-01"',
      '"addedOn": "2026-10-02"',
    ),
  'a school': ({ content }) =>
    replace(join(content, schoolOf(content)), /^name: .*$/m, 'name: "Another name (made up)"'),
  'a write-up more': ({ content }) => {
    const [from, to] = [join(content, 'practices', one), join(content, 'practices/made-up-more')];
    cpSync(from, to, { recursive: true });
    replace(join(to, 'reviews/starter.json'), new RegExp(one, 'g'), 'made-up-more');
    changeRecorded(content, 'made-up-more', 'index.mdx', (text) =>
      text.replace('\ntitle:', `\nadaptedFrom: "${one}"\ntitle:`),
    );
  },
  'the policy': ({ content }) =>
    replace(join(content, 'policy.yaml'), /intervalPercent: \d+/, 'intervalPercent: 90'),
  'a template': ({ code }) =>
    replace(
      join(code, 'src/components/Practice.astro'),
      'Nothing is published before',
      'Nothing at all is published before',
    ),
};

/** The school that the edited write-up names. */
const schoolOf = (content: string): string =>
  `schools/${/^school: "?([a-z0-9-]+)/m.exec(readFileSync(join(content, `practices/${one}/index.mdx`), 'utf8'))?.[1]}.yaml`;

/**
 * Edits a made-up library, the policy and a template of a copy of this project, one after the other; builds each upon the build
 * before and from nothing, and compares all files of the two sites.
 */
export async function benchIdentity({ count }: { count: number }, tell: Say): Promise<EditFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-identity-'));
  const places = { content: join(folder, 'content'), code: join(folder, 'code') };
  try {
    for (const path of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json'])
      await cp(join(project, path), join(places.code, path), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(places.code, 'node_modules'), 'junction');
    await writeMadeUp(places.content, { count, seed: 1 });
    const build = (content: string, out: string) =>
      ourBuild(content, join(folder, out), { folder: places.code });
    await build(places.content, 'upon');
    const figures: EditFigures[] = [];
    for (const [edit, perform] of Object.entries(edits)) {
      tell(`${edit} …`);
      perform(places);
      const upon = await build(places.content, 'upon');
      const fresh = join(folder, `content-${figures.length}`);
      await cp(places.content, fresh, { recursive: true });
      const fromNothing = await build(fresh, 'from-nothing');
      const apart = filesApart(join(folder, 'upon'), join(folder, 'from-nothing'));
      figures.push({ edit, upon: upon.cpu, fromNothing: fromNothing.cpu, apart });
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Figures as lines for a person. */
export const identityTable = (figures: readonly EditFigures[]): string[] => [
  'identity: after each edit, built upon the last build and from nothing; CPU',
  ...figures.map(({ edit, upon, fromNothing, apart }) => {
    const seconds = (cpu: number) => `${(cpu / 1000).toFixed(1)} s`.padStart(10);
    const same = apart.length === 0 ? 'the same' : `not the same: ${apart.slice(0, 5).join(', ')}`;
    return `  ${edit.padEnd(16)}${seconds(upon)}${seconds(fromNothing)}  ${same}`;
  }),
];
