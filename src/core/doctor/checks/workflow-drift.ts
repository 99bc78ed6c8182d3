import { check, type Found } from '../check.ts';

export const workflowDrift = check({
  id: 'workflow-drift',
  part: 'repository',
  why: 'What runs on GitHub is not what was checked here.',
  look: ({ repository: { workflowFiles }, here }): Found[] => {
    if (workflowFiles === undefined) return [];
    const paths = [...new Set([...workflowFiles.keys(), ...here.keys()])].sort();
    return paths
      .filter((path) => workflowFiles.get(path) !== here.get(path))
      .map((path) => ({
        ...{ severity: 'look', about: path },
        what: !here.has(path)
          ? 'it is on the main branch, and not here'
          : workflowFiles.has(path)
            ? 'it differs from the one on the main branch'
            : 'it is here, and not on the main branch',
        type: `git fetch && git diff origin/main -- ${path}, then pull, or bring the change as a pull request`,
      }));
  },
});
