import type { Patient } from './patient.ts';

/** How bad it is: `broken` keeps something from working now, `look` wants somebody's eye. */
export const severities = ['broken', 'look'] as const;
export type Severity = (typeof severities)[number];

/** What is wrong: what it is about (a path or a setting), what was found, and what to type or press. */
export type Found = { severity: Severity; about: string; what: string; type: string };

/** What a check looks at: the content folder, the software around it, or the settings of the repository on GitHub. */
export const parts = ['content', 'software', 'repository'] as const;
export type Part = (typeof parts)[number];

/** One thing that can be wrong with an instance. One file each; listed in `checks/index.ts`. */
export type Check = {
  id: string;
  /** What becomes of it if nobody does anything, in one sentence. */
  why: string;
} & (
  | { part: 'content' | 'software'; look: (patient: Patient) => Found[] }
  | { part: 'repository'; look: (patient: PatientWithRepository) => Found[] }
);

export type PatientWithRepository = Patient & { repository: NonNullable<Patient['repository']> };

/** Makes a check; there to give its parts their types. */
export const check = (parts: Check): Check => parts;
