import { workflowRules } from './rules/index.ts';
import { readWorkflow, type Workflow, type WorkflowFile } from './workflow.ts';

/** Something a workflow may not do. `line` counts from 1. */
export type WorkflowFault = { path: string; line: number; rule: string; message: string };

/** An action at two commits: one of the two was overlooked when it was renewed. */
function pinsApart(workflows: readonly Workflow[]): WorkflowFault[] {
  const first = new Map<string, { commit: string; path: string }>();
  return workflows.flatMap(({ path, jobs, lineOf }) =>
    jobs.flatMap(({ steps }) =>
      steps.flatMap(({ uses, at }): WorkflowFault[] => {
        const [, action, commit] = /^([^@]+)@([0-9a-f]{40})$/.exec(uses ?? '') ?? [];
        if (!action || !commit) return [];
        const other = first.get(action);
        if (!other) first.set(action, { commit, path });
        if (!other || other.commit === commit) return [];
        const message = `Unexpected commit of ${action}, expected the one in ${other.path}. Use the newer of the two in both.`;
        return [{ ...{ path, rule: 'same-pin', message }, line: lineOf([...at, 'uses']) }];
      }),
    ),
  );
}

/** Holds workflow files against every rule, and against each other. Faults come in the order of files and lines. */
export function checkWorkflows(files: readonly WorkflowFile[]): WorkflowFault[] {
  const read = files.map((file) => ({ file, workflow: readWorkflow(file) }));
  const unreadable = read
    .filter(({ workflow }) => workflow === undefined)
    .map(({ file: { path } }) => ({
      ...{ path, line: 1, rule: 'unreadable' },
      message:
        'Unexpected file, expected a workflow: plain YAML with on: and jobs: that have steps, without & and *. Write it so.',
    }));
  const workflows = read.flatMap(({ workflow }) => workflow ?? []);
  const faults = workflows.flatMap((workflow) =>
    workflowRules.flatMap(({ id, check }) => {
      const found: WorkflowFault[] = [];
      check(workflow, (at, message) =>
        found.push({ path: workflow.path, line: workflow.lineOf(at), rule: id, message }),
      );
      return found;
    }),
  );
  return [...unreadable, ...faults, ...pinsApart(workflows)].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line,
  );
}

/** A fault as one line: file, line, rule, and what to do. */
export const workflowFaultText = ({ path, line, rule, message }: WorkflowFault): string =>
  `${path}:${line}: ${message} [${rule}]`;
