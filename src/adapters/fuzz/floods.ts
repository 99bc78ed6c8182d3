import type { FileBytes } from '#core/library/read-files.ts';
import { textFile } from './family.ts';
import { pngWithNote } from './positions.ts';
import { soundPath, soundWith, soundWriteUp } from './surroundings.ts';

/** A file made to keep the checker busy, or to fill its memory; most are just within what a file may be. */
export type Flood = { name: string; files: FileBytes[] };

const FILL = 200_000;

const units = [
  ...[
    '[',
    '![',
    '*',
    '*a_',
    '**a ',
    '_',
    '~~',
    '`',
    '` ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '|a',
    '| a |\n',
    '\\',
    '<',
    '<a ',
    '<Note>',
  ],
  ...[
    '<Note>\n\n',
    '</Note>',
    '{',
    '}',
    '{}',
    '{{',
    '&amp;',
    '&#x41;',
    '&',
    '[^1]',
    '[^1]: a\n\n',
    '[a]: b\n',
    '[a][b]',
    '[a](',
    '](',
    '(',
  ],
  ...[
    'www.a.b ',
    'a@b.c ',
    'https://a.b ',
    'a',
    'a ',
    '\n',
    '\n\n',
    '\t',
    ' ',
    '---\n',
    '===\n',
    '```\n',
    'import ',
    'ŵ',
    '😀',
    '\u0301',
  ],
  ...[
    '1',
    '1 ',
    '12 34 ',
    '0161 496 0123 ',
    'Aisha in Year 3 ',
    'born ',
    'M1 1AE ',
    'a.b',
    "'",
    '"',
    '(a',
    '“',
    '.',
    '. A',
    'a. ',
    '%',
    '5% of 6 ',
  ],
] as const;

const shapes = {
  'one line': (unit: string) => unit.repeat(FILL / unit.length),
  'long lines': (unit: string) => `${unit.repeat(Math.floor(4900 / unit.length))}\n`.repeat(40),
  paragraphs: (unit: string) => `${unit.repeat(Math.max(1, Math.floor(900 / unit.length)))}\n\n`.repeat(220),
  'short lines': (unit: string) => `${unit}\n`.repeat(Math.min(19_000, FILL / (unit.length + 1))),
} as const;

const deeper = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

const yamls: Record<string, string> = {
  'list in list': `a: ${deeper('[', ']', 9000)}\n`,
  'group in group': `a: ${deeper('{a: ', '}', 9000)}\n`,
  'indented lists': `a:\n${Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')} a\n`,
  'dashes in a line': `a:\n  ${'- '.repeat(9000)}a\n`,
  anchors: Array.from({ length: 2000 }, (_, at) => `a${at}: &a${at} b\n`).join(''),
  'laughs a thousand million times': `a0: &a0 [lol, lol]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]\n`).join('')}`,
  'merge keys': `a: &a {b: c}\n${'d:\n  <<: *a\n'.repeat(2000)}`,
  'a huge number': `a: ${'9'.repeat(38_000)}\n`,
  'a huge power': 'a: 1e999999999\n',
  'hexadecimal without end': `a: 0x${'f'.repeat(38_000)}\n`,
  'a key of kilobytes': `${'k'.repeat(38_000)}: a\n`,
  'many keys': Array.from({ length: 5000 }, (_, at) => `k${at}: ${at}\n`).join(''),
  questions: '? '.repeat(19_000),
  tags: `a: ${'!a '.repeat(9000)}\n`,
  'quotes that never end': `a: "${'\\'.repeat(38_000)}\n`,
  comments: '# a\n'.repeat(9000),
  'folded over lines': `a: >-\n${'  a\n\n'.repeat(7000)}`,
  documents: '---\n'.repeat(9000),
};

const bytes = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  );
const chart = (extension: string, content: Uint8Array): FileBytes[] => [
  textFile(soundPath, soundWriteUp),
  { path: `practices/reading-in-pairs/chart.${extension}`, bytes: content },
];
const large = (side: number) => {
  const png = pngWithNote('tEXt', 'Title', 'A');
  new DataView(png.buffer).setUint32(16, side);
  new DataView(png.buffer).setUint32(20, side);
  return png;
};
const MEGABYTES = 7.5 * 1024 * 1024;

const images: Flood[] = [
  { name: 'a picture that says it is 100,000 pixels wide', files: chart('png', large(100_000)) },
  { name: 'a picture that says it is 4,294,967,295 pixels wide', files: chart('png', large(0xffffffff)) },
  {
    name: 'a note as large as a file may be',
    files: chart('png', pngWithNote('zTXt', 'Author', 'a '.repeat(MEGABYTES / 2))),
  },
  {
    name: 'a picture of many small parts',
    files: chart(
      'png',
      bytes(
        pngWithNote('tEXt', 'Title', 'A').subarray(0, 33),
        Buffer.alloc(MEGABYTES, '\0\0\0\0IDATabcd', 'latin1'),
      ),
    ),
  },
  {
    name: 'a photograph of many small parts',
    files: chart('jpg', bytes('\xff\xd8', Buffer.alloc(MEGABYTES, '\xff\xe1\0\x02', 'latin1'))),
  },
  {
    name: 'a photograph of nothing but marks',
    files: chart('jpg', bytes('\xff\xd8\xff', Buffer.alloc(MEGABYTES, 0xff))),
  },
  {
    name: 'a WebP of many small parts',
    files: chart(
      'webp',
      bytes(
        'RIFF',
        Uint8Array.of(0xf0, 0xff, 0x77, 0),
        'WEBP',
        Buffer.alloc(MEGABYTES, 'note\0\0\0\0', 'latin1'),
      ),
    ),
  },
];

const many: Flood[] = [
  {
    name: 'nine hundred small files',
    files: Array.from({ length: 900 }, (_, at) => textFile(`practices/p${at}/index.mdx`, '---\n---\n')),
  },
  {
    name: 'a file of twenty megabytes',
    files: [{ path: soundPath, bytes: new Uint8Array(20 * 1024 * 1024).fill(0x61) }],
  },
  { name: 'bytes that are no text', files: [{ path: soundPath, bytes: new Uint8Array(FILL).fill(0xff) }] },
  {
    name: 'a table of a thousand rows',
    files: [textFile(soundPath, soundWith(`| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(1000)}`))],
  },
  {
    name: 'two hundred footnotes',
    files: [
      textFile(
        soundPath,
        soundWith(Array.from({ length: 140 }, (_, at) => `Words.[^${at}]\n\n[^${at}]: Note.\n`).join('\n')),
      ),
    ],
  },
  { name: 'a path of kilobytes', files: [textFile(`practices/${'a'.repeat(4000)}/index.mdx`, soundWriteUp)] },
  { name: 'a path of folders', files: [textFile(`${'a/'.repeat(2000)}index.mdx`, soundWriteUp)] },
  {
    name: 'JSON without end',
    files: [textFile('practices/reading-in-pairs/reviews/1.json', deeper('[', ']', 100_000))],
  },
];

/** Every flood: each unit in each shape as the body of a write-up, as a field and bare; YAML; pictures; many files. */
export const floods: readonly Flood[] = [
  ...units.flatMap((unit) =>
    Object.entries(shapes).map(([shape, fill]) => ({
      name: `${JSON.stringify(unit)} in ${shape}`,
      files: [textFile(soundPath, soundWith(fill(unit)))],
    })),
  ),
  ...units.map((unit) => ({
    name: `${JSON.stringify(unit)} as a file`,
    files: [textFile(soundPath, unit.repeat(FILL / unit.length))],
  })),
  ...units.map((unit) => ({
    name: `${JSON.stringify(unit)} in a field`,
    files: [textFile('people/ada.yaml', `name: ${JSON.stringify(unit.repeat(19_000 / unit.length))}\n`)],
  })),
  ...units.map((unit) => ({
    name: `${JSON.stringify(unit)} in a file of no kind`,
    files: [textFile('practices/reading-in-pairs/notes.csv', unit.repeat(FILL / unit.length))],
  })),
  ...Object.entries(yamls).flatMap(([name, yaml]) => [
    { name: `${name}, in fields`, files: [textFile('people/ada.yaml', yaml)] },
    {
      name: `${name}, in front matter`,
      files: [
        textFile(
          soundPath,
          soundWriteUp.replace('---\n', () => `---\n${yaml}`),
        ),
      ],
    },
  ]),
  ...images,
  ...many,
];
