import { grouped } from './numerals.ts';

/** One thing a level asks for: what was found, what is needed, and whether that is met. */
export type Requirement = {
  rule: string;
  met: boolean;
  says: string;
  /** What is asked for, in words: "at least 3". */
  asks: string;
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
  return {
    ...about,
    asks: `at least ${plain(threshold)}`,
    number,
    threshold,
    met: number >= threshold - slack,
  };
}

/** At most so much is allowed. */
export function atMost(
  about: Pick<Requirement, 'rule' | 'says' | 'source'>,
  number: number,
  threshold: number,
): Requirement {
  return {
    ...about,
    asks: `at most ${plain(threshold)}`,
    number,
    threshold,
    met: number <= threshold + slack,
  };
}

/** A share is told in the number's own terms; the words of the requirement say of what. */
const plain = (threshold: number): string => (threshold > 12 ? grouped(threshold) : String(threshold));
