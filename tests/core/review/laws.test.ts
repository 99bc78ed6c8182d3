import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReceipts } from '#core/review/block/receipt.ts';
import { writeBlock } from '#core/review/block.ts';
import { findCommands } from '#core/review/commands/find.ts';
import { inline, quote } from '#core/review/messages/quote.ts';
import { receiptsIn } from '#core/review/noted.ts';
import type { Account, PostedReview, Snapshot } from '#core/review/snapshot.ts';
import { acted } from './acted.ts';
import {
  accounts,
  comment,
  files,
  made,
  reviewBy,
  snapshotWith,
  usualMain,
  usualOptions,
  usualRating,
} from './made.ts';
import { staged } from './staged.ts';
import { readStory, storyNames } from './story.ts';

/** Every story but those with files by the thousand, which would only take long. */
const stories = await Promise.all(
  storyNames()
    .map((name) => ({ name, story: readStory(name) }))
    .filter(({ story }) => story.many === undefined)
    .map(async ({ name, story }) => ({ name, ...(await staged(story)) })),
);
const story = fc.constantFrom(...stories);

/** A list in the order of some numbers. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((item, place) => ({ item, key: keys[place % keys.length] ?? 0, place }))
    .toSorted((a, b) => a.key - b.key || b.place - a.place)
    .map(({ item }) => item);

function inAnyOrder(snapshot: Snapshot, keys: readonly number[]): Snapshot {
  const { pull, main, checked } = snapshot;
  const mix = <T>(list: readonly T[]) => shuffled(list, keys);
  return {
    ...snapshot,
    files: mix(snapshot.files),
    reviews: mix(
      snapshot.reviews.map((review) => ({ ...review, ...(review.judged && { judged: mix(review.judged) }) })),
    ),
    comments: mix(snapshot.comments),
    permissions: new Map(mix([...snapshot.permissions])),
    openReviews: new Map(mix([...snapshot.openReviews])),
    pull: { ...pull, asked: mix(pull.asked), committers: mix(pull.committers), labels: mix(pull.labels) },
    main: {
      ...main,
      people: mix(main.people),
      records: mix(main.records),
      schools: new Map(mix([...main.schools])),
      networks: new Map(mix([...main.networks])),
      published: new Map(mix([...main.published])),
    },
    checked: {
      findings: mix(checked.findings),
      contents: mix(checked.contents),
      levels: mix(checked.levels),
    },
  };
}

test('the order in which GitHub lists things changes neither the verdict nor a word', () => {
  fc.assert(
    fc.property(story, fc.array(fc.nat(), { minLength: 5, maxLength: 9 }), ({ snapshot, options }, keys) => {
      const one = acted(snapshot, options);
      const other = acted(inAnyOrder(snapshot, keys), options);
      expect(other.verdict).toEqual(one.verdict);
      expect(other.comment).toBe(one.comment);
      expect(other.effects).toEqual(one.effects);
    }),
    { numRuns: 300, interruptAfterTimeLimit: 4000 },
  );
});

test('ratings by the author, co-authors, strangers and bots change no judgement', () => {
  const mallory: Account = { id: 99, login: 'mallory' };
  const robot: Account = { id: 98, login: 'robot[bot]' };
  fc.assert(
    fc.property(
      story,
      fc.constantFrom(accounts.ada, mallory, robot, accounts.bot),
      fc.constantFrom<PostedReview['state']>('approved', 'commented', 'changes-requested', 'dismissed'),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      ({ snapshot, options }, by, state, level, first) => {
        const outsider = by.id === accounts.ada.id ? snapshot.pull.author : by;
        const { judged } = acted(snapshot, options).facts.requirement;
        const one: PostedReview = {
          ...{ id: 9999, by: outsider, state, judged, body: writeBlock({ ...usualRating, level }) },
          at: first ? '2026-11-11T00:00:00Z' : '2026-11-19T00:00:00Z',
        };
        const after = acted({ ...snapshot, reviews: [...snapshot.reviews, one] }, options);
        expect(after.verdict.judgement).toEqual(acted(snapshot, options).verdict.judgement);
      },
    ),
    { numRuns: 200, interruptAfterTimeLimit: 4000 },
  );
});

test('a reviewer who wrote a commit in it turns into an author, and their rating counts for nothing', () => {
  const reviews = [reviewBy('ben'), reviewBy('cyn')];
  const alone = acted(
    snapshotWith({ reviews: [reviewBy('cyn')], pull: { committers: [accounts.ada, accounts.ben] } }),
    usualOptions,
  );
  const both = acted(
    snapshotWith({ reviews, pull: { committers: [accounts.ada, accounts.ben] } }),
    usualOptions,
  );
  expect(both.verdict.judgement).toEqual(alone.verdict.judgement);
});

test('every snapshot has one judgement, and whoever is next is named in the first line', () => {
  for (const { name, snapshot, options } of stories) {
    const { verdict, comment: text } = acted(snapshot, options);
    expect(verdict.next.who, name).toBeTruthy();
    if (text) expect(text.split('\n')[0], name).toMatch(/^\*\*Whose move: .+\.\*\*$/);
  }
});

describe('what contributors write', () => {
  const forged = [
    '<!-- worked-here:review -->',
    '<!-- worked-here:reply 1 -->',
    '```review-receipt\npull 7, post 1, reviewer 12, not sealed, seen 2026-11-13T09:30:00Z, block sha256:' +
      `${'0'.repeat(64)}\n\`\`\``,
    '/hold for ever',
    '\n/unhold',
    '@mallory',
    '@org/team',
    '![](https://example.org/pixel.png)',
    '[Agreed at level 5](https://example.org)',
    '[hidden]: https://example.org',
    '\\[x](y)',
    '<details>',
    '</details>',
    '\u202Eevil',
    '\u200Bhidden',
    '$\\phantom{hidden}$',
    '#12',
    'GH-12',
    '~~~\n',
    '\r/hold',
    '\u2028/hold',
    '**Whose move: mine.**',
    'plain words about pupils',
  ];
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...forged), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(' '));
  const known = new Set(Object.values(accounts).map(({ login }) => login));

  /** What stands outside code, where GitHub calls people and shows pictures. */
  const outsideCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

  function quiet(text: string, snapshot: Snapshot): void {
    expect(text).not.toContain('<!--');
    expect(
      readReceipts(text)
        .map(({ post }) => post)
        .filter((post) => !snapshot.reviews.some(({ id }) => id === post)),
    ).toEqual([]);
    expect(findCommands(text)).toEqual([]);
    const plain = outsideCode(text);
    for (const [, name = ''] of plain.matchAll(/@([a-z\d][\w-]*)/gi)) expect(known).toContain(name);
    expect(plain).not.toMatch(/(?<!\\)\]\(|!\[|^ {0,3}>? ?\[[^\]\\]+\]:/m);
    expect(
      plain.replaceAll('<details><summary>', '').replaceAll('</summary>', '').replaceAll('</details>', ''),
    ).not.toMatch(/<[a-z/!?]/i);
    expect(plain).not.toMatch(/#\d|\$/);
    expect(text.replaceAll('\u2060', '')).not.toMatch(
      /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u2028\u2029\r]/,
    );
    expect(text.split('\n').filter((line) => line.startsWith('**Whose move'))).toHaveLength(1);
  }

  test('does nothing in the bot’s comment, wherever it comes in', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.nat({ max: 4 }), (one, two, three, stage) => {
        const people = [
          ...usualMain.people.filter(({ handle }) => handle !== 'dov'),
          made('dov', { ties: [{ to: 'ada', kind: 'family', note: 'x' }], school: 'school-of-ada' }),
        ];
        const snapshot = snapshotWith({
          ...(stage > 0 && { main: { ...usualMain, people } }),
          reviews: [
            reviewBy(
              'ben',
              {},
              {
                body: `/review\nlevel: 3\nconfidence: low\nrelationship: none\nsafeguarding: pass\nchallenge: Why did they ${one}`,
              },
            ),
            reviewBy('cyn', {}, stage > 1 ? { state: 'changes-requested', body: two } : {}),
          ],
          comments: stage === 2 ? [comment(accounts.eve, `/hold ${three}`)] : [],
          files: [
            {
              path: 'content/practices/paired-reading/index.mdx',
              change: 'added',
              object: 'file',
              sha256: files[0]?.sha256 ?? '',
            },
            ...(stage === 3
              ? [
                  {
                    path: `content/practices/${one}`,
                    change: 'added' as const,
                    object: 'file' as const,
                    sha256: 'b',
                  },
                ]
              : []),
            ...(stage === 4
              ? [{ path: `src/${two}`, change: 'added' as const, object: 'file' as const, sha256: 'b' }]
              : []),
          ],
          checked: {
            ...snapshotWith().checked,
            findings:
              stage === 0
                ? []
                : [
                    {
                      path: two,
                      line: 1,
                      column: 1,
                      ruleId: 'r',
                      severity: stage === 3 ? 'error' : 'warning',
                      message: three,
                    },
                  ],
          },
          pull: { title: one },
        });
        const { comment: text, effects } = acted(snapshot, usualOptions);
        quiet(text, snapshot);
        for (const effect of effects)
          if (effect.do === 'merge') expect(effect.title).toMatch(/^[^\n\r]{1,140}$/);
      }),
      { numRuns: 400, interruptAfterTimeLimit: 6000 },
    );
  });

  test('does nothing in a reply either', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(
          'hold',
          'answer',
          'waive',
          'level',
          'assign',
          'remind',
          'resolve',
          'review',
          'x',
          'help',
        ),
        fc.constantFrom(accounts.ada, accounts.ben, accounts.eve),
        (text, name, by) => {
          const snapshot = snapshotWith({ comments: [comment(by, `/${name} ${text}`)] });
          for (const effect of acted(snapshot, usualOptions).effects)
            if (effect.do === 'post-comment') {
              const [tag, ...lines] = effect.body.split('\n');
              expect(tag).toBe(effect.tag);
              expect(lines.join('\n')).not.toContain('<!--');
              expect(readReceipts(effect.body)).toEqual([]);
              for (const [, called = ''] of outsideCode(effect.body).matchAll(/@([a-z\d][\w-]*)/gi))
                expect(known).toContain(called);
            }
        },
      ),
      { numRuns: 200, interruptAfterTimeLimit: 3000 },
    );
  });

  test.each(['\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f'])(
    'stays in its quotation after the line end %j',
    (end) => {
      expect(quote(`one${end}/hold two`)).toBe('> one\n> /hold two');
      expect(inline(`one${end}/hold two`)).toBe('one /hold two');
    },
  );

  test('receipts are read from the bot’s own comment alone', () => {
    const forgedReceipt = comment({ id: 99, login: 'mallory' }, `<!-- worked-here:review -->\n${forged[2]}`);
    expect(receiptsIn(snapshotWith({ comments: [forgedReceipt] }))).toEqual([]);
  });
});
