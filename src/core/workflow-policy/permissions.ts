import type { At, Workflow } from './workflow.ts';

/** What a workflow, or one of its jobs, asks of the token; `granted` as written: a map, or a word for all. */
export type Permissions = { at: At; job: string | undefined; granted: unknown };

/** Every `permissions` of a workflow: its own, then those of its jobs. */
export function permissionsOf({ data, jobs }: Workflow): Permissions[] {
  const all = [
    { at: ['permissions'], job: undefined, granted: data['permissions'] },
    ...jobs.map(({ at, name, data: job }) => ({
      ...{ at: [...at, 'permissions'], job: name, granted: job['permissions'] },
    })),
  ];
  return all.filter(({ granted }) => granted !== undefined);
}

/** The single permissions of a map, each with its place; none for a word. */
export const scopesOf = ({ at, granted }: Permissions): { at: At; scope: string; access: unknown }[] =>
  granted !== null && typeof granted === 'object'
    ? Object.entries(granted).map(([scope, access]) => ({ at: [...at, scope], scope, access }))
    : [];
