import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';
import { runsAction, type Step } from '../workflow.ts';

/** The main branch, in the ways in which it can be named. */
const MAIN =
  /^(?:main|\$\{\{\s*(?:github\.event\.repository\.default_branch|github\.sha|github\.workflow_sha)\s*\}\})$/;
const HERE = /^\$\{\{\s*github\.repository\s*\}\}$/;
/** Commands that bring code from elsewhere, of a pull request above all. */
const BRINGS =
  /\bgh\s+(?:pr\s+checkout|repo\s+clone)\b|refs\/pull\/|\bpull\/\S+\/(?:head|merge)\b|\bgit\b[^\n|;&]*?\s(?:fetch|pull|clone|checkout|switch|merge|am|apply|worktree|submodule)\b/;

const otherThanMain = ({ ref, repository }: Step['with']): unknown =>
  (ref !== undefined && !MAIN.test(String(ref)) ? ref : undefined) ??
  (repository !== undefined && !HERE.test(String(repository)) ? repository : undefined);

export const privilegedCheckout = workflowRule({
  id: 'privileged-checkout',
  why: "A workflow that may write and runs a pull request's code hands that code its powers.",
  check(workflow, report) {
    const trusted = !isUntrusted(workflow);
    for (const step of workflow.jobs.flatMap(({ steps }) => steps)) {
      const { run, with: given, at } = step;
      const checksOut = runsAction(step, 'checkout');
      if (checksOut && given['allow-unsafe-pr-checkout'] !== undefined)
        report(
          [...at, 'with', 'allow-unsafe-pr-checkout'],
          'Unexpected allow-unsafe-pr-checkout, expected checkout with its guard. Take the line out.',
        );
      const other = checksOut && trusted ? otherThanMain(given) : undefined;
      if (other !== undefined)
        report(
          [...at, 'with', other === given['ref'] ? 'ref' : 'repository'],
          `Unexpected checkout of ${String(other)} in a workflow that is trusted, expected the main branch. Take the line out; read what a pull request changes over the API, as data.`,
        );
      const [brings] = (trusted && run !== undefined && BRINGS.exec(run)) || [];
      if (brings)
        report(
          [...at, 'run'],
          `Unexpected "${brings.trim()}" in a workflow that is trusted, expected only the code of the main branch. Read what a pull request changes over the API, as data.`,
        );
    }
  },
});
