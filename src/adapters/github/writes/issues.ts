import type { Calls } from '../calls.ts';
import type { Forge } from '../port.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

/** What is done to an issue as a whole. */
export const issueWrites = (
  calls: Calls,
  { readIssue }: Pick<Forge, 'readIssue'>,
): Pick<Forge, 'closeIssue'> => ({
  async closeIssue(number, why) {
    await settle(calls, {
      ...{ what: 'the closing', harmless: true },
      seen: async () => (await readIssue(number))?.state === 'closed' || undefined,
      send: () =>
        calls.send(
          'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
          { issue_number: number, state: 'closed', state_reason: why },
          wire.issue,
        ),
      shown: (now) => now.state === 'closed' || undefined,
    });
  },
});
