import type { RateFinding, RateInput, RateStudy } from '#core/evidence/input.ts';

const test = { name: 'Reading test', kind: 'standardised-test', marked: 'blind' } as const;
const side = (n: number, mean: number, started = n) => ({ n, started, mean, sd: 10 });

/** Pupils drawn by lot, few lost, a test made by others, declared first: g about `gap` / 10, n on each side. */
export const drawnByLot = (gap: number, n = 100, more: Partial<RateFinding> = {}): RateFinding => ({
  id: 'a',
  outcome: 'reading-comprehension',
  measure: test,
  design: 'randomised',
  assigned: 'pupil',
  against: 'usual-teaching',
  treated: side(n, 100 + gap),
  comparison: side(n, 100),
  declaredBefore: true,
  ...more,
});

/** Two classes a side that started alike, compared before and after. */
export const parallelClasses = (gap: number, classes = 2, more: Partial<RateFinding> = {}): RateFinding => {
  const before = { mean: 95, sd: 10 };
  const group = (mean: number) => ({ ...side(25 * classes, mean), classes, before });
  return drawnByLot(gap, 25, {
    design: 'comparison',
    assigned: 'class',
    treated: group(100 + gap),
    comparison: group(100),
    ...more,
  });
};

/** A study by a team of its own, unless told otherwise. */
export const study = (id: string, findings: RateFinding[], more: Partial<RateStudy> = {}): RateStudy => ({
  id,
  team: id,
  source: 'classroom',
  findings,
  ...more,
});

/** A write-up with these findings and reports; no try is due. */
export const facts = (
  findings: RateFinding[],
  reports: RateStudy[] = [],
  tries: RateInput['tries'] = { due: 0, reported: 0 },
): RateInput => ({ practice: { ...study('write-up', findings), declares: ['none'] }, reports, tries });

/** `count` reports, each by its own team, finding `gap`. */
export const repeats = (count: number, finding: (i: number) => RateFinding): RateStudy[] =>
  Array.from({ length: count }, (_, i) => study(`team-${i}`, [finding(i)]));
