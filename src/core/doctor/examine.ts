import { type Found, type Part, parts } from './check.ts';
import { checks } from './checks/index.ts';
import type { Patient } from './patient.ts';

/** Something that is wrong, by which check, and what becomes of it. */
export type Finding = Found & { check: string; why: string };

/** What came of an examination. `notes`: what could not be looked at, and why. */
export type Examination = {
  today: string;
  looked: readonly Part[];
  notes: readonly string[];
  findings: readonly Finding[];
};

/** Looks at everything there is to look at. What is broken comes first, else in the order of the checks. */
export function examine(patient: Patient, notes: readonly string[] = []): Examination {
  const { repository } = patient;
  const findings = checks.flatMap((check): Finding[] => {
    const of = (found: Found[]) => found.map((one) => ({ check: check.id, why: check.why, ...one }));
    if (check.part !== 'repository') return of(check.look(patient));
    return repository ? of(check.look({ ...patient, repository })) : [];
  });
  return {
    today: patient.today,
    looked: parts.filter((part) => part !== 'repository' || repository !== undefined),
    notes: [...notes, ...(repository?.unseen ?? [])],
    findings: [
      ...findings.filter(({ severity }) => severity === 'broken'),
      ...findings.filter(({ severity }) => severity === 'look'),
    ],
  };
}
