/** One thing a level asks for: what was found, what is needed, and whether that is met. */
export type Requirement = {
  rule: string;
  met: boolean;
  says: string;
  number: number;
  threshold: number;
  source: string;
};

const slack = 1e-9;

/** At least so much is needed. */
export function atLeast(
  about: Pick<Requirement, 'rule' | 'says' | 'source'>,
  number: number,
  threshold: number,
): Requirement {
  return { ...about, number, threshold, met: number >= threshold - slack };
}

/** At most so much is allowed. */
export function atMost(
  about: Pick<Requirement, 'rule' | 'says' | 'source'>,
  number: number,
  threshold: number,
): Requirement {
  return { ...about, number, threshold, met: number <= threshold + slack };
}
