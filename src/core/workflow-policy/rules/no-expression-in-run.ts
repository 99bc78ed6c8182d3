import { workflowRule } from '../rule.ts';

export const noExpressionInRun = workflowRule({
  id: 'no-expression-in-run',
  why: 'What stands in double braces is pasted into the script before it runs: a title such as "; rm -rf ." would be a command.',
  check({ jobs }, report) {
    for (const { run, at, with: given } of jobs.flatMap(({ steps }) => steps)) {
      const scripts = [
        { place: [...at, 'run'], script: run },
        { place: [...at, 'with', 'script'], script: given['script'] },
      ];
      for (const { place, script } of scripts) {
        const [expression] = /\$\{\{[\s\S]*?\}\}/.exec(String(script ?? '')) ?? [];
        if (expression)
          report(
            place,
            `Unexpected ${expression} in a script, expected a variable. Put it in the env: of the step, such as VALUE: ${expression}, and write "$VALUE" in the script.`,
          );
      }
    }
  },
});
