import { addressOf } from '#core/model/kinds.ts';

/** A file as an example tells it: where it would lie, its text, and the files it stands beside. */
export type ToldFile = { path: string; text: string; beside: readonly ToldFile[] };

type Told = {
  /** Where it lies; a write-up unless said. */
  path?: string;
  /** Fields of the front matter, in place of or beside the usual ones; `undefined` takes one out. */
  data?: Record<string, unknown>;
  /** Markdown after the front matter. It begins on line 12 (of a report: 8) unless `data` adds fields, a line each. */
  body?: string;
  /** The level that the facts of a write-up support: adds a finding that does. */
  level?: 1 | 2 | 3;
  /** Other files of the same library. */
  beside?: readonly ToldFile[];
};

const before = { mean: 21.4, sd: 5.2 };
const after = { mean: 24.1, sd: 5 };
const measure = { name: 'Reading test', kind: 'standardised-test' };
/** For each level a finding that reaches it and no further. */
const findings = {
  1: [],
  2: [{ measure, design: 'before-after', treated: { n: 58, ...after, before } }],
  3: [
    {
      ...{ measure, design: 'comparison', assigned: 'class', against: 'usual-teaching', adjusted: true },
      treated: { n: 58, started: 60, classes: 2, ...after, before },
      comparison: { n: 55, started: 57, classes: 2, mean: 22.3, sd: 5.1, before: { mean: 21.3, sd: 5.1 } },
    },
  ],
};

const usual = {
  practice: (level: 1 | 2 | 3) => ({
    title: 'Reading in pairs after lunch',
    post: 'Two Year 4 classes read in pairs for ten minutes after lunch, for a term.',
    when: '2025-26',
    ages: [8, 9],
    claim: { outcome: 'reading-fluency', change: 'better' },
    findings: findings[level],
    core: ['A stronger reader beside a weaker one'],
    declares: ['none'],
  }),
  report: () => ({
    post: 'We tried it with two Year 4 classes for a term.',
    verdict: 'worked',
    ran: 'as-described',
    declares: ['none'],
  }),
};

/** A field a line; JSON is YAML as well. */
const line = ([name, value]: [string, unknown]): string => `${name}: ${JSON.stringify(value)}\n`;

/** An example file: a usual write-up or report, with the differences that matter. Fields stand one to a line. */
export function told({ path, data, body = '', level = 1, beside = [] }: Told = {}): ToldFile {
  const at = path ?? 'practices/paired-reading/index.mdx';
  const kind = addressOf(at)?.kind;
  const start = kind === 'practice' ? usual.practice(level) : kind === 'report' ? usual.report() : {};
  const fields = Object.entries({ ...start, ...data }).filter(([, value]) => value !== undefined);
  const front = fields.map(line).join('');
  const text = at.endsWith('.mdx') ? `---\n${front}---\n\n${body}\n` : front;
  return { path: at, text, beside };
}
