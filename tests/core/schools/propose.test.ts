import { expect, test } from 'vitest';
import type { Ask } from '#core/model/community.ts';
import { answerTo, bringsNothing } from '#core/schools/exchange.ts';
import { type Member, proposeGroups } from '#core/schools/propose.ts';
import { policy } from '../evidence/policy.ts';

const ask = (title: string, more: Partial<Ask> = {}): Ask => ({
  ...{ title, post: title, outcome: 'attendance', wants: ['talk'] },
  ...more,
});
const member = (id: string, disadvantaged: number | undefined, more: Partial<Member> = {}): Member => ({
  ...bringsNothing(id, { name: id.toUpperCase() }),
  context: { id, phases: ['primary'], setting: 'mainstream', values: { disadvantaged } },
  ...more,
});
const groups = (members: Member[]) => proposeGroups(members, 2, policy.similarity);

test('alike schools are paired; an ask that another can answer outweighs some unlikeness, and is said', () => {
  const four = [member('a', 10), member('b', 12), member('c', 14), member('d', 16)];
  expect(groups(four).map(({ members }) => members)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const [a, b, c, d] = four as [Member, Member, Member, Member];
  const asking = { ...a, asks: [ask('Who turned round absence?')] };
  const answering = { ...d, worked: [{ title: 'First-day calls', outcome: 'attendance' as const }] };
  const found = groups([answering, c, b, asking]);
  expect(found.map(({ members }) => members)).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ]);
  expect(found[0]?.because[0]).toBe(
    'A asks: “Who turned round absence?”; D made “First-day calls” work on attendance.',
  );
});

test('nobody is left out for want of figures or of a phase, and it is said', () => {
  const lone = { ...member('z', 10), context: { id: 'z', phases: [], setting: 'unknown', values: {} } };
  const found = groups([lone, member('a', 10), member('b', undefined)]);
  expect(found).toHaveLength(1);
  expect(found[0]?.members).toEqual(['a', 'b', 'z']);
  expect(found[0]?.because).toEqual([
    'A and B are of the same phase; their figures cannot be compared.',
    'A and Z are of different phases or sorts.',
    'B and Z are of different phases or sorts.',
  ]);
});

test('an offer answers an ask when they share a telling word, not words that every school uses', () => {
  const other = {
    ...bringsNothing('o', { name: 'O' }),
    offers: ['Visit two Year 4 classes', 'See paired reading'],
  };
  expect(answerTo(ask('Help with readers who guess', { outcome: 'reading-fluency' }), 'A', other)).toBe(
    'A asks: “Help with readers who guess”; O offers: “See paired reading”.',
  );
  expect(answerTo(ask('Visits to our classes in year 4'), 'A', other)).toBeUndefined();
});
