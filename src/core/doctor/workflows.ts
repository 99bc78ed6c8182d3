import { readWorkflow, type WorkflowFile } from '#core/workflow-policy/workflow.ts';

/** Workflows that an instance cannot do without. */
export const ourWorkflows = [
  'check.yml',
  'review.yml',
  'from-issue.yml',
  'publish.yml',
  'health.yml',
  'audit.yml',
] as const;

/** A check as GitHub names it on a pull request: the name of the job. `always`: on every pull request, whatever it changes. */
export type PullCheck = { name: string; path: string; always: boolean };

/** The checks that workflows run on pull requests. */
export const pullChecks = (files: readonly WorkflowFile[]): PullCheck[] =>
  files.flatMap((file) => {
    const workflow = readWorkflow(file);
    const about = workflow?.events.get('pull_request');
    if (!workflow || !about) return [];
    const always = !['paths', 'paths-ignore', 'branches', 'branches-ignore'].some((key) =>
      Object.hasOwn(about, key),
    );
    return workflow.jobs.map(({ name, data }) => ({
      ...{ path: file.path, always: always && data['if'] === undefined },
      name: typeof data['name'] === 'string' ? data['name'] : name,
    }));
  });
