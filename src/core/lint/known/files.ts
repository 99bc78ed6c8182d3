import type { RuleDocument } from '../rule.ts';
import { told } from '../told.ts';
import { madeExamples } from './made.ts';

const gate = 'Our own: only plain text files are read';
const at = (path: string) => ({ ...told(), path });

/** What is looked for in files and their names, and in pictures, before anything reads them. */
export const fileRules: readonly RuleDocument[] = [
  {
    id: 'unexpected-file',
    family: 'safety',
    severity: 'error',
    why: 'Every file has its place; one that has none is shown nowhere, or could take the place of another.',
    how: 'Move it to where its kind lives, or take it out.',
    source: 'Our own: the field guide, which says where each kind of file lives',
    examples: [
      {
        title: 'a page beside the write-up',
        file: at('practices/paired-reading/notes.mdx'),
        expect: ['0:0: Unexpected file, expected one of the kinds in the field guide'],
      },
      {
        title: 'a folder of its own',
        file: at('extra/paired-reading.mdx'),
        expect: ['0:0: Unexpected file, expected one of the kinds in the field guide'],
      },
      { title: 'in its place', file: told(), expect: [] },
    ],
  },
  {
    id: 'path-name',
    family: 'safety',
    severity: 'error',
    why: 'The name of the folder is the address of the page.',
    how: 'Rename it in small letters, digits and single hyphens, at most 120 characters, and not as Windows calls a device (con, aux, nul).',
    source: 'Our own: the field guide',
    examples: [
      {
        title: 'capitals and a space',
        file: at('practices/Paired Reading/index.mdx'),
        expect: ['0:0: Unexpected name "Paired Reading" in the path'],
      },
      {
        title: 'an underscore',
        file: at('practices/paired_reading/index.mdx'),
        expect: ['0:0: Unexpected name "paired_reading" in the path'],
      },
      { title: 'plain', file: at('practices/paired-reading-2/index.mdx'), expect: [] },
    ],
  },
  ...(
    [
      [
        'symlink',
        'A link in place of a file could show what lies outside the content.',
        'Put the file itself there.',
        gate,
      ],
      ['not-a-file', 'Only ordinary files are content.', 'Take it out.', gate],
      [
        'path-collision',
        'Some computers take names that differ only in capitals or accents for one, so that one file hides the other.',
        'Rename it in small plain letters.',
        'Unicode Standard Annex 15; file systems of Windows and macOS',
      ],
      [
        'file-size',
        'A file this large is no write-up, and makes every reader and reviewer wait.',
        'Shorten it, or link to the longer document; make a picture smaller.',
        'Our own: safety.fileBytesMax in the policy',
      ],
      [
        'file-encoding',
        'Text in an old encoding shows wrong letters to others.',
        'Save it as UTF-8.',
        'Unicode Standard, chapter 3: UTF-8',
      ],
      [
        'file-byte-order-mark',
        'Invisible bytes at the beginning hide the first line from programs.',
        'Save it as UTF-8, not "UTF-8 with BOM".',
        'Unicode Standard, section 23.8: byte order mark',
      ],
      [
        'record-damaged',
        'A record says which bytes were reviewed; one that does not agree with itself vouches for nothing.',
        'Put the record back as it was: only the bot writes there.',
        'Our own: nothing is published without its record',
      ],
    ] as const
  ).map(([id, why, how, source]) => ({
    id,
    family: 'safety' as const,
    severity: 'error' as const,
    why,
    how,
    source,
    examples: [],
    made: madeExamples[id] ?? [],
  })),
];

const resave = 'Open it in a picture editor and export it again as PNG or JPEG.';

/** What is looked for in pictures. Their examples are files, which run as tests of the image reader. */
export const imageRules: readonly RuleDocument[] = [
  {
    id: 'image-address',
    family: 'images',
    severity: 'error',
    why: 'A picture from elsewhere tells that place who reads the page, and can change or vanish.',
    how: 'Put the picture into the folder of the write-up and write ./ before its name.',
    source: 'Our own: pictures are PNG, JPEG or WebP, beside the write-up, without hidden notes',
    examples: [
      {
        title: 'from the web',
        file: told({ body: '![A chart of books read](https://example.org/chart.png)' }),
        expect: ['12:1: Unexpected picture "https://example.org/chart.png"'],
      },
      {
        title: 'from another folder',
        file: told({ body: '![A chart of books read](../oak/chart.png)' }),
        expect: ['12:1: Unexpected picture "../oak/chart.png"'],
      },
      {
        title: 'beside the write-up',
        file: told({ body: '![A chart of books read](./chart.png)' }),
        expect: [],
      },
    ],
  },
  {
    id: 'image-alt',
    family: 'images',
    severity: 'error',
    why: 'A reader who cannot see the picture gets these words in its place.',
    how: 'Say between [ and ] what the picture shows.',
    source: 'WCAG 2.2, success criterion 1.1.1',
    examples: [
      {
        title: 'no words',
        file: told({ body: '![](./chart.png)' }),
        expect: ['12:1: Unexpected picture without a description'],
      },
      {
        title: 'spaces',
        file: told({ body: '![  ](./chart.png)' }),
        expect: ['12:1: Unexpected picture without a description'],
      },
      {
        title: 'what it shows',
        file: told({ body: '![Books read rise from 2 to 5 a week](./chart.png)' }),
        expect: [],
      },
    ],
  },
  ...(
    [
      [
        'image-missing',
        'error',
        'The page would have a hole where the picture should be.',
        'Add the file to the same folder, or correct the name: capitals count.',
      ],
      [
        'orphaned-image',
        'warning',
        'A picture without a write-up is shown nowhere.',
        'Move it beside the write-up that shows it, or take it out.',
      ],
      [
        'image-kind',
        'error',
        'A file that is not what its name says can be an attack on the program that opens it.',
        'Export it as PNG, JPEG or WebP and let its name end so.',
      ],
      [
        'image-size',
        'error',
        'A picture of many million pixels slows every reader and can exhaust a program.',
        'Make it smaller: 1,600 pixels wide is plenty.',
      ],
      [
        'image-metadata',
        'error',
        'Hidden notes in a photograph can tell where and when it was taken, and by whom.',
        resave,
      ],
      ['image-trailing', 'error', 'Bytes after the end of a picture can hide a second file.', resave],
      [
        'image-animated',
        'error',
        'Moving pictures distract, and make some readers ill.',
        'Export one frame of it as PNG.',
      ],
      ['image-damaged', 'error', 'A picture that does not open shows nothing.', resave],
    ] as const
  ).map(([id, severity, why, how]) => ({
    id,
    family: 'images' as const,
    severity,
    why,
    how,
    source: 'Our own: pictures are PNG, JPEG or WebP, beside the write-up, without hidden notes',
    examples: [],
    made: madeExamples[id] ?? [],
  })),
];
