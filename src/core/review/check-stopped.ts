import type { Checked } from './snapshot.ts';

/** Rule of a file whose check was ended before it had an answer. */
export const checkStopped = 'check-stopped';

/** Why a check ended early: it took too long, or more memory than it may, or its process broke. */
export type StoppedBy = 'time' | 'memory' | 'crash';

const happened: Readonly<Record<StoppedBy, (seconds: number) => string>> = {
  time: (seconds) =>
    `checking it had not ended after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, so it was stopped`,
  memory: () => 'checking it took more memory than there is, so it was stopped',
  crash: () => 'checking it broke off in the middle',
};

const advice =
  'Look for what no reader needs: rows of brackets, stars or underscores, lines without an end, things in things in things. Take it out, or ask in a comment for help.';

/**
 * What is known of a change whose check was ended: that it was, an error, so nothing is merged. `paths` are the files that may
 * have done it, below the content folder; the check of one alone did, or only all of them together.
 */
export function stoppedCheck(paths: readonly string[], why: StoppedBy, seconds: number): Checked {
  const others =
    paths.length > 1
      ? ` It may be this file, or one of the ${paths.length - 1} others: each by itself could be checked. Bring them in smaller pull requests.`
      : '';
  const message = `Unexpected: ${happened[why](seconds)}; expected less than one second.${others} ${advice}`;
  return {
    contents: [],
    levels: [],
    findings: paths.slice(0, 1).map((path) => ({
      ...{ path, line: 0, column: 0, ruleId: checkStopped, severity: 'error', message },
    })),
  };
}
