import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continuum, continuumOf } from '#core/community/continuum.ts';
import { practice } from '../../views/practice.ts';
import { cycle, pairs, project, told } from './joint.ts';

const network = { members: ['a', 'b', 'c'], since: '2023-09-01' };
const own = (id: string, school: string, when: string, adaptedFrom?: string) =>
  practice({ id, data: { school, when, ...(adaptedFrom && { adaptedFrom }) } });
const today = '2026-11-22';

test('is worked out year by year from what the members did, and says how far they came', () => {
  const practices = [
    own('story', 'a', '2023-24'),
    own('grown', 'b', '2024-25', 'story'),
    own('grown-from-outside', 'c', '2024-25', 'strange'),
    own('strange', 'z', '2024-25'),
    pairs([told('a', 'worked'), told('b', 'mixed'), told('z', 'worked')]),
  ];
  const joint = project({ schools: ['a', 'b'], cycles: [cycle({ to: '2027-07-17' })] });
  const years = continuumOf(network, [joint], practices, today);
  expect(
    years.map(({ year, counts, reached }) => [year, ...continuum.map((step) => counts[step]), reached]),
  ).toEqual([
    ['2023-24', 1, 0, 0, 0, 'story-telling'],
    ['2024-25', 1, 1, 0, 0, 'aid'],
    ['2025-26', 0, 0, 2, 1, 'joint-work'],
    ['2026-27', 0, 0, 0, 1, 'joint-work'],
  ]);
});

test('a project of one school is no joint work, and one still to come is none yet', () => {
  const alone = project({ schools: ['a'] });
  const later = project({ cycles: [cycle({ from: '2027-01-04', to: '2027-07-16' })] });
  expect(continuumOf(network, [alone, later], [], today).map(({ reached }) => reached)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('law: what schools outside do changes nothing', () => {
  const outside = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 });
  const base = [own('story', 'a', '2024-25')];
  fc.assert(
    fc.property(outside, (schools) => {
      const more = schools.map((school, at) => own(`out-${at}`, school, '2024-25', 'story'));
      expect(continuumOf(network, [], [...base, ...more], today)).toEqual(
        continuumOf(network, [], base, today),
      );
    }),
  );
});
