import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMark, registrationOf } from '#core/community/plan-mark.ts';
import type { Cycle } from '#core/model/community.ts';
import { cycle } from './joint.ts';

const part = fc.constantFrom('question', 'change', 'measure', 'expect', 'who', 'from', 'to');
const changed = (at: string, text: string): Cycle =>
  ['who', 'from', 'to'].includes(at)
    ? cycle({ [at]: text } as Partial<Cycle>)
    : cycle({ plan: { ...cycle().plan, [at]: text } });

test('any other word in any part changes the mark; capitals and spaces do not', () => {
  fc.assert(
    fc.property(part, fc.stringMatching(/^[a-z0-9]{1,12}$/), (at, text) => {
      expect(planMark(changed(at, text))).not.toBe(planMark(cycle()));
      expect(planMark(changed(at, text))).toMatch(/^[0-9a-f]{12}$/);
    }),
  );
  const { plan } = cycle();
  expect(planMark(cycle({ plan: { ...plan, measure: `  ${plan.measure.toUpperCase()} ` } }))).toBe(
    planMark(cycle()),
  );
});

test('words cannot wander from one part into the next unseen', () => {
  const { plan } = cycle();
  const one = cycle({ plan: { ...plan, question: 'a b', change: 'c' } });
  const other = cycle({ plan: { ...plan, question: 'a', change: 'b c' } });
  expect(planMark(one)).not.toBe(planMark(other));
});

test('a plan is in time by the first day, late after it, and none at all once it was changed', () => {
  const registered = (on: string, more: Partial<Cycle> = {}) =>
    registrationOf({ ...cycle({ registered: { on, mark: planMark(cycle()) } }), ...more });
  expect(registered('2025-09-01')).toBe('in-time');
  expect(registered('2025-09-02')).toBe('late');
  expect(registered('2025-08-01', { who: 'Somebody else' })).toBe('changed');
  expect(registrationOf(cycle({ registered: { on: '2025-08-01' } }))).toBe('in-time');
  expect(registrationOf(cycle())).toBe('none');
});
