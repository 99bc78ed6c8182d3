import { describe, expect, test } from 'vitest';
import { readBlock } from '#core/review/block.ts';
import { findCommands } from '#core/review/commands/find.ts';
import { commands, saidIn } from '#core/review/commands/index.ts';
import { inline, path, plainTitle, quote } from '#core/review/messages/quote.ts';
import { coAuthors } from '../../../src/adapters/github/co-authors.ts';
import { processorTime } from '../../processor-time.ts';
import { accounts, comment, snapshotWith } from './made.ts';

/** A fourth of what one comment on GitHub can hold: what grows faster than its length shows here, and soon. */
const most = 16_384;
const soon = 400;
const parts = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '>',
    '> ',
    '-',
    '`',
    '```\n',
    '~~~\n',
    '<!--',
    '-->',
    '<!-- -->',
    '/',
    '/review\n',
    '/answer ',
    '@',
    '@a-',
  ],
  ...[
    'a',
    '\\',
    '*a_',
    '[',
    '](',
    '&',
    'é',
    'e\u0301',
    '\u200d',
    '👩‍👩‍👧',
    'level: 3 ',
    'challenge: ',
    ': ',
    '\n\n',
    '#1',
    'GH-1',
    '9',
    '.',
    '=',
    '_',
  ],
];
const heads = [
  '',
  '/review\nlevel: 3\nchallenge: ',
  '/review sealed ',
  '/answer ',
  '/waive ',
  'On 1 January 2026',
  'Co-authored-by:',
  'Co-authored-by: A',
];
const floods = heads.flatMap((head) =>
  parts.map((part) => head + part.repeat(Math.floor((most - head.length) / part.length))),
);

const readers: Record<string, (text: string) => unknown> = {
  readBlock,
  findCommands,
  coAuthors,
  quote: (text) => quote(text),
  inline: (text) => inline(text),
  plainTitle,
  path,
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  test('is done soon with whatever fills a comment', { timeout: 240_000 }, () => {
    for (const text of floods) {
      const taken = processorTime(() => read(text));
      expect(taken, JSON.stringify(text.slice(0, 60))).toBeLessThan(soon);
    }
  });
});

test.each(commands.map(({ name }) => name))('/%s with endless words', { timeout: 120_000 }, (name) => {
  for (const part of parts) {
    const body = `/${name} ${part.repeat(Math.floor(most / part.length) - 10)}`;
    const snapshot = snapshotWith({ comments: [comment(accounts.eve, body), comment(accounts.ada, body)] });
    expect(
      processorTime(() => saidIn(snapshot)),
      JSON.stringify(part),
    ).toBeLessThan(soon);
  }
});
