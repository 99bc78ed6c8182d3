import { describe, expect, it } from 'vitest';
import { cellsOf } from '#core/privacy/small-numbers/cells.ts';
import { countsIn } from '#core/privacy/small-numbers/counts.ts';
import { numberOf, numeral, numeralHint } from '#core/privacy/small-numbers/numerals.ts';
import { percentagesOf } from '#core/privacy/small-numbers/percent-of-few.ts';
import { resultCounts } from '#core/privacy/small-numbers/result-counts.ts';
import { sensitiveCounts } from '#core/privacy/small-numbers/sensitive-counts.ts';
import { sensitiveCells } from '#core/privacy/small-numbers/table-counts.ts';

it('the hint of a numeral passes over none', () => {
  const words =
    'One two Three four five six seven eight nine ten eleven twelve both A couple of,twenty,thirty';
  const numerals = [...words.replace('A couple of', 'a_couple_of').split(/[ ,]/), '0', '7', '2026'];
  for (const word of numerals.map((each) => each.replaceAll('_', ' '))) {
    expect(numberOf(word), word).not.toBeNaN();
    expect(`of ${word} pupils`).toMatch(new RegExp(`\\b${numeral}\\b`));
    expect(`of ${word} pupils`).toMatch(numeralHint);
  }
  expect('Someone often went').not.toMatch(numeralHint);
});

describe('countsIn', () => {
  it.each([
    ['three Year 2 pupils', 3],
    ['two pupils argued', 2],
    ['Two of our 28 pupils', 2],
    ['five Level 3 students', 5],
    ['four P3 pupils', 4],
    ['three five-year-olds', 3],
    ['4 pupils in Year 5', 4],
    ['After a term 7 of our 28 pupils', 7],
    ['in 2024 3 pupils', 3],
    ['both pupils', 2],
  ])('%s: %i', (sentence, value) => {
    expect(countsIn(sentence).map((count) => count.value)).toEqual([value]);
  });

  it.each([
    'Year 2 pupils',
    'Years 3 and 4 pupils',
    'Year 3/4 pupils',
    'Key Stage 2 pupils',
    'groups of three pupils',
    'a group of 4 pupils',
    '4-5 pupils',
    '3 to 5 pupils',
    'one in five pupils',
    'fewer than five pupils',
    'up to 3 children',
    'two or more pupils',
    '5-year-old pupils',
    'pupils aged 4',
    'one pupil at a time',
    'three pupils per table',
    '£3 pupils',
    'Set 3 pupils',
  ])('%s: none', (sentence) => {
    expect(countsIn(sentence)).toEqual([]);
  });
});

describe('sensitiveCounts', () => {
  it.each([
    ['Three pupils with SEND made progress.', [3]],
    ['Two of the autistic pupils left early.', [2]],
    ['Four White British boys read more.', [4]],
    ['We had 4 EAL and FSM pupils.', [4]],
    ['Exclusions fell from five to two.', [5, 2]],
    ['There were two fixed-term exclusions.', [2]],
    ['Two had EHCPs.', [2]],
    ['One child had a social worker.', [1]],
    ['Of our SEND pupils, two improved and three did not.', [2, 3]],
    ['SEND: 3', [3]],
    ['The five pupil premium children improved.', [5]],
    ['Three Year 2 pupils had free school meals.', [3]],
    ['Our only pupil with an EHCP did best.', [1]],
    ['The single autistic girl in Year 4 read more.', [1]],
    ['3 (11%) pupils with SEND passed.', [3]],
  ])('%s', (sentence, values) => {
    expect(
      sensitiveCounts(sentence)
        .toSorted((a, b) => a.start - b.start)
        .map(({ value }) => value),
    ).toEqual(values);
  });

  it.each([
    'Pupils with SEND met four times a week with one adult.',
    'The SENCO chose three pupils.',
    'Three pupils were excluded from the analysis.',
    'Groups of three, with SEND pupils in each.',
    'Fewer than six pupils had EHCPs.',
    'Three teachers planned for pupils with SEND.',
    'Of ten sessions for pupils with SEND, two were cancelled.',
    'Key Stage 2 pupils with SEND joined in Year 3.',
    'Exclusions fell from 5% to 3%.',
    'Three pupils read to the class.',
    'Not a single pupil with SEND was left out.',
    'The only pupil premium money went on books.',
    'The only thing that pupils with SEND liked was the songs.',
  ])('%s: none', (sentence) => {
    expect(sensitiveCounts(sentence)).toEqual([]);
  });
});

describe('sensitiveCells', () => {
  const cells = (...rows: string[][]) =>
    sensitiveCells(rows.map((row) => row.map((text) => ({ text, node: { type: 'tableCell' } })))).map(
      ({ value, topic }) => `${value} ${topic}`,
    );

  it('are those in which a group that nobody may be known by meets what happened', () => {
    expect(cells(['', 'Passed', 'Did not pass'], ['SEND', '3', '14'], ['Others', '24', '2'])).toEqual([
      '3 special needs',
      '14 special needs',
    ]);
    expect(cells(['', 'FSM', 'Not FSM'], ['Excluded', '2', '0'])).toEqual(
      expect.arrayContaining(['2 free school meals']),
    );
  });

  it('are none that hold a measure, or count something else', () => {
    expect(cells(['', 'Mean score'], ['SEND', '3'])).toEqual([]);
    expect(cells(['', 'Passed (%)'], ['SEND', '3'])).toEqual([]);
    expect(cells(['', 'Lessons a week'], ['SEND', '3'])).toEqual([]);
    expect(cells(['', 'Passed'], ['Class 3B', '3'])).toEqual([]);
  });
});

describe('resultCounts', () => {
  it.each(['Three pupils did not improve.', 'Seven pupils moved up a band.', '4 of 28 pupils read aloud.'])(
    '%s',
    (sentence) => {
      expect(resultCounts(sentence)).toHaveLength(1);
    },
  );
  it.each([
    'Two pupils argued.',
    'Two pupils left in May.',
    'Two classes improved.',
    'Pairs of pupils improved.',
  ])('%s: none', (sentence) => {
    expect(resultCounts(sentence)).toEqual([]);
  });
});

describe('percentagesOf', () => {
  it.each([
    ['75% of the 4 pupils', 4],
    ['3 of 5 (60%)', 5],
    ['60% (n = 5)', 5],
    ['40% (2/5)', 5],
    ['100% of our three Year 2 pupils', 3],
    ['75% of the 28 pupils', 28],
  ])('%s is of %i', (text, of) => {
    expect(percentagesOf(text).map((each) => each.of)).toEqual([of]);
  });
  it.each(['50% of 2 hours', '5% of 4,000 pupils', '75% of pupils'])('%s: none', (text) => {
    expect(percentagesOf(text)).toEqual([]);
  });
});

it('takes no drop-out and no printed figure for a cell', () => {
  const cells = cellsOf({
    measure: { name: 'Check', kind: 'national-test' },
    design: 'before-after',
    treated: { n: 28, started: 30, events: 20, before: { percent: 50 } },
    reported: [{ by: 'x', difference: 3 }],
  });
  expect(cells.map(({ field, value }) => `${field.join('.')} ${value}`)).toEqual([
    'treated.n 28',
    'treated.events 20',
    'treated.before.percent 50',
  ]);
});
