import type { Calls } from '../calls.ts';
import { ForgeError, failed } from '../error.ts';
import type { Forge, NewCommit } from '../port.ts';
import { orNone } from '../reads/git.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

type Read = Pick<Forge, 'me' | 'readFile' | 'listPullsFrom'>;

/** Branches of the bot's own, and pull requests from them. */
export function branchWrites(calls: Calls, reads: Read, main: string): Pick<Forge, 'commitTo' | 'openPull'> {
  const git = '/repos/{owner}/{repo}/git';
  const headOf = async (branch: string): Promise<string | undefined> => {
    const found = await orNone(calls.read(`GET ${git}/ref/{ref}`, { ref: `heads/${branch}` }, wire.ref));
    return found?.object.sha;
  };

  /** Whether the files stand so at a commit. */
  async function stands(files: NewCommit['files'], commit: string): Promise<boolean> {
    for (const { path, text } of files)
      if (((await reads.readFile(path, commit))?.text ?? null) !== text) return false;
    return true;
  }

  /** The commit itself, which is on no branch yet: made twice it does no harm. */
  async function made({ parent, files, message }: NewCommit): Promise<string> {
    const entries = files.map(({ path, text }) => ({
      ...{ path, mode: '100644', type: 'blob' },
      ...(text === null ? { sha: null } : { content: text }),
    }));
    const base = await calls.read(
      `GET ${git}/commits/{commit_sha}`,
      { commit_sha: parent },
      wire.treeOfCommit,
    );
    const tree = await calls.send(
      `POST ${git}/trees`,
      { base_tree: base.tree.sha, tree: entries },
      wire.made,
    );
    const commit = { message, tree: tree.sha, parents: [parent] };
    return (await calls.send(`POST ${git}/commits`, commit, wire.made)).sha;
  }

  return {
    async commitTo(wanted) {
      const { branch, parent, isNew, files } = wanted;
      await settle(calls, {
        what: `the commit on ${branch}`,
        seen: async () => {
          const now = await headOf(branch);
          if (now === undefined && isNew) return undefined;
          if (now !== undefined && (isNew || now !== parent) && (await stands(files, now))) return true;
          if (now === parent && !isNew) return undefined;
          throw new ForgeError(
            'moved',
            `Unexpected head of ${branch}: it changed meanwhile. It is read again.`,
          );
        },
        send: async () => {
          const sha = await made(wanted);
          if (isNew) await calls.send(`POST ${git}/refs`, { ref: `refs/heads/${branch}`, sha }, wire.ref);
          else
            await calls.send(
              `PATCH ${git}/refs/{ref}`,
              { ref: `heads/${branch}`, sha, force: false },
              wire.ref,
            );
        },
      });
    },
    openPull: ({ branch, title, body }) =>
      settle(calls, {
        what: 'the pull request',
        seen: async () => {
          const [me, found] = [await reads.me(), await reads.listPullsFrom(branch)];
          const own = found.find(({ state, author }) => state === 'open' && author.id === me.id);
          return own && { number: own.number };
        },
        send: () =>
          calls
            .send('POST /repos/{owner}/{repo}/pulls', { title, body, head: branch, base: main }, wire.pull)
            .catch((error: unknown) => {
              throw asOpening(error);
            }),
      }),
  };
}

/** GitHub has a switch for this, which is off at first. */
function asOpening(error: unknown): unknown {
  if (!failed(error, 'forbidden', 'refused') || !/not permitted to create/i.test(error.message)) return error;
  const advice =
    'Tick "Allow GitHub Actions to create and approve pull requests": Settings, Actions, General, Workflow permissions.';
  return new ForgeError('refused', `${error.message} ${advice}`, { status: error.status ?? 403 });
}
