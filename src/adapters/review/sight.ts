import { isAfter } from '#core/review/months.ts';
import { fingerprintOf, type Sight } from '#core/review/skip/fingerprint.ts';
import type { Account, Main, Permission } from '#core/review/snapshot.ts';
import type { PullListed } from '../github/port.ts';
import { inTurns } from './in-turns.ts';
import type { Talk } from './read-talk.ts';
import type { RunContext } from './run-context.ts';

const editorsOf = ({ people }: Main): Account[] =>
  people.flatMap(({ versions }) => {
    const now = versions.at(-1)?.data;
    return now?.github && now.roles.includes('editor') ? [now.github] : [];
  });

/** What those who are editors by main's files may do on GitHub now. Nobody else's permission decides anything. */
export async function permissionsOfEditors(run: RunContext): Promise<Map<number, Permission>> {
  const editors = editorsOf((await run.main()).main);
  const may = await inTurns(editors, (editor) => run.permissionOf(editor));
  return new Map(editors.map(({ id }, place) => [id, may[place] ?? 'none']));
}

/** What is seen of a pull request without reading it whole. `keys`: names of the keys that seals are opened with. */
export async function sightOf(
  pull: Sight['pull'],
  { comments, reviews }: Talk,
  run: RunContext,
  keys: readonly string[],
): Promise<Sight> {
  const { head } = await run.main();
  const permissions = await permissionsOfEditors(run);
  const { number, title, state, draft, headSha, headExists, labels, asked } = pull;
  return {
    pull: { number, title, state, draft, headSha, headExists, labels, asked },
    ...{ comments, reviews, bot: run.bot, mainHead: head, permissions, keys },
  };
}

/** Whether nothing changed since the last look, and it is not yet time for another. */
export async function isUnchanged(
  listed: PullListed,
  talk: Talk,
  run: RunContext,
  keys: readonly string[],
): Promise<boolean> {
  const { lastLook } = talk;
  if (!lastLook || !isAfter(lastLook.lookAgainAt, run.now)) return false;
  const pull = { ...listed, headExists: listed.headRepository !== undefined };
  return fingerprintOf(await sightOf(pull, talk, run, keys)) === lastLook.fingerprint;
}
