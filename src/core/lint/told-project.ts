import { type ToldFile, told } from './told.ts';

/** The plan of an example cycle. */
export const toldPlan = {
  question: 'Does the gain appear in both schools?',
  change: 'Paired reading in one class, the parallel class as usual',
  measure: 'Words read correctly in one minute',
  expect: 'About ten words a minute more than the parallel class',
};

/** An example cycle of joint work, with the differences that matter; `undefined` takes a part out. */
export const toldCycle = (differences: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ from: '2025-09-01', to: '2026-03-27', plan: toldPlan, who: 'The Year 4 teachers' },
  ...differences,
});

/** What the schools of the example project told: a write-up of hill, and a report of vale with this verdict. */
export const toldReports = (verdict: string): ToldFile[] => [
  told({ data: { school: 'hill', when: '2025-26' } }),
  told({
    path: 'practices/paired-reading/reports/vale-2026.mdx',
    data: { verdict, school: 'vale', when: '2025-26' },
  }),
];

/** A project file of two schools. A field a line: its cycles stand on line 7. */
export const toldProject = (
  cycles: readonly unknown[],
  { beside = [], ...data }: { beside?: readonly ToldFile[]; schools?: string[] } = {},
): ToldFile =>
  told({
    path: 'networks/reading/projects/pairs.mdx',
    data: {
      ...{ title: 'Do pairs help in both?', schools: ['hill', 'vale'], practices: ['paired-reading'] },
      ...{ outcome: 'reading-fluency', steward: 'sam-hill', cycles, ...data },
    },
    beside,
  });
