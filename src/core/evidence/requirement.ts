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

/** Holds what was found against what is needed: at least, or at most, so much; give or take the rounding of computers. */
export function need(
  about: Pick<Requirement, 'rule' | 'says' | 'source'>,
  number: number,
  bound: { least: number } | { most: number },
): Requirement {
  const [words, threshold, missing] =
    'least' in bound
      ? (['at least', bound.least, bound.least - number] as const)
      : (['at most', bound.most, number - bound.most] as const);
  return { ...about, asks: `${words} ${plain(threshold)}`, number, threshold, met: missing <= slack };
}

/** A share is told in the number's own terms; the words of the requirement say of what. */
const plain = (threshold: number): string => (threshold > 12 ? grouped(threshold) : String(threshold));
