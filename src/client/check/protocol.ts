import type { About, Contribution } from '#core/contribute/contribution.ts';
import type { FromFile } from '#core/contribute/from-file.ts';
import type { Objections } from '#core/contribute/objections.ts';
import type { Question } from '#core/contribute/question.ts';
import type { Level, Security, Verdict } from '#core/evidence/scale.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Comparable } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Change } from '#core/review/check-again.ts';
import type { Checked } from '#core/review/snapshot.ts';
import type { LookAtAll } from '#core/share/look-at-all.ts';
import type { Underway as InTheForm } from '#core/share/underway.ts';
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

/** A contribution that is being written; `outcome` is that of the practice it reports on. */
export type Underway = { contribution: Contribution; outcome?: About['outcome'] };

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
  underway: InTheForm;
  of?: Pick<About, 'outcome' | 'practice'>;
  beside?: readonly FileBytes[];
};

/** A contribution as the file it makes so far, and what would keep `npm run new` from writing it. */
export type FileSoFar = { path: string; text: string; problems: string[] };

/** What the bot's check says of a change, and of each write-up it touches the whole reasoning about its evidence. */
export type ChangeLookedAt = Checked & {
  reasoning: { practice: string; level: Level; words: string; nextStep: string; whole: string }[];
};

/** Everything that the checker can be asked: what goes in, and what comes out. */
export type Asks = {
  /** What `npm run check` would say. */
  check: { given: TextToCheck; answer: LintProblem[] };
  /** How the practice of a file stands, the file counted in; null where it belongs to none, or cannot be rated. */
  supported: { given: TextToCheck; answer: Supported | null };
  /** A text as it would be published; null where it has no page, or an error stands against it. */
  preview: { given: TextToCheck; answer: Preview };
  /** Every question that applies after the answers so far. */
  questions: { given: Underway; answer: Question[] };
  /** What speaks against an answer, before it is kept. */
  objections: { given: Underway & { key: string; value: unknown }; answer: Objections };
  /** How a write-up stands on its own results as far as they are told; null while too little is. */
  standing: { given: Underway; answer: Supported | null };
  /** Everything underway in a form: what is asked, what it makes, and what the check says beside each field. */
  look: { given: InForm; answer: LookAtAll & { standing: Supported | null } };
  /** A file of the library as the answers that make it. */
  read: { given: { path: string; text: string }; answer: FromFile };
  /** The file of a contribution as far as it has got. */
  file: { given: Underway; answer: FileSoFar };
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
  | { is: 'answer'; number: number; answer: Asks[Ask]['answer'] }
  | { is: 'failed'; number: number; says: string };
