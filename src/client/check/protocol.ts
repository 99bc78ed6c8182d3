import type { About } from '#core/contribute/contribution.ts';
import type { FromFile } from '#core/contribute/from-file.ts';
import type { Level, Security, Verdict } from '#core/evidence/scale.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Comparable } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Change } from '#core/review/check-again.ts';
import type { Checked } from '#core/review/snapshot.ts';
import type { LookAtAll } from '#core/share/look-at-all.ts';
import type { Underway } from '#core/share/underway.ts';
import type { Preview, Surrounding } from '#views/preview.ts';

/**
 * What the checker must know of the library, as JSON. It is sent once; `today` is an ISO date, `paths` every path there is
 * below the content folder, `known` what can be referred to and `comparables` what a text may be too like.
 */
export type CheckerContext = {
  policy: Policy;
  today: string;
  paths: readonly string[];
  known?: About['known'];
  comparables?: readonly Comparable[];
  /** What a preview shows of the library: who is named and where links lead. */
  shown?: Pick<Surrounding, 'instance' | 'people' | 'schools'>;
};

/** A text as it would lie in the library (`practices/my-practice/index.mdx`), and what lies in the same folder, pictures too. */
export type TextToCheck = { path: string; text: string; beside?: readonly FileBytes[] };

/** What the facts of a practice support; `lines` are the words of the command line, `says` and `nextStep` two of them. */
export type Supported = {
  level: Level;
  security: Security;
  verdict: Verdict;
  says: string;
  nextStep: string;
  lines: string[];
};

/** What stands in a form; `of` is the practice it is about, `beside` what lies in the same folder, pictures too. */
export type InForm = {
  underway: Underway;
  of?: Pick<About, 'outcome' | 'practice'>;
  beside?: readonly FileBytes[];
};

/** What the bot's check says of a change, and of each write-up it touches the whole reasoning about its evidence. */
export type ChangeLookedAt = Checked & {
  reasoning: { practice: string; level: Level; words: string; nextStep: string; whole: string }[];
};

/** Everything that the checker can be asked: what goes in, and what comes out. */
export type Asks = {
  /** What `npm run check` would say. */
  check: { given: TextToCheck; answer: LintProblem[] };
  /** A text as it would be published; null where it has no page, or an error stands against it. */
  preview: { given: TextToCheck; answer: Preview };
  /** Everything underway in a form: what is asked, what it makes, and what the check says beside each field. */
  look: { given: InForm; answer: LookAtAll };
  /** How the practice in a form, or that it reports on, is rated with it; null while too little is told. */
  rated: { given: InForm; answer: Supported | null };
  /** A file of the library as the answers that make it. */
  read: { given: { path: string; text: string }; answer: FromFile };
  /** A change as the bot checks it: its files, and those that lie on main in the same folders. */
  changed: { given: { change: Change; onMain: readonly FileBytes[]; words: string }; answer: ChangeLookedAt };
};
export type Ask = keyof Asks;

/** What the page says to the worker. */
export type ToWorker =
  | { is: 'context'; context: CheckerContext }
  | { [A in Ask]: { is: 'ask'; number: number; ask: A; given: Asks[A]['given'] } }[Ask];

/** What the worker says to the page; the first thing is that it is ready. */
export type FromWorker =
  | { is: 'ready' }
  /** A part that a text needs is being loaded; it is there. */
  | { is: 'loading' }
  | { is: 'loaded' }
  | { is: 'answer'; number: number; answer: Asks[Ask]['answer'] }
  /** `isOver` where the thread can answer no more, and another is to be started for the next question. */
  | { is: 'failed'; number: number; says: string; isOver?: true };
