import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Font } from 'satori';
import { project } from '../files/project.ts';

const packages = { Newsreader: 'newsreader', Commissioner: 'commissioner' } as const;

/** Families, weights and parts of the alphabet: Latin first, then what names from elsewhere need. */
const faces = [
  ['Newsreader', 500, ['latin', 'latin-ext']],
  ['Newsreader', 400, ['latin', 'latin-ext']],
  ['Commissioner', 400, ['latin', 'latin-ext', 'greek', 'cyrillic']],
  ['Commissioner', 600, ['latin', 'latin-ext']],
] as const;

type Face = Omit<Font, 'data'> & { file: string };

/** Only the first part carries the family's name: the others are asked where it lacks a sign. */
const files: Face[] = faces.flatMap(([family, weight, parts]) =>
  parts.map((part, index) => ({
    name: index === 0 ? family : `${family} ${part}`,
    weight,
    style: 'normal' as const,
    file: `node_modules/@fontsource/${packages[family]}/files/${packages[family]}-${part}-${weight}-normal.woff`,
  })),
);

/** The letters of share images, from the packages that the site's own fonts come from. */
export const readFaces = (): Promise<Font[]> =>
  Promise.all(
    files.map(async ({ file, ...face }) => ({ ...face, data: await readFile(join(project, file)) })),
  );
