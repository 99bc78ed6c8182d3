import type { Known } from '#core/from-issue/known.ts';
import type { Drafted, IssueText, Made } from '#core/from-issue/made.ts';
import { checkedMade, draftsOf, type ToMake } from '#core/from-issue/make.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Policy } from '#core/model/policy.ts';
import { type JobOutcome, openWorker } from '../process/worker.ts';
import { checkMax } from '../review/checks.ts';

/** What the process that reads issues is told: what main holds, once for each state of it, and then issues. */
export type MakeJob =
  | { known: Known }
  | { make: ToMake }
  | { drafted: Drafted; findings: readonly LintProblem[]; issue: IssueText };

/** Makes files from issues. A text on which the parsers hang or break is a fault of that text, and told as one. */
export type Makes = {
  drafts: (make: ToMake, known: Known) => Promise<Drafted | undefined>;
  checked: (
    drafted: Drafted,
    findings: readonly LintProblem[],
    issue: IssueText,
    known: Known,
  ) => Promise<Made>;
  close: () => void;
};

/** Megabytes of JavaScript: a library of ten thousand write-ups by their names, and one hostile text. */
const heap = 512;
/** To be told of main; in milliseconds. */
const tellingMax = 120_000;

/** What is said of a text that cannot be read in time; the words of it are not repeated. */
const unreadable = (policy: Policy): Made => ({
  ...{ is: 'faulty', isPrivate: false, notes: [] },
  told: [
    {
      severity: 'error',
      message: `Unexpected text that takes more than ${checkMax(policy) / 1000} seconds to read, expected one that is read at once. Look for signs such as * _ [ > repeated very often, and take them out.`,
    },
  ],
});

/** Makes files in a process of its own, which can be killed. */
export function openMakes(worker = new URL('./make-worker.ts', import.meta.url)): Makes {
  const { ask, isThere, close } = openWorker<MakeJob, Drafted | Made | undefined>(worker, heap);
  let told: Known | undefined;

  async function once(job: MakeJob, known: Known): Promise<JobOutcome<Drafted | Made | undefined>> {
    if (told !== known || !isThere()) {
      const { is } = await ask({ known }, tellingMax);
      if (is === 'stopped')
        throw new Error('The process that reads issues broke off when it was told of main.');
      told = known;
    }
    return ask(job, checkMax(known.policy));
  }

  return {
    close,
    async drafts(make, known) {
      const outcome = await once({ make }, known);
      if (outcome.is === 'answered') return outcome.answer as Drafted | undefined;
      const { told: said } = unreadable(known.policy);
      return { ...{ kind: 'practice', title: '', drafts: [], notes: [], isPrivate: false }, told: said };
    },
    async checked(drafted, findings, issue, known) {
      const outcome = await once({ drafted, findings, issue }, known);
      return outcome.is === 'answered' ? (outcome.answer as Made) : unreadable(known.policy);
    },
  };
}

/** The same in this very process. */
export const makesHere: Makes = {
  drafts: async (make, known) => draftsOf(make, known),
  checked: async (drafted, findings, issue) => checkedMade(drafted, findings, issue),
  close: () => {},
};
