import type { Calls } from '../calls.ts';
import { ForgeError } from '../error.ts';
import type { Forge } from '../port.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

type PullWrites = Pick<Forge, 'addLabels' | 'removeLabel' | 'merge' | 'closePull' | 'reopenPull'>;

/** What is done to a pull request as a whole. */
export function pullWrites(calls: Calls, { readPull }: Pick<Forge, 'readPull'>): PullWrites {
  const pull = '/repos/{owner}/{repo}/pulls/{pull_number}';
  const labels = '/repos/{owner}/{repo}/issues/{issue_number}/labels';
  const namesOf = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const labelsOf = async (number: number): Promise<Set<string>> => namesOf((await readPull(number)).labels);

  return {
    async addLabels(number, wanted) {
      if (wanted.length === 0) return;
      const has = (there: ReadonlySet<string>) =>
        wanted.every((name) => there.has(name.toLowerCase())) || undefined;
      await settle(calls, {
        ...{ what: 'the label', harmless: true },
        seen: async () => has(await labelsOf(number)),
        send: () => calls.send(`POST ${labels}`, { issue_number: number, labels: wanted }, wire.labels),
        shown: (now) => has(namesOf(now.map(({ name }) => name))),
      });
    },
    async removeLabel(number, label) {
      const lacks = (there: ReadonlySet<string>) => !there.has(label.toLowerCase()) || undefined;
      await settle(calls, {
        ...{ what: 'the removed label', harmless: true },
        seen: async () => lacks(await labelsOf(number)),
        send: () => calls.send(`DELETE ${labels}/{name}`, { issue_number: number, name: label }, wire.labels),
        shown: (now) => lacks(namesOf(now.map(({ name }) => name))),
      });
    },
    merge: (number, headSha, title) =>
      settle(calls, {
        what: 'the merge',
        seen: async () => {
          const now = await readPull(number);
          if (now.headSha !== headSha) throw moved(number, headSha, now.headSha);
          return now.state === 'merged' && now.mergeCommit ? { commit: now.mergeCommit } : undefined;
        },
        send: () =>
          calls.send(
            `PUT ${pull}/merge`,
            { pull_number: number, sha: headSha, commit_title: title, merge_method: 'squash' },
            wire.merged,
          ),
      }),
    async closePull(number) {
      await settle(calls, {
        ...{ what: 'the closing', harmless: true },
        seen: async () => (await readPull(number)).state !== 'open' || undefined,
        send: () => calls.send(`PATCH ${pull}`, { pull_number: number, state: 'closed' }, wire.pull),
        shown: (now) => now.state !== 'open' || undefined,
      });
    },
    async reopenPull(number) {
      await settle(calls, {
        ...{ what: 'the opening', harmless: true },
        seen: async () => (await readPull(number)).state === 'open' || undefined,
        send: () => calls.send(`PATCH ${pull}`, { pull_number: number, state: 'open' }, wire.pull),
        shown: (now) => now.state === 'open' || undefined,
      });
    },
  };
}

function moved(number: number, judged: string, now: string): ForgeError {
  return new ForgeError(
    'moved',
    `Unexpected head ${now} of pull request ${number}, expected ${judged}, which was judged. It is judged again.`,
  );
}
