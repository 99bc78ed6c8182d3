/** How much a problem matters: an error refuses the file, a warning asks, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing wrong in one file, in the words a teacher reads.
 *
 * `path` is relative to the content root, with forward slashes. `line` and `column` count from 1 (0: not known).
 * `message` reads "Unexpected X, expected Y" and ends with how to put it right; `fix` repeats only the remedy.
 */
export type Problem = {
  path: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  ruleId: string;
  severity: Severity;
  message: string;
  fix?: string;
};
