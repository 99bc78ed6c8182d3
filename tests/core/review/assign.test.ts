import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewest, sortsOf } from '#core/review/assign/cover.ts';
import { behindOf } from '#core/review/behind.ts';
import { factsOf } from '#core/review/facts.ts';
import { independenceOf } from '#core/review/independence.ts';
import { madeUpInstance, madeUpPull } from '#core/review/simulate/made-up.ts';
import { measured } from '#core/review/simulate/measures.ts';
import { simulateTerm } from '#core/review/simulate/run.ts';
import type { Snapshot } from '#core/review/snapshot.ts';
import { gini } from '#core/statistics/gini.ts';
import { randomFrom } from '#core/synthetic/random.ts';
import { acted } from './acted.ts';
import { settled } from './github-side.ts';
import { now, ownPolicy, usualOptions } from './made.ts';

/** A write-up of a made-up instance, and how much lies on everybody's desk. */
const pull = fc
  .record({
    seed: fc.nat({ max: 10_000 }),
    reviewers: fc.integer({ min: 3, max: 30 }),
    number: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ seed, reviewers, number }): Snapshot => {
    const random = randomFrom(seed);
    const { main, authors } = madeUpInstance(reviewers, seed);
    const snapshot = madeUpPull(number, random.pick(authors), { main, createdAt: now, random });
    const open = main.people.map(
      ({ versions }) => [versions[0]?.data.github?.id ?? 0, random.whole(0, 3)] as const,
    );
    return { ...snapshot, openReviews: new Map(open) };
  });

const toAsk = (snapshot: Snapshot) => factsOf(snapshot, usualOptions).toAsk.map(({ account }) => account.id);

const held = (law: (snapshot: Snapshot) => void) =>
  fc.assert(fc.property(pull, law), { numRuns: 100, interruptAfterTimeLimit: 3000 });

describe('who is asked', () => {
  test('does not hang on the order in which people are listed', () => {
    held((snapshot) => {
      const { main } = snapshot;
      const other = { ...snapshot, main: { ...main, people: main.people.toReversed() } };
      expect(toAsk(other)).toEqual(toAsk(snapshot));
    });
  });

  test('is never somebody whose review could not count, nor somebody with no place left', () => {
    held((snapshot) => {
      const { main, checked, openReviews } = snapshot;
      const behind = behindOf(checked.contents, [snapshot.pull.author], main);
      const bearings = { main, behind, now, policy: ownPolicy };
      for (const { person, account } of factsOf(snapshot, usualOptions).toAsk) {
        expect(independenceOf(person, bearings).counts).toBe(true);
        expect(person.versions[0]?.data.school).not.toBe(checked.contents[0]?.school);
        expect(openReviews.get(account.id) ?? 0).toBeLessThan(ownPolicy.review.maxOpenPerReviewer);
      }
    });
  });

  test('stays the same through any number of changes between draft and ready', () => {
    held((snapshot) => {
      const once = settled(snapshot, usualOptions);
      let state = once;
      for (let turn = 0; turn < 10; turn += 1) {
        const flipped = { ...state, pull: { ...state.pull, draft: turn % 2 === 0 } };
        state = settled(flipped, { ...usualOptions, now: `2026-11-20T12:0${turn}:30Z` });
      }
      expect(state.pull.asked).toEqual(once.pull.asked);
      expect(acted(state, usualOptions).effects).toEqual([]);
    });
  });

  test('completes the quorum wherever anybody could', () => {
    held((snapshot) => {
      const { candidates, toAsk: chosen, lacks } = factsOf(snapshot, usualOptions);
      const free = candidates.filter(({ barred, room }) => !barred && room > 0);
      expect(chosen.length).toBeGreaterThanOrEqual(Math.min(2, free.length));
      if (free.some(({ expertise }) => expertise.matches))
        expect(chosen.some(({ expertise }) => expertise.matches)).toBe(true);
      if (free.some(({ independence }) => independence.external))
        expect(chosen.some(({ independence }) => independence.external)).toBe(true);
      expect(lacks).toContain('reviews');
    });
  });
});

describe('the fewest people who bring what is missing', () => {
  const someone = fc.record({ external: fc.boolean(), expert: fc.boolean(), experienced: fc.boolean() });
  const kinds = ['external', 'expert', 'experienced'] as const;

  test('is what trying every group of people finds', () => {
    const missing = fc.record({
      reviews: fc.constant(0),
      external: fc.nat(2),
      expert: fc.nat(2),
      experienced: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 7 }), missing, (people, wanted) => {
        const groups = Array.from({ length: 2 ** people.length }, (_, bits) =>
          people.filter((_one, at) => bits & (1 << at)),
        );
        const enough = groups.filter((group) =>
          kinds.every((kind) => group.filter((one) => one[kind]).length >= wanted[kind]),
        );
        const least = Math.min(Number.POSITIVE_INFINITY, ...enough.map((group) => group.length));
        expect(fewest(wanted, sortsOf(people))).toBe(least);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the Gini coefficient', () => {
  test.each([
    [[1, 1, 1, 1], 0],
    [[0, 0, 0, 1], 0.75],
    [[1, 2, 3, 4], 0.25],
    [[], 0],
    [[0, 0], 0],
  ])('of %j is %d', (shares, expected) => {
    expect(gini(shares)).toBeCloseTo(expected, 12);
  });

  test('is half the mean difference between any two, over the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 20 }), (shares) => {
        const sum = shares.reduce((total, one) => total + one, 0);
        const apart = shares
          .flatMap((a) => shares.map((b) => Math.abs(a - b)))
          .reduce((total, one) => total + one, 0);
        expect(gini(shares)).toBeCloseTo(sum === 0 ? 0 : apart / (2 * shares.length * sum), 9);
      }),
    );
  });
});

test('a simulated term: nobody conflicted, even loads, experts, and the first review no later than by lot', () => {
  const size = { reviewers: 60, pulls: 240, days: 60, seed: 20260901 };
  const need = ownPolicy.review.quorum.reviews;
  const [score, lot] = (['score', 'lot'] as const).map((way) =>
    measured(simulateTerm(size, way, ownPolicy), need),
  );
  expect(score?.conflicted).toBe(0);
  expect(score?.short).toBe(0);
  expect(score?.gini).toBeLessThan(0.35);
  expect(score?.matchedPulls).toBeGreaterThanOrEqual(0.9);
  expect(score?.matchedReviews).toBeGreaterThanOrEqual(0.9);
  expect(score?.first.mean).toBeLessThanOrEqual(lot?.first.mean ?? 0);
  expect(lot?.matchedReviews).toBeLessThan(0.5);
});

test('the same seed gives the same term', () => {
  const size = { reviewers: 12, pulls: 20, days: 20, seed: 7 };
  const twice = [1, 2].map(() => simulateTerm(size, 'score', ownPolicy).assignments);
  expect(twice[1]).toEqual(twice[0]);
});
