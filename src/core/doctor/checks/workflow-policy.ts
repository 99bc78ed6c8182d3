import { checkWorkflows } from '#core/workflow-policy/check.ts';
import { check } from '../check.ts';

export const workflowPolicy = check({
  id: 'workflow-policy',
  part: 'software',
  why: 'A workflow that may do more than it needs can be used by whoever finds a fault in one of its steps.',
  look: ({ workflows }) =>
    checkWorkflows(workflows).map(({ path, line, message, rule }) => ({
      ...{ severity: 'broken', about: `${path}:${line}`, what: `${message} [${rule}]` },
      type: `git checkout origin/main -- ${path}, or put the line right`,
    })),
});
