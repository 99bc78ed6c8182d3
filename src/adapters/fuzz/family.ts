import type { Arbitrary } from 'fast-check';
import type { FileBytes } from '#core/library/read-files.ts';

/** What became of an input that broke no promise. */
export type Verdict = 'passed' | 'refused';

/** One kind of hostile input: how it is made up, what is done with it, and how it is written down when a promise breaks. */
export type Family<Input> = {
  name: string;
  /** What is tried, in a line for the person who reads the counts. */
  tries: string;
  inputs: Arbitrary<Input>;
  /** Throws, saying which promise the input broke. */
  attempt: (input: Input) => Verdict | Promise<Verdict>;
  files: (input: Input) => FileBytes[];
  /** How many inputs are made up before the time is looked at; where each is slow, few. */
  round: number;
  /** Whether a failing input is made smaller; left out: yes. */
  shrinks?: false;
};

/** A family whatever its inputs are. */
// biome-ignore lint/suspicious/noExplicitAny: the type of an input is of no interest outside its own family.
export type AnyFamily = Family<any>;

const encoder = new TextEncoder();

/** A text as a file. */
export const textFile = (path: string, text: string): FileBytes => ({ path, bytes: encoder.encode(text) });
