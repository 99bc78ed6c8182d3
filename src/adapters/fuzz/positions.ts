import type { FileBytes } from '#core/library/read-files.ts';
import { type ToldFile, told } from '#core/lint/told.ts';
import { textFile } from './family.ts';

/** A place in the content where a stranger can put words. `words`: no Markdown is read there, so no marks are. `not` of these rules, `only` in these spellings. */
export type Position = {
  name: string;
  put: (text: string) => FileBytes[];
  words?: true;
  not?: readonly string[];
  only?: readonly string[];
};

const practice = 'practices/paired-reading/index.mdx';
const report = 'practices/paired-reading/reports/oak-vale.mdx';
const chart = 'practices/paired-reading/chart.png';

const file = ({ path, text }: ToldFile): FileBytes => textFile(path, text);
const body = (of: string) => (text: string) => [file(told({ body: of.replace('@@', () => text) }))];
const field = (data: (text: string) => Record<string, unknown>) => (text: string) => [
  file(told({ data: data(text) })),
];
const inReport =
  (data: (text: string) => Record<string, unknown>, of = '') =>
  (text: string) => [
    file(told()),
    file(told({ path: report, data: data(text), body: of.replace('@@', () => text) })),
  ];
/** A line of the front matter as it stands. */
const line = (of: (text: string) => string) => (text: string) => {
  const { path, text: whole } = told();
  return [
    textFile(
      path,
      whole.replace('---\n', () => `---\n${of(text)}\n`),
    ),
  ];
};
const alone = (path: string, of: (text: string) => string) => (text: string) => [textFile(path, of(text))];
const quoted = (text: string) => JSON.stringify(text);
const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
const escaped = (text: string) =>
  `"${[...text].map((sign) => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')}"`;

function bytesOf(path: string, text: string, encoding: BufferEncoding): FileBytes[] {
  return [{ path, bytes: new Uint8Array(Buffer.from(text, encoding)) }];
}

/** A PNG of a line of pixels with a note in it. */
export const pngWithNote = (type: string, key: string, words: string): Uint8Array => {
  const chunk = (name: string, data: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', header),
      chunk(type, Buffer.from(`${key}\0${words}`, 'utf8')),
      chunk('IDAT', new Uint8Array(10)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
};

const prose: readonly Position[] = [
  { name: 'paragraph', put: body('Then @@ came.') },
  { name: 'heading', put: body('### Then @@ came') },
  { name: 'item', put: body('- Then @@ came') },
  { name: 'quotation', put: body('> Then @@ came.') },
  { name: 'cell', put: body('| A | B |\n|---|---|\n| 1 | Then @@ came |') },
  { name: 'head of a table', put: body('| A | @@ |\n|---|---|\n| 1 | 2 |') },
  { name: 'link text', put: body('See [then @@ came](https://example.org/x).') },
  { name: 'link title', put: body('See [the cards](https://example.org/x "Then @@ came").'), words: true },
  {
    name: 'definition',
    put: body('See [the cards][a].\n\n[a]: https://example.org/x "Then @@ came"'),
    words: true,
  },
  {
    name: 'question of an address',
    put: (text) => body('See [the cards](https://example.org/?q=@@).')(encodeURIComponent(text)),
    words: true,
  },
  {
    name: 'question of an address in another',
    put: (text) =>
      body('See [the cards](https://example.org/?to=https%3A%2F%2Fexample.org%2F%3Fq%3D@@).')(
        encodeURIComponent(encodeURIComponent(text)),
      ),
    words: true,
  },
  { name: 'alternative text', put: body('![Bar chart: then @@ came](./chart.png)') },
  { name: 'figure', put: body('<Figure src="./chart.png" alt="Bar chart: then @@ came" />'), words: true },
  {
    name: 'caption',
    put: body('<Figure src="./chart.png" alt="Bar chart" caption="Then @@ came" />'),
    words: true,
  },
  { name: 'speaker', put: body('<Quote by="Then @@">It went well.</Quote>'), words: true },
  {
    name: 'title of a resource',
    put: body('<Resource href="https://example.org/x" title="Then @@ came"/>'),
    words: true,
  },
  { name: 'note', put: body('<Note>Then @@ came.</Note>') },
  { name: 'step', put: body('<Steps>\n\n1. Then @@ came\n\n</Steps>') },
  { name: 'footnote', put: body('Words.[^1]\n\n[^1]: Then @@ came.') },
  { name: 'block of code', put: body('```\nThen @@ came\n```'), words: true },
  { name: 'code', put: body('Then `@@` came.'), words: true },
  { name: 'text of a report', put: inReport(() => ({}), 'Then @@ came.') },
];

const fields: readonly Position[] = [
  { name: 'title', put: field((text) => ({ title: `Help of ${text}` })), words: true },
  { name: 'post', put: field((text) => ({ post: `Then ${text} came.` })), words: true },
  { name: 'core', put: field((text) => ({ core: [`Then ${text} came`] })), words: true },
  { name: 'adaptable', put: field((text) => ({ adaptable: [`Then ${text} came`] })), words: true },
  { name: 'note of the cost', put: field((text) => ({ cost: { note: `Then ${text} came` } })), words: true },
  { name: 'whose hours', put: field((text) => ({ workload: { perWeek: 1, who: text } })), words: true },
  {
    name: 'source',
    put: field((text) => ({ sources: [{ id: 'a', kind: 'guide', text: `Then ${text} came` }] })),
    words: true,
  },
  { name: 'interest', put: field((text) => ({ declares: [`Then ${text} came`] })), words: true },
  {
    name: 'name of a test',
    put: field((text) => ({
      findings: [
        {
          outcome: 'vocabulary',
          measure: { name: `Test of ${text}`, kind: 'standardised-test' },
          design: 'account',
        },
      ],
    })),
    words: true,
  },
  { name: 'comment of a field', put: line((text) => `demo: true # then ${text} came`), words: true },
  { name: 'comment', put: line((text) => `# then ${text} came`), words: true },
  { name: 'unknown field', put: line((text) => `notes: ${quoted(text)}`), words: true },
  { name: 'name of a field', put: line((text) => `${quoted(`then ${text}`)}: 1`), words: true },
  { name: 'field in escapes', put: line((text) => `notes: ${escaped(`then ${text} came`)}`), words: true },
  { name: 'field over lines', put: line((text) => `notes: >-\n  then\n  ${text}\n  came`), words: true },
  { name: 'field that never ends', put: line((text) => `notes: "then ${text} came`), words: true },
  { name: 'post of a report', put: inReport((text) => ({ post: `Then ${text} came.` })), words: true },
  {
    name: 'change of a report',
    put: inReport((text) => ({ changes: [{ what: `Then ${text} came` }] })),
    words: true,
  },
];

/** Names are of small plain letters, digits and hyphens. */
const nameOnly = {
  not: ['personal-email'],
  only: ['plain', 'no-break spaces', 'narrow spaces', 'small letters'],
};

const files: readonly Position[] = [
  {
    name: 'challenge',
    put: alone(
      'practices/paired-reading/challenges/ada-1.yaml',
      (text) => `by: ada\ntext: ${quoted(`Then ${text} came?`)}\n`,
    ),
    words: true,
  },
  {
    name: 'try',
    put: alone(
      'practices/paired-reading/tries/oak.yaml',
      (text) => `change: ${quoted(`Then ${text} came`)}\n`,
    ),
    words: true,
  },
  {
    name: 'person',
    put: alone(
      'people/ada.yaml',
      (text) => `name: Ada\nroles: [author]\nties: [{ to: A, note: ${quoted(text)} }]\n`,
    ),
    words: true,
  },
  {
    name: 'school',
    put: alone('schools/oak.yaml', (text) => `name: Oak\noffers: [${quoted(`Then ${text} came`)}]\n`),
    words: true,
  },
  {
    name: 'ask',
    put: alone('asks/an-ask.mdx', (text) => `---\ntitle: "Help"\n---\n\nThen ${text} came.\n`),
    words: true,
  },
  {
    name: 'network',
    put: alone(
      'networks/net/index.mdx',
      (text) => `---\ntitle: "Net"\ngoal: ${quoted(`Then ${text} came`)}\n---\n\nWords.\n`,
    ),
    words: true,
  },
  {
    name: 'record',
    put: alone('practices/paired-reading/reviews/1.json', (text) =>
      JSON.stringify({ note: `Then ${text} came` }, null, 1),
    ),
    words: true,
  },
  {
    name: 'file of no kind',
    put: alone('practices/paired-reading/notes.txt', (text) => `Then ${text} came.\n`),
    words: true,
  },
  {
    name: 'table of marks',
    put: alone('practices/paired-reading/marks.csv', (text) => `pupil,mark\n"then ${text} came",12\n`),
    words: true,
  },
  { name: 'file without fences', put: alone(practice, (text) => `Then ${text} came.\n`), words: true },
  {
    name: 'withdrawn write-up',
    put: alone(
      practice,
      (text) =>
        `---\ntitle: "Reading in pairs"\nwithdrawn: { on: "2026-11-01", reason: ${quoted(`Then ${text} came`)} }\n---\n`,
    ),
    words: true,
  },
  {
    name: 'file in UTF-16',
    put: (text) => bytesOf(practice, `\ufeffThen ${text} came.`, 'utf16le'),
    words: true,
  },
  {
    name: 'title of a picture',
    put: (text) => [file(told()), { path: chart, bytes: pngWithNote('tEXt', 'Title', `then ${text} came`) }],
    words: true,
  },
  {
    name: 'author of a picture',
    put: (text) => [
      file(told()),
      { path: chart, bytes: pngWithNote('iTXt', 'Author\0\0\0\0', `then ${text} came`) },
    ],
    words: true,
  },
  {
    name: 'name of a picture',
    put: (text) => [
      file(told()),
      { path: `practices/paired-reading/${slug(text)}.png`, bytes: pngWithNote('tEXt', 'Title', 'A') },
    ],
    words: true,
    ...nameOnly,
  },
  {
    name: 'name of a write-up',
    put: (text) => [file(told({ path: `practices/${slug(text)}/index.mdx` }))],
    words: true,
    ...nameOnly,
  },
];

/** Every place. */
export const positions: readonly Position[] = [...prose, ...fields, ...files];
