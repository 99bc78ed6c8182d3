import { describe, expect, it } from 'vitest';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { flagsOf } from '#core/review/audit/flags.ts';
import { ownWords } from '#core/review/audit/own-words.ts';
import { ownPolicy } from '../made.ts';
import { recordOf } from './records.ts';

const mainWith = (
  records: readonly ReviewRecord[],
  authors: (pull: number) => string = (pull) => `author-${pull}`,
) => ({
  records: records.map((record) => ({ practice: `p-${record.pull}`, record })),
  published: new Map(
    records.map(({ pull }) => [`practices/p-${pull}/index.mdx`, { authors: [authors(pull)] }]),
  ),
});
const kinds = (...given: Parameters<typeof mainWith>) => flagsOf('ben', mainWith(...given), ownPolicy);

const times = (count: number, make: (pull: number) => ReviewRecord) =>
  Array.from({ length: count }, (_, place) => make(place + 1));

describe('what a reviewer is told', () => {
  it('is nothing for somebody who takes time, doubts, and meets many', () => {
    const records = times(8, (pull) =>
      recordOf(pull, [{ by: 'ben', level: (pull % 3) + 1, hours: 0.5 }, { by: `other-${pull}` }]),
    );
    expect(kinds(records)).toEqual([]);
    expect(flagsOf('nobody', mainWith(records), ownPolicy)).toEqual([]);
  });

  it.each([
    ['within minutes of opening', { at: '2026-10-10T12:09:00Z' }, '2026-10-10T12:00:00Z', true],
    ['by their own count', { hours: 0.1 }, '2026-10-01T12:00:00Z', true],
    ['half an hour later', { at: '2026-10-10T12:30:00Z', hours: 0.4 }, '2026-10-10T12:00:00Z', false],
  ])('quick: %s', (_, given, openedAt, told) => {
    const record = recordOf(3, [{ by: 'ben', ...given }], {}, { openedAt });
    expect(kinds([record])).toEqual(told ? [{ is: 'quick', pulls: [3], minutes: 10 }] : []);
  });

  it('is quick only where it is known when it was opened, or how long it took', () => {
    expect(kinds([recordOf(3, [{ by: 'ben' }])])).toEqual([]);
  });

  it('names challenges that ask nothing, and those that are always the same', () => {
    const records = [
      recordOf(1, [{ by: 'ben', challenge: 'No concerns at all.' }]),
      recordOf(2, [{ by: 'ben', challenge: 'Was the test marked blind by another teacher?' }]),
      recordOf(3, [{ by: 'ben', challenge: ' Was the  test marked blind by another Teacher? ' }]),
    ];
    expect(kinds(records)).toEqual([
      { is: 'no-challenge', pulls: [1] },
      { is: 'same-challenge', pulls: [2, 3] },
    ]);
  });

  it('names somebody who never went below the claim, once there are enough reviews to say so', () => {
    const high = (count: number) => times(count, (pull) => recordOf(pull, [{ by: 'ben', level: 3 }]));
    expect(kinds(high(5))).toEqual([]);
    expect(kinds(high(6))).toEqual([{ is: 'never-lower', reviews: 6 }]);
    const once = [...high(6), recordOf(7, [{ by: 'ben', level: 2 }])];
    expect(kinds(once)).toEqual([]);
  });

  it('names an author or fellow reviewer who is always the same', () => {
    const varied = (pull: number) => ({ by: 'ben', level: (pull % 3) + 1 });
    const records = times(8, (pull) =>
      recordOf(pull, [varied(pull), { by: pull <= 4 ? 'cyn' : `other-${pull}` }]),
    );
    expect(kinds(records, (pull) => (pull > 4 ? 'ada' : `author-${pull}`))).toEqual([
      { is: 'same-author', who: 'ada', times: 4, of: 8 },
      { is: 'same-reviewer', who: 'cyn', times: 4, of: 8 },
    ]);
    const more = [...records, recordOf(9, [varied(1), { by: 'dov' }])];
    expect(kinds(more, (pull) => (pull > 4 && pull < 9 ? 'ada' : `author-${pull}`))).toEqual([]);
  });

  it('is said in words that ask and accuse nobody', () => {
    const flags = [
      { is: 'quick', pulls: [1, 2], minutes: 10 },
      { is: 'no-challenge', pulls: [1] },
      { is: 'same-challenge', pulls: [2, 3] },
      { is: 'never-lower', reviews: 6 },
      { is: 'same-author', who: 'ada', times: 4, of: 8 },
      { is: 'same-reviewer', who: 'cyn', times: 4, of: 8 },
    ] as const;
    const agreement = { handle: 'ben', reviews: 8, pairs: 4, percent: 50, kappa: 0.25, difference: -0.5 };
    expect(ownWords({ handle: 'ben', flags, agreement })).toMatchInlineSnapshot(`
      "ben: 8 reviews on record.
      In 4 comparisons with other reviewers you gave the same level 50 times in 100 (quadratic kappa 0.25), on average 0.50 below them.

      To look at; none of it proves anything, and nobody else is told:
      - Given within 10 minutes: #1 and #2. Was that long enough to read the figures and think of a doubt?
      - A challenge that asks nothing the authors could act on: #1. What would make you doubt it?
      - The same challenge word for word: #2 and #3. What is there to doubt in each of them alone?
      - In 6 reviews you never gave a level below the claim. That may be right; did you look for reasons to?
      - 4 of your 8 reviews were of work by ada. Type /decline now and then, so that somebody else gets to see it.
      - In 4 of your 8 reviews the other reviewer was cyn. Two people who always meet begin to agree.
      "
    `);
    expect(
      ownWords({ handle: 'ben', flags: [], agreement: { ...agreement, percent: null, difference: null } }),
    ).toBe('ben: 8 reviews on record.\nNo other reviewer has rated the same yet.\n\nNothing to look at.\n');
  });
});
