import type { Comparable } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Policy } from '#core/model/policy.ts';
import type { CheckContext, checkText } from '../../../src/client/check/check-text.ts';

/** A library and texts to check in it, as JSON; the bytes of the files beside each are in base 64. */
export type Corpus = {
  policy: Policy;
  today: string;
  comparables: Comparable[];
  cases: {
    path: string;
    text: string;
    paths: string[];
    beside: { path: string; base64: string }[];
    /** Of a library: the text is compared with the others in it. */
    whole: boolean;
  }[];
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** What a check must know for one case of a corpus. */
export const contextOf = (
  { policy, today, comparables }: Corpus,
  { paths, beside, whole }: Corpus['cases'][number],
): CheckContext => ({
  ...{ policy, today, paths, ...(whole && { comparables }) },
  beside: beside.map((file) => ({ path: file.path, bytes: bytesOf(file.base64) })),
});

/** What a check finds in every case of a corpus. */
export const runCorpus = (corpus: Corpus, check: typeof checkText): LintProblem[][] =>
  corpus.cases.map((one) => check(one.path, one.text, contextOf(corpus, one)));
