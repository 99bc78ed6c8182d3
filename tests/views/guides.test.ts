import { expect, test } from 'vitest';
import { kindNames } from '#core/model/kinds.ts';
import { outcomes } from '#core/model/lists.ts';
import { fieldGuide } from '#views/field-guide.ts';
import { levelViews } from '#views/levels.ts';
import { policyParts } from '#views/policy-numbers.ts';
import { libraryOf } from './library.ts';

const guide = fieldGuide();
const field = (kind: string, name: string) =>
  guide.find((one) => one.kind === kind)?.fields.find((one) => one.name === name);

test('the guide has every kind of file but the policy, each with fields', () => {
  expect(guide.map(({ kind }) => kind).sort()).toEqual(kindNames.filter((kind) => kind !== 'policy').sort());
  expect(guide.filter(({ fields }) => fields.length === 0)).toEqual([]);
});

test('fields say what to write, whether they are needed, and what they mean', () => {
  expect(field('practice', 'post')).toMatchObject({ required: true, type: 'text' });
  expect(field('practice', 'claim.outcome')?.values).toEqual(outcomes);
  expect(field('practice', 'claim.level')).toMatchObject({ required: false, type: 'whole number, 1 to 5' });
  expect(field('report', 'findings[].treated.before.mean')).toMatchObject({ type: 'number' });
  expect(field('practice', 'subjects')?.type).toBe('several of a list');
});

test('numbers of the policy keep their remarks as sources', () => {
  const parts = policyParts(`schema: 1
allowDemo: false # only for tests
limits: # length of what people write
  titleCharacters: 80 # ours: fits a card
  other: 3
security:                            # lowest row wins
  bands: { 5: 0.20, 4: 0.30 }        # 2.8 x se
`);
  expect(parts).toEqual([
    { name: 'allowDemo', numbers: [{ name: 'allowDemo', value: 'no', source: 'only for tests' }] },
    {
      name: 'limits',
      numbers: [
        { name: 'titleCharacters', value: '80', source: 'ours: fits a card' },
        { name: 'other', value: '3', source: 'length of what people write' },
      ],
    },
    { name: 'security', numbers: [{ name: 'bands', value: '4: 0.3, 5: 0.2', source: '2.8 x se' }] },
  ]);
});

test('what a level asks for follows the policy', () => {
  const { policy } = libraryOf([]).site;
  const stricter = {
    ...policy,
    levels: { ...policy.levels, repeated: { ...policy.levels.repeated, teamsMin: 7 } },
  };
  expect(levelViews(policy)[3]?.must[0]).toContain('3 or more independent teams');
  expect(levelViews(stricter)[3]?.must[0]).toContain('7 or more independent teams');
});
