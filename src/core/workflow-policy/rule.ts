import type { At, Workflow } from './workflow.ts';

/** Tells of something a workflow may not do: where, and "Unexpected X, expected Y. What to do." */
export type Report = (at: At, message: string) => void;

/** One thing that workflows must keep to. One file each; listed in `rules/index.ts`. */
export type WorkflowRule = {
  id: string;
  /** What could happen otherwise, in one sentence. */
  why: string;
  check: (workflow: Workflow, report: Report) => void;
};

/** Makes a rule; there to give its parts their types. */
export const workflowRule = (parts: WorkflowRule): WorkflowRule => parts;
