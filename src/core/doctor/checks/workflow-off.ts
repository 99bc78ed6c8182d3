import { check, type Found } from '../check.ts';
import { ourWorkflows } from '../workflows.ts';

const why: Readonly<Record<string, string>> = {
  disabled_inactivity: 'GitHub switched it off, since nothing was committed for 60 days',
  disabled_fork: 'it is off, as in every fork until somebody switches it on',
  disabled_manually: 'somebody switched it off',
};

export const workflowOff = check({
  id: 'workflow-off',
  part: 'repository',
  why: 'A workflow that is off does not run, and says nothing about it.',
  look: ({ repository: { workflows } }): Found[] =>
    workflows === undefined
      ? []
      : ourWorkflows.flatMap((name): Found[] => {
          const path = `.github/workflows/${name}`;
          const state = workflows.find((one) => one.path === path)?.state;
          if (state === 'active') return [];
          const what =
            state === undefined ? 'GitHub does not know it' : (why[state] ?? `GitHub says: ${state}`);
          const type =
            state === undefined
              ? `push ${path} to the main branch, and press the button under Actions that enables workflows`
              : `gh workflow enable ${name}`;
          return [{ severity: 'broken', about: path, what, type }];
        }),
});
