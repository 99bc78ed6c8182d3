import type { Kind } from '#core/model/kinds.ts';
import type { FormQuestion } from './question.ts';

/** What a form makes: a file of one kind, or files as they stand in its answer (`bundle-text.ts`). */
export type FormKind = Kind | 'files';

/** A form for somebody who does not use Git: its answers become one file. */
export type IssueForm = {
  /** The label that an issue made with it has. */
  id: string;
  kind: FormKind;
  /** What the list of forms calls it, and what it says of it there. */
  name: string;
  says: string;
  /** How the title of the issue begins. */
  title: string;
  questions: readonly FormQuestion[];
};
