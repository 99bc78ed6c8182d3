import { check } from '../check.ts';
import { ourWorkflows } from '../workflows.ts';

export const workflowMissing = check({
  id: 'workflow-missing',
  part: 'software',
  why: 'Without it nobody is told what the check found, nothing is merged, or nothing is published.',
  look: ({ workflows }) => {
    const there = new Set(workflows.map(({ path }) => path));
    return ourWorkflows
      .map((name) => `.github/workflows/${name}`)
      .filter((path) => !there.has(path))
      .map((path) => ({
        ...{ severity: 'broken', about: path, what: 'the workflow is missing' },
        type: `copy ${path} from the repository that you forked`,
      }));
  },
});
