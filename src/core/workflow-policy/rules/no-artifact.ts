import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';
import { runsAction } from '../workflow.ts';

const DOWNLOADS =
  /\bgh\s+run\s+download\b|\bactions\/(?:runs\/\S+\/)?artifacts\b|\b(?:download|list\w*)Artifacts?\w*\(/;

export const noArtifact = workflowRule({
  id: 'no-artifact',
  why: 'An artifact of a run on a pull request is whatever that pull request put there, names and numbers included.',
  check(workflow, report) {
    if (isUntrusted(workflow)) return;
    const follows = workflow.events.has('workflow_run');
    for (const step of workflow.jobs.flatMap(({ steps }) => steps)) {
      const { run, with: given, at } = step;
      const fromElsewhere = follows || given['run-id'] !== undefined || given['repository'] !== undefined;
      if (runsAction(step, 'download-artifact') && fromElsewhere)
        report(
          [...at, 'uses'],
          'Unexpected artifact of another run, expected facts from the API. Find the pull request by its commit over the API instead.',
        );
      if (DOWNLOADS.test(`${run ?? ''}\n${String(given['script'] ?? '')}`))
        report(
          run === undefined ? [...at, 'with', 'script'] : [...at, 'run'],
          'Unexpected download of an artifact, expected facts from the API. Find the pull request by its commit over the API instead.',
        );
    }
  },
});
