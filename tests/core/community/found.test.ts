import { expect, test } from 'vitest';
import { referenceProblems } from '#core/library/references.ts';
import { toldCycle, toldProject, toldReports } from '#core/lint/told-project.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

const wrong = (found: string[]) => {
  const { entry, entries } = readTold(
    toldProject([toldCycle({ found })], { beside: toldReports('worked') }),
    policy,
  );
  return referenceProblems(entries)
    .filter(({ path, message }) => path === entry.path && message.includes('found'))
    .map(({ message }) => message);
};

test('a report that a cycle lists must be there; the nearest is named', () => {
  expect(wrong(['paired-reading/vale-2026'])).toEqual([]);
  expect(wrong(['paired-reading/vale-2062'])).toEqual([
    'Unexpected "paired-reading/vale-2062" in "cycles › found", expected the id of a report, as practice/report. Did you mean paired-reading/vale-2026?',
  ]);
});
