import { expect, it } from 'vitest';
import { answersFromTry } from '#core/contribute/from-try.ts';
import { toData } from '#core/contribute/to-data.ts';
import { finding } from '#core/model/finding.ts';
import type { designs } from '#core/model/lists.ts';
import { tryOut } from '#core/model/try.ts';
import { aboutWith } from './about.ts';

const about = aboutWith({
  known: {
    ...aboutWith().known,
    person: [{ value: 'ada', label: 'Ada' }],
    school: [{ value: 'oak', label: 'Oak' }],
    try: [{ value: 'oak-2026', label: 'Oak' }],
  },
});

const declared = tryOut.parse({
  ...{ school: 'oak', authors: ['ada'], starts: '2026-09', due: '2027-03', outcome: 'vocabulary' },
  measure: { name: 'Word test', kind: 'other-test', madeBy: 'authors', max: 40 },
  design: 'before-after',
});
const report = (design: (typeof designs)[number], outcome = about.outcome) => {
  const of = outcome === undefined ? about : { ...about, outcome };
  const answers = answersFromTry('oak-2026', { ...declared, design }, of);
  return toData({ kind: 'report', owner: 'paired-reading', answers, given: {} }, of);
};

it('a report begins with the school, the people, the outcome and the measure that were declared', () => {
  expect(report('before-after', 'reading-fluency')).toMatchObject({
    ...{ try: 'oak-2026', school: 'oak', authors: ['ada'] },
    findings: [
      {
        outcome: 'vocabulary',
        measure: { name: 'Word test', kind: 'other-test', madeBy: 'authors' },
        design: 'before-after',
      },
    ],
  });
});

it('the outcome goes without saying where it is that of the practice', () => {
  const { findings } = report('account', 'vocabulary') as { findings: object[] };
  expect(findings[0]).not.toHaveProperty('outcome');
});

it.each(['account', 'before-after', 'comparison', 'randomised'] as const)(
  'keeps the design: %s',
  (design) => {
    const { findings } = report(design) as { findings: unknown[] };
    expect(finding.parse(findings[0])).toMatchObject({ design });
  },
);

it.each(['discontinuity', 'single-case'] as const)('leaves open what nobody is asked: %s', (design) => {
  const { findings } = report(design) as { findings: object[] };
  expect(findings[0]).not.toHaveProperty('design');
});
