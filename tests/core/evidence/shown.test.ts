import { expect, test } from 'vitest';
import { explainRating } from '#core/evidence/explain-rating.ts';
import { rate } from '#core/evidence/rate.ts';
import { drawnByLot, facts, repeats, study } from './facts.ts';
import { policy } from './policy.ts';

const printed = (g: number, se: number) =>
  drawnByLot(0, 200, { use: 'reported', reported: [{ by: 'paper', g, se }] });

test('a forest plot: weights add up to 1, a second study of a team is shown without one', () => {
  const again = study('again', [printed(0.1, 0.3)], { team: 'team-0' });
  const small = { ...again, findings: [{ ...printed(0.1, 0.3), treated: { n: 20 } }] };
  const { outcomes, pool } = rate(
    facts([], [...repeats(3, (i) => printed(i / 10, 0.1 + i / 20)), small]),
    policy,
  );
  const [{ studies, withoutOne } = { studies: [], withoutOne: [] }] = outcomes;
  expect(pool?.k).toBe(3);
  expect(studies.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(1, 10);
  expect(studies.find((each) => each.study === 'again')?.weight).toBeNull();
  expect(withoutOne.map(({ without }) => without)).toEqual(['team-0', 'team-1', 'team-2']);
});

test('funnel and test of asymmetry from ten studies on', () => {
  const of = (count: number) =>
    rate(
      facts(
        [],
        repeats(count, (i) => printed(i / 20, 0.1 + i / 40)),
      ),
      policy,
    ).outcomes[0];
  expect(of(9)).toMatchObject({ egger: null, funnel: null });
  expect(of(10)?.egger?.df).toBe(8);
  expect(of(10)?.funnel?.points).toHaveLength(10);
});

test('every finding is shown with its own effect, security and checks, pooled or not', () => {
  const wrong = { ...drawnByLot(3, 40), n: 7, taken: 'follow-up' as const };
  const [first] = rate(facts([wrong]), policy).findings;
  expect(first).toMatchObject({
    study: 'write-up',
    id: 'a',
    pooled: false,
    threats: ['inconsistent-figures'],
  });
  expect(first?.checks.find(({ verdict }) => verdict === 'error')?.check).toBe('totals');
});

test('in words: how far it hangs on one study from three on, and the test of asymmetry from ten', () => {
  const words = (count: number) =>
    explainRating(
      rate(
        facts(
          [],
          repeats(count, (i) => printed(i / 20, 0.1 + i / 40)),
        ),
        policy,
      ),
    );
  expect(words(2)).not.toContain('without one study');
  expect(words(3)).toMatch(
    /without one study at a time: \+0\.\d\d \(without team-2\) to \+0\.\d\d \(without team-0\)/,
  );
  expect(words(9)).not.toContain('Egger');
  expect(words(10)).toMatch(/Egger's test\): [+−]\d+\.\d\d standard errors, p /);
});
