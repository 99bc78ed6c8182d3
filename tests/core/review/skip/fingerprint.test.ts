import fc from 'fast-check';
import { expect, test } from 'vitest';
import { livingTag } from '#core/review/noted.ts';
import { fingerprintOf, foreseen, type Sight } from '#core/review/skip/fingerprint.ts';
import { readLastLook, withLastLook, withoutLastLook } from '#core/review/skip/last-look.ts';
import { accounts } from '../made.ts';

const word = fc.stringMatching(/^[a-z ]{0,12}$/);
const account = fc.constantFrom(...Object.values(accounts));
const sights: fc.Arbitrary<Sight> = fc.record({
  pull: fc.record({
    ...{ number: fc.nat(99), title: word, state: fc.constant('open' as const), draft: fc.boolean() },
    ...{ headSha: word, headExists: fc.boolean(), labels: fc.uniqueArray(word, { maxLength: 4 }) },
    asked: fc.uniqueArray(account, { maxLength: 4 }),
  }),
  comments: fc.uniqueArray(fc.record({ id: fc.nat(999), by: account, body: word, at: word }), {
    selector: ({ id }) => id,
    maxLength: 6,
  }),
  reviews: fc.uniqueArray(
    fc.record({
      id: fc.nat(999),
      by: account,
      body: word,
      at: word,
      state: fc.constant('commented' as const),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  ...{ bot: fc.constant(accounts.bot), mainHead: word, keys: fc.array(word, { maxLength: 2 }) },
  permissions: fc.constant(new Map([[15, 'write' as const]])),
});

test('the order in which GitHub lists things is nothing', () => {
  fc.assert(
    fc.property(sights, (sight) => {
      const turned: Sight = {
        ...sight,
        comments: sight.comments.toReversed(),
        reviews: sight.reviews.toReversed(),
        keys: sight.keys.toReversed(),
        pull: { ...sight.pull, labels: sight.pull.labels.toReversed(), asked: sight.pull.asked.toReversed() },
      };
      expect(fingerprintOf(turned)).toBe(fingerprintOf(sight));
    }),
  );
});

test('what is foreseen is what is seen once it was done', () => {
  fc.assert(
    fc.property(sights, word, (sight, body) => {
      const [living] = sight.comments.filter(({ by }) => by.id === accounts.bot.id);
      const effects = [
        living
          ? ({ do: 'edit-comment', id: living.id, body: `${body}!` } as const)
          : ({ do: 'post-comment', tag: '', body: `${body}!` } as const),
        { do: 'add-labels', labels: ['review: new'] } as const,
      ];
      const then: Sight = {
        ...sight,
        comments: living
          ? sight.comments.map((one) => (one.id === living.id ? { ...one, body: `${body}!` } : one))
          : [...sight.comments, { id: 5_000, by: accounts.bot, body: `${body}!\r\n`, at: 'later' }],
        pull: { ...sight.pull, labels: ['review: new', ...sight.pull.labels] },
      };
      expect(fingerprintOf(foreseen(sight, effects, 'now'))).toBe(fingerprintOf(then));
      expect(fingerprintOf(then)).not.toBe(fingerprintOf(sight));
    }),
  );
});

const look = { fingerprint: 'a'.repeat(64), lookAgainAt: '2026-11-23T00:00:00.000Z' };

test('a look is read as it was written, and taken off again', () => {
  const body = `${livingTag}\nWhose move: nobody’s.`;
  expect(readLastLook(withLastLook(body, look))).toEqual(look);
  expect(withoutLastLook(withLastLook(withLastLook(body, look), look))).toBe(body);
  expect(withLastLook(withLastLook(body, look), look)).toBe(withLastLook(body, look));
});

test('anything else is no look', () => {
  const body = `${livingTag}\nText`;
  for (const text of [body, withLastLook('no tag', look), `${body}\n<!-- worked-here:look v1 zz.now -->`])
    expect(readLastLook(text)).toBeUndefined();
  expect(readLastLook(`${withLastLook(body, look)}\nmore`)).toBeUndefined();
});
