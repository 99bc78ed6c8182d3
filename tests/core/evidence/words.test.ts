import { describe, expect, test } from 'vitest';
import type { RateFinding, RateInput } from '#core/evidence/input.ts';
import { rate } from '#core/evidence/rate.ts';
import { drawnByLot, facts, parallelClasses, repeats } from './facts.ts';
import { policy } from './policy.ts';

const rated = (input: RateInput) => rate(input, policy);
const printed = (g: number, se: number, more: Partial<RateFinding> = {}) =>
  drawnByLot(0, 200, { use: 'reported', reported: [{ by: 'paper', g, se }], ...more });
const beforeAfter = drawnByLot(5, 50, {
  design: 'before-after',
  treated: { n: 25, mean: 100, sd: 10, before: { mean: 95, sd: 10 } },
});

describe('the sentences', () => {
  test.each<[string, RateInput, string[]]>([
    ['none compared', facts([beforeAfter]), ['Nobody has compared it']],
    [
      'one class a side',
      facts([parallelClasses(4, 1)]),
      [
        'One school compared 25 pupils with 25 in a parallel class.',
        'the numbers allow anything from −',
        'cannot separate the method from the teacher',
        'Too early to say.',
      ],
    ],
    [
      'one secure study',
      facts([
        printed(0.34, 0.0612, { treated: { n: 700, started: 720 }, comparison: { n: 700, started: 720 } }),
      ]),
      [
        'One good study of 1,400 pupils found +0.34 (range 0.22 to 0.46).',
        'It may help.',
        'Nobody else has repeated it; repeats usually find less.',
      ],
    ],
    [
      'two that disagree',
      facts(
        [],
        repeats(2, (i) => printed(i ? 0.4 : -0.15, 0.2)),
      ),
      ['Two teams tried it: +0.40 and −0.15.', 'They disagree, and two are too few to average.'],
    ],
    [
      'five',
      facts(
        [],
        repeats(5, () => printed(0.36, 0.13)),
        { due: 5, reported: 5 },
      ),
      [
        'Five teams, 2,000 pupils, all declared first, all reported.',
        'from about 50th to 64th from the bottom',
        'In a new school expect',
        'It helps.',
      ],
    ],
    [
      'level 4 and unclear',
      facts(
        [],
        repeats(4, (i) => printed(i % 2 ? 0.3 : -0.3, 0.15)),
      ),
      ['Repeated, and still unsettled.'],
    ],
    [
      'leaning, though the cautious range includes no effect',
      facts(
        [],
        repeats(3, (i) => printed([0.05, 0.25, 0.5][i] ?? 0, 0.1)),
      ),
      ['The range of the average is the cautious one for few teams; the plainer one is 0.', 'It may help.'],
    ],
    [
      'silent tries',
      facts(
        [],
        repeats(3, () => printed(0.4, 0.1)),
        { due: 7, reported: 2 },
      ),
      ['two of seven tries that are due have reported', 'Too early to say.'],
    ],
  ])('%s', (_name, input, sentences) => {
    const { words } = rated(input);
    for (const sentence of sentences) expect(words).toContain(sentence);
  });

  test('never a probability of benefit', () => {
    for (const g of [-0.5, 0, 0.5])
      expect(
        rated(
          facts(
            [],
            repeats(5, () => printed(g, 0.1)),
          ),
        ).words,
      ).not.toMatch(/probab|likely|chance/i);
  });
});

describe('the next step', () => {
  const step = (input: RateInput) => rated(input).next;
  test.each<[string, RateInput, string, string]>([
    ['nothing yet', facts([]), 'measure-before-and-after', 'level'],
    ['before and after', facts([beforeAfter]), 'compare-with-others', 'level'],
    ['start unknown', facts([drawnByLot(5, 50, { design: 'comparison' })]), 'give-the-start', 'level'],
    [
      'enough, and undeclared',
      facts(
        [],
        repeats(4, () => printed(0.4, 0.1, { declaredBefore: false })),
      ),
      'declare-first',
      'level',
    ],
    [
      'enough, and silent',
      facts(
        [],
        repeats(4, () => printed(0.4, 0.1)),
        { due: 8, reported: 4 },
      ),
      'report-silent-tries',
      'level',
    ],
    ['one team', facts([printed(0.4, 0.1)]), 'repeat-elsewhere', 'level'],
    [
      'one team, and silent tries',
      facts([printed(0.05, 0.2)], [], { due: 3, reported: 1 }),
      'report-silent-tries+repeat-elsewhere',
      'level',
    ],
    [
      'no usable figures',
      facts([drawnByLot(5, 50, { treated: { n: 50, mean: 3 } })]),
      'give-the-figures',
      'security',
    ],
    [
      'established',
      facts(
        [],
        repeats(6, () => printed(0.3, 0.08)),
      ),
      'none',
      'null',
    ],
  ])('%s', (_name, input, id, raises) => {
    expect(step(input)).toMatchObject({ id });
    expect(String(step(input).raises)).toBe(raises);
  });

  test('says how many teams and pupils are missing', () => {
    expect(step(facts([drawnByLot(2, 30)])).says).toMatch(
      /^ask two other schools .*350 pupils \(or 14 classes\)/,
    );
    expect(
      step(
        facts(
          [],
          repeats(2, () => printed(0.4, 0.1)),
        ),
      ).says,
    ).toMatch(/^ask one other school to repeat it \(three teams in all\)$/);
  });
});

describe('months of progress', () => {
  const show = { ...policy, monthsOfProgress: { ...policy.monthsOfProgress, show: true } };
  const primary = (more: Partial<RateInput['practice']> = {}, g = 0.3): RateInput => {
    const input = facts(
      [],
      repeats(6, () => printed(g, 0.08)),
    );
    return { ...input, practice: { ...input.practice, ages: [7, 11], ...more } };
  };

  test('are a range from the table when every condition holds', () => {
    expect(rate(primary(), show).months).toEqual({ from: 3, to: 5, table: policy.monthsOfProgress.bands });
  });

  test.each<[string, RateInput, typeof policy]>([
    ['switched off', primary(), policy],
    ['ages not known', primary({ ages: undefined }), show],
    ['older pupils', primary({ ages: [7, 12] }), show],
    ['few teams', { ...primary(), reports: primary().reports.slice(0, 2) }, show],
    [
      'not attainment',
      { ...primary(), reports: repeats(6, () => printed(0.3, 0.08, { outcome: 'wellbeing' })) },
      show,
    ],
    ['not settled', { ...primary(), tries: { due: 9, reported: 5 } }, show],
  ])('are not shown: %s', (_name, input, by) => {
    expect(rate(input, by).months).toBeNull();
  });
});
