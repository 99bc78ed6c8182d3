/** How sure we are: 1 told, 2 measured, 3 compared, 4 repeated, 5 established. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** How secure a finding is: 0 (an account) to 5. */
export type Security = 0 | 1 | 2 | 3 | 4 | 5;

/** The name of each level. */
export const levelNames: Record<Level, string> = {
  1: 'Told',
  2: 'Measured',
  3: 'Compared',
  4: 'Repeated',
  5: 'Established',
};

/** What the evidence says so far, best known help first. */
export const verdicts = ['helps', 'may help', 'no clear difference', 'may harm', 'harms', 'unclear'] as const;
export type Verdict = (typeof verdicts)[number];

/** A whole number from 0 to 5, for sums of steps that may run over either end. */
export function clampSecurity(value: number): Security {
  return Math.max(0, Math.min(5, Math.floor(value))) as Security;
}
