import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { policy } from '#core/model/policy.ts';

const later = {
  monthsOfProgress: ['levelMin', 'halfWidthMax', 'ages'],
  security: ['dropOutNotStatedRow', 'comparedRowMin', 'comparedFloor', 'aboveSinglesMax'],
  verdict: ['levelMin', 'secureMin'],
  pooling: ['averageFrom', 'funnelFrom', 'weightShareMin'],
  reading: ['sentenceWordsMax', 'sentenceWordsWanted', 'ageMax', 'ageWordsMin'],
  likeness: ['shareMin'],
  effort: ['costUpTo', 'hoursUpTo'],
  networks: ['cycleYearsMax', 'toldShareMin', 'coachSchoolsMin'],
  register: [
    ...['agreementMin', 'toldFirstDays', 'watchMonths', 'ringMin', 'ringShare', 'ringMost', 'raterMin'],
    ...['raterApart', 'driftMin', 'driftApart', 'errorShare', 'networkMonths'],
  ],
};

test('a policy written before these numbers had names is judged by the same ones', () => {
  const file = parseDocument(readFileSync(new URL('../../../content/policy.yaml', import.meta.url), 'utf8'), {
    schema: 'core',
  });
  const inForce = policy.parse(file.toJS());
  for (const [part, keys] of Object.entries(later))
    for (const key of keys) expect(file.deleteIn([part, key]), `${part}.${key}`).toBe(true);
  expect(policy.parse(file.toJS())).toEqual(inForce);
  for (const path of [
    ['review', 'flags', 'neverLowerMin'],
    ['review', 'audit', 'notAgainMonths'],
    ['safety', 'openFromIssuesPerPersonMax'],
  ])
    expect(file.deleteIn(path), path.join('.')).toBe(true);
  for (const part of ['reading', 'likeness', 'effort', 'networks', 'register']) file.delete(part);
  expect(policy.parse(file.toJS())).toEqual(inForce);
});
