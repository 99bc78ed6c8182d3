import { workflowRule } from '../rule.ts';

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION = /#\s*v\d+(?:\.\d+){0,2}\s*$/;

export const pinnedAction = workflowRule({
  id: 'pinned-action',
  why: 'A tag such as v7 can be moved to other code by whoever takes over the action; a commit cannot.',
  check({ jobs, text, lineOf }, report) {
    const lines = text.split('\n');
    for (const { uses, at } of jobs.flatMap(({ steps }) => steps)) {
      if (uses === undefined || uses.startsWith('./') || uses.startsWith('docker:')) continue;
      const place = [...at, 'uses'];
      if (!PINNED.test(uses))
        report(
          place,
          `Unexpected "${uses}", expected the action at a full commit. Put the 40 digits of the release's commit after the @, and its version in a comment: ${uses.replace(/@.*$/, '')}@<commit> # v1.2.3.`,
        );
      else if (!VERSION.test(lines[lineOf(place) - 1] ?? ''))
        report(
          place,
          `Unexpected commit without its version, expected a comment such as # v1.2.3 on the same line. Add it, so that people can read it and Dependabot can renew it.`,
        );
    }
  },
});
