import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';

const INSTALLS =
  /\bnpm\s+(?:ci|i|install|add|update)\b(?![^\n;&|]*--ignore-scripts)|\bnpx\s+(?!--no-install\b|--no\b)/;

export const installScripts = workflowRule({
  id: 'install-scripts',
  why: 'A package that was taken over runs its own script when it is installed, with all that the job may do.',
  check(workflow, report) {
    if (isUntrusted(workflow)) return;
    for (const { run, at } of workflow.jobs.flatMap(({ steps }) => steps)) {
      const [command] = INSTALLS.exec(run ?? '') ?? [];
      if (command)
        report(
          [...at, 'run'],
          `Unexpected "${command.trim()}" in a workflow that is trusted, expected packages that run nothing of their own. Write npm ci --ignore-scripts, and npx --no-install.`,
        );
    }
  },
});
