import { formOf } from '#core/from-issue/form-of.ts';
import { knownIn } from '#core/from-issue/known.ts';
import type { Drafted, IssueText, Made } from '#core/from-issue/made.ts';
import { checkedMade, draftsOf } from '#core/from-issue/make.ts';
import { readFiles } from '#core/library/read-files.ts';
import { mainBefore, type Player, players, writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { checkAgain } from '#core/review/check-again.ts';
import type { Account } from '#core/review/snapshot.ts';
import { policy } from '../evidence/policy.ts';

/** The people of the rehearsal as accounts. */
export const accounts = Object.fromEntries(
  players.map((login, place) => [login, { id: 1001 + place, login }]),
) as Record<Player, Account>;
/** Somebody who has no file. */
export const stranger: Account = { id: 5005, login: 'zoe-new' };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const all = { ...mainBefore(accounts, { policy: '', instance: '' }), [writeUpPath]: writeUp({ level: 3 }) };
const files = Object.entries(all).flatMap(([path, text]) =>
  /^content\/(?:people|schools|practices)\//.test(path)
    ? [{ path: path.replace('content/', ''), bytes: bytesOf(text) }]
    : [],
);
const demo = { ...policy, allowDemo: true };
const { entries } = readFiles(files, {
  ...{ policy: demo, pictures: { problems: [], lookup: () => undefined }, sha256: () => '' },
});
const paths = files.map(({ path }) => path);
const today = '2026-11-01';

/** The library of the rehearsal with its one write-up. */
export const known = knownIn(entries, paths, demo);

/** An issue of somebody's. */
export const issue = (body: string, labels: readonly string[], author = accounts.ada): IssueText => ({
  ...{ number: 7, author, body, labels },
});

/** What an issue comes to: as drafts, and once they were checked, by the check itself. */
export function made(text: IssueText): { drafted?: Drafted; made?: Made } {
  const drafted = draftsOf({ issue: text, kept: [], held: [], today }, known);
  if (!drafted || !formOf(text)) return {};
  const change = {
    files: drafted.drafts.map(({ path, text: words }) => ({ path, bytes: bytesOf(words) })),
    gone: [],
  };
  const onMain = {
    ...{ policy: demo, paths, comparables: () => [] },
    files: new Map(files.map((file) => [file.path, file])),
    entries: new Map(entries.map((entry) => [entry.path, entry])),
  };
  const { findings } = checkAgain(change, onMain, today);
  return { drafted, made: checkedMade(drafted, findings, text) };
}
