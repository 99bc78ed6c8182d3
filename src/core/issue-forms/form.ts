import type { Kind } from '#core/model/kinds.ts';
import type { FormQuestion } from './question.ts';

/** A form for somebody who does not use Git: its answers become one file. */
export type IssueForm = {
  /** The label that an issue made with it has. */
  id: string;
  kind: Kind;
  /** What the list of forms calls it, and what it says of it there. */
  name: string;
  says: string;
  /** How the title of the issue begins. */
  title: string;
  questions: readonly FormQuestion[];
};
