import type { Question } from '#core/contribute/question.ts';

/** What a person did with a question: answered, asked for the one before, or stopped for now. */
export type Reply = { is: 'answer'; given: unknown } | { is: 'back' } | { is: 'stop' };

/** Whoever asks: a terminal, or a script in a test. */
export type Port = {
  /**
   * Puts a question. `was` is what was answered before, if it was; `wrong` says what is wrong with what was typed or
   * chosen, and the same question is put again until it says nothing.
   */
  ask: (question: Question, was: unknown, wrong: (given: unknown) => string | undefined) => Promise<Reply>;
  /** Tells something, under a title where there is one. */
  tell: (text: string, title?: string) => void;
};
