import { describe, expect, it } from 'vitest';
import { changesToldIn, contradiction } from '#core/lint/told-twice.ts';
import type { Finding } from '#core/model/finding.ts';

const measure = { name: 'Reading', kind: 'standardised-test' } as const;
const finding: Finding = {
  ...{ measure, design: 'comparison', assigned: 'class', against: 'usual-teaching' },
  treated: { n: 28, mean: 28.4, before: { mean: 21.4 } },
  comparison: { n: 27, mean: 24.4, before: { mean: 21.2 } },
};
const absent: Finding = {
  measure,
  design: 'before-after',
  treated: { n: 40, percent: 35, before: { percent: 62 } },
};

const wrong = (sentence: string, findings = [finding]) =>
  changesToldIn(sentence).flatMap((change) =>
    contradiction(change, findings) === undefined ? [] : [change.text],
  );

describe('figures in a sentence against those declared', () => {
  it.each([
    ['Scores rose by 12 points.', ['rose by 12 points']],
    ['Scores fell by 7 points.', ['fell by 7 points']],
    ['There was a gain of nine marks.', ['gain of nine marks']],
    ['They were 12 points ahead.', ['12 points ahead']],
    ['Scores rose from 12 to 28.4.', ['rose from 12 to 28.4']],
    ['Scores rose by 70%.', ['rose by 70%']],
    ['Scores rose 12 points.', ['rose 12 points']],
    ['Scores were up by 12 points.', ['were up by 12 points']],
    ['Scores rose by 10 to 12 points.', ['rose by 10 to 12 points']],
    ['Scores rose by between 10 and 12 points.', ['rose by between 10 and 12 points']],
    ['Scores rose by 10–12 points.', ['rose by 10–12 points']],
    ['A 12-point rise in scores.', ['12-point rise']],
    ['There was a twelve-point gain.', ['twelve-point gain']],
    ['The average gain was 12 points.', ['gain was 12 points']],
    ['On average pupils gained 12 marks.', ['gained 12 marks']],
    ['Scores went from 12 to 30.', ['went from 12 to 30']],
    ['The mean was 12 before and 30 after.', ['was 12 before and 30 after']],
    ['Scores rose by twenty-one points.', ['rose by twenty-one points']],
    ['Scores rose by a dozen points.', ['rose by a dozen points']],
    ['Scores rose by 12 per cent.', ['rose by 12 per cent']],
    ['Scores rose by 33 points.', ['rose by 33 points']],
    ['Scores rose by more than 9 points.', ['rose by more than 9 points']],
    ['+12 points on the test.', ['+12 points']],
  ])('%s', (sentence, expected) => expect(wrong(sentence)).toEqual(expected));

  it.each([
    'Scores rose by 7 points.',
    'Scores rose by 6 to 8 points.',
    'Scores rose by at least 5 points.',
    'Scores rose by more than 5 points.',
    'Scores rose by nearly 7 points.',
    'A 7-point rise in scores.',
    'The mean was 21.4 before and 28.4 after.',
    'Scores rose by seven points, those of the others by about 3 points.',
    'They were 4 points ahead.',
    'The difference of 3.8 points is small.',
    'Scores rose from 21.4 to 28.4, or by a third: by 33%.',
    'Scores rose from 21 to 28.',
    'Lessons grew from 20 to 35 minutes.',
    'Attendance on 12 May was 7 points.',
    'The price rose by £12.',
  ])('%s', (sentence) => expect(wrong(sentence)).toEqual([]));

  it('percentages fall by points of a hundred', () => {
    expect(wrong('Absence fell by 27 percentage points, from 62% to 35%.', [absent])).toEqual([]);
    expect(wrong('Absence fell from 62% to 25%.', [absent])).toEqual(['fell from 62% to 25%']);
    expect(wrong('Absence rose by 27 percentage points.', [absent])).toEqual([
      'rose by 27 percentage points',
    ]);
  });

  it('says nothing where no change is declared', () => {
    expect(wrong('Scores rose by 12 points.', [{ measure, design: 'account' }])).toEqual([]);
  });
});
