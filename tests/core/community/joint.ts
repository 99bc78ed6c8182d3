import type { SharedPractice } from '#core/community/practice-files.ts';
import type { Cycle, Project } from '#core/model/community.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Report } from '#core/model/report.ts';
import { type PracticeParts, practice } from '../../views/practice.ts';

/** The cycle of a school year. */
export const cycle = (more: Partial<Cycle> = {}): Cycle => ({
  ...{ from: '2025-09-01', to: '2026-07-17', who: 'The Year 4 teachers' },
  plan: {
    question: 'Does it hold in all of them?',
    change: 'Pairs in one class, the parallel class as usual',
    measure: 'Words read correctly in one minute',
    expect: 'Ten words more than the parallel class',
  },
  ...more,
});

/** A project of five schools, a to e, on one practice. */
export const project = (more: Partial<Project> = {}): Project => ({
  ...{ title: 'Pairs', schools: ['a', 'b', 'c', 'd', 'e'], practices: ['pairs'] },
  ...{ outcome: 'mathematics', steward: 'ann', cycles: [cycle()] },
  ...more,
});

/** What a school says of the practice, done in 2025-26. */
export const told = (school: string, verdict: Report['verdict'], findings: Finding[] = []) => ({
  id: `${school}-26`,
  data: { school, verdict, when: '2025-26', ran: 'as-described' as const, declares: ['none'], findings },
});

/** The practice of the project, by a school outside it, and these reports on it. */
export const pairs = (reports: PracticeParts['reports'], more: PracticeParts = {}): SharedPractice =>
  practice({
    id: 'pairs',
    data: { school: 'elsewhere', when: '2023-24' },
    ...more,
    ...(reports && { reports }),
  });
