import { checkBlobs } from '#core/check/check-blobs.ts';
import type { Comparable } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Policy } from '#core/model/policy.ts';
import { checkText } from '../../../src/client/check/check-text.ts';

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
    /** Of a library: the text is compared with the others in it, and those beside it are asked about as well. */
    whole: boolean;
  }[];
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** What is found in every case of a corpus, and how long it took in milliseconds; run in Node and in a browser. */
export function runCorpus({ policy, today, comparables, cases }: Corpus): {
  findings: LintProblem[][];
  times: number[];
} {
  const times: number[] = [];
  const findings = cases.map(({ path, text, paths, beside, whole }) => {
    const start = performance.now();
    const files = beside.map((file) => ({ path: file.path, bytes: bytesOf(file.base64) }));
    const found = whole
      ? checkBlobs([...files, { path, bytes: new TextEncoder().encode(text) }], {
          ...{ policy, today, paths, comparables: () => comparables },
        })
      : checkText(path, text, { policy, today, paths, beside: files });
    times.push(performance.now() - start);
    return found;
  });
  return { findings, times };
}
