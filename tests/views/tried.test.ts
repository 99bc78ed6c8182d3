import { expect, test } from 'vitest';
import { cameOut } from '#views/came-out.ts';
import { evidenceOf } from '#views/evidence.ts';
import { triedIn } from '#views/tried.ts';
import { libraryOf } from './library.ts';
import { finding, practice, study } from './practice.ts';

const school = (id: string, verdict: 'worked' | 'worked-with-changes' | 'did-not-work') => ({
  id,
  data: { school: id, verdict, ran: 'partly' as const, declares: ['none'] },
});

test('published studies are counted, and no more is claimed', () => {
  const told = triedIn(practice({ data: { source: 'published' }, reports: [study('a'), study('b')] }));
  expect(told).toEqual({ studies: 2, schools: 0, total: 2, text: '2 studies', worked: null });
});

test('schools are counted once each, with their own first, by what they said', () => {
  const told = triedIn(
    practice({
      data: { school: 'hill', claim: { outcome: 'mathematics', change: 'better' } },
      reports: [
        school('vale', 'did-not-work'),
        school('ridge', 'worked-with-changes'),
        school('hill', 'worked'),
      ],
    }),
  );
  expect(told).toEqual({
    studies: 0,
    schools: 3,
    total: 3,
    text: '3 schools',
    worked: 'Worked in 2 of 3 schools',
  });
});

test('a school that found later that it did not work counts as that', () => {
  const told = triedIn(
    practice({
      data: { school: 'hill', claim: { outcome: 'mathematics', change: 'better' } },
      reports: [school('hill', 'did-not-work'), school('vale', 'worked')],
    }),
  );
  expect(told.worked).toBe('Worked in 1 of 2 schools');
});

test('one school alone is no count', () => {
  expect(triedIn(practice({ data: { school: 'hill' } })).worked).toBeNull();
});

test('studies are counted by where their intervals lie', () => {
  const clear = finding({ treated: { n: 200, mean: 60, sd: 10 }, comparison: { n: 200, mean: 50, sd: 10 } });
  const silent = finding({ treated: { n: 20, mean: 60 }, comparison: { n: 20, mean: 50 } });
  const view = libraryOf([
    {
      data: { source: 'published' },
      reports: [
        study('a', [clear]),
        study('b', [
          finding({ treated: { n: 10, mean: 50, sd: 10 }, comparison: { n: 10, mean: 49, sd: 10 } }),
        ]),
        study('c', [silent]),
      ],
    },
  ]);
  const [only] = view.site.practices;
  if (!only) throw new Error('no practice');
  expect(cameOut(only, evidenceOf(only, view.site))).toBe(
    '3 studies. Clearly better: 1; could go either way: 1; no usable figure on what this is about: 1.',
  );
});
