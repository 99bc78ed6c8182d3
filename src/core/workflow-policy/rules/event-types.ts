import { workflowRule } from '../rule.ts';

/**
 * What of these events may start a workflow. A comment counts as it was when it was written. An issue may be edited: what is
 * made from it follows its text, and GitHub's own list says who has changed that.
 */
const types = {
  issue_comment: ['created'],
  issues: ['opened', 'edited', 'reopened', 'closed', 'labeled'],
  workflow_run: ['completed'],
} as const;

export const eventTypes = workflowRule({
  id: 'event-types',
  why: 'A comment can be edited by others, months later: a command in it must count once, when it is written.',
  check({ events }, report) {
    for (const [name, allowed] of Object.entries(types)) {
      const about = events.get(name);
      if (about === undefined) continue;
      const given = [about['types']].flat();
      if (given.length === 0 || !given.every((type) => (allowed as readonly unknown[]).includes(type)))
        report(
          ['on', name, 'types'],
          `Unexpected types of ${name}, expected only ${allowed.join(' or ')}. Write types: [${allowed[0]}] under it.`,
        );
    }
    const after = events.get('workflow_run');
    if (after !== undefined && !Array.isArray(after['workflows']))
      report(
        ['on', 'workflow_run', 'workflows'],
        'Unexpected workflow_run after any workflow, expected the names of those it follows. Write workflows: [Check] under it.',
      );
  },
});
