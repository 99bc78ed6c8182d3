import type { Question } from '#core/contribute/question.ts';

/** How a change was made: letter by letter, or all at once. */
export type Change = 'typed' | 'chosen';

/**
 * Something on the page in which a question is answered. `reads` gives what was typed or chosen, as the command line takes
 * it: texts, lists of texts, true or false; null where nothing is said. `show` puts an answer in, or what was typed for one.
 */
export type Input = {
  /** What is put below the label. */
  node: HTMLElement;
  /** What takes the focus; the label is for it. */
  control: HTMLElement;
  /** Several controls under one name: they want a legend and no label. */
  isGroup: boolean;
  reads: () => unknown;
  show: (answer: unknown) => void;
};

/** What an input is made from: its question, the id of its control, and whom it tells of changes. */
export type InputOf = { question: Question; id: string; changed: (how: Change) => void };

/** An answer as a person types it. */
export const asTyped = (answer: unknown): string => {
  if (answer === undefined || answer === null) return '';
  if (Array.isArray(answer)) return answer.join(typeof answer[0] === 'number' ? ', ' : '\n');
  return typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
};
