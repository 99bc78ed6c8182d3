import type { About } from '#core/contribute/contribution.ts';
import type { Question } from '#core/contribute/question.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Bundle } from '#core/share/bundle.ts';
import type { ChosenPicture, Underway } from '#core/share/underway.ts';
import type { Checker } from '../check/client.ts';

/** What somebody is about to send. */
export type Leaving = {
  bundle: Bundle;
  /** Whether the files of the person and the school are here already. */
  known: boolean;
  /** Whether nothing is still to be answered or to be put right. */
  ready: boolean;
};

/**
 * What a form needs of the page it stands on. The engine knows nothing of storage, of GitHub or of the clipboard: the page
 * hands these over.
 */
export type Setting = {
  /** Where to begin: nothing yet, what an adaptation begins with, or a draft. */
  underway: Underway;
  /** Pictures that a draft already has. */
  pictures?: readonly ChosenPicture[];
  /** The check, its context set. */
  checker: Checker;
  /** The practice that a report, try or challenge is about. */
  of?: Pick<About, 'outcome' | 'practice'>;
  /** The other files in the folder of the same practice. */
  beside?: readonly FileBytes[];
  /** What is asked first, so that nobody waits for the check to be loaded. */
  questions?: readonly Question[];
  /** Limits for pictures; left out, none can be added. */
  pictureLimits?: { imageMegapixelsMax: number; pictureBytesMax: number };
  /** Is told of every change, soon after it. */
  keep?: (underway: Underway, pictures: readonly ChosenPicture[]) => void;
  /** Is told of each field for long texts that is put on the page, so that a rich paste can be taken as Markdown. */
  textField?: (field: HTMLTextAreaElement) => void;
  /** Prints the ways to leave into the last step, each time that it is opened or changes. */
  leave: (place: HTMLElement, leaving: Leaving) => void;
  /** Something of the page's own below a field, such as a box to paste marks into. Asked once for each field. */
  below?: (key: string, form: Form) => HTMLElement | undefined;
};

/** A form on a page. */
export type Form = {
  /** What stands in it now. */
  underway: () => Underway;
  /** Puts an answer in, as if it had been typed; null takes it out. */
  answer: (key: string, value: unknown) => void;
  /** Takes the form off the page and stops it. */
  close: () => void;
};
