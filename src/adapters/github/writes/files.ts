import type { Calls } from '../calls.ts';
import { ForgeError, failed } from '../error.ts';
import type { Forge } from '../port.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

type FileWrites = Pick<Forge, 'writeFile' | 'dispatchWorkflow'>;

/** Files that the bot writes on main, and the workflows that it starts there. */
export function fileWrites(calls: Calls, { readFile }: Pick<Forge, 'readFile'>, branch: string): FileWrites {
  const workflow = '/repos/{owner}/{repo}/actions/workflows/{workflow_id}';
  return {
    async writeFile({ path, text, message, expected }) {
      await settle(calls, {
        what: `the file ${path}`,
        seen: async () => {
          const now = await readFile(path);
          if (now?.text === text) return true;
          if ((now?.object ?? 'none') !== expected) throw changed(path);
          return undefined;
        },
        send: () =>
          calls
            .send(
              'PUT /repos/{owner}/{repo}/contents/{path}',
              {
                path,
                message,
                branch,
                content: Buffer.from(text).toString('base64'),
                ...(expected === 'none' ? {} : { sha: expected }),
              },
              wire.written,
            )
            .catch((error: unknown) => {
              throw asWriting(error, path);
            }),
      });
    },
    async dispatchWorkflow(file) {
      let before: ReadonlySet<number> | undefined;
      let taken = false;
      await settle(calls, {
        what: `the start of ${file}`,
        // A run appears some seconds after it was accepted, so only a lost answer needs one to be seen.
        seen: async () => {
          if (taken) return true;
          const now = await runsOf(file);
          before ??= now;
          return [...now].some((id) => !before?.has(id)) || undefined;
        },
        send: async () => {
          await calls.send(
            `POST ${workflow}/dispatches`,
            { workflow_id: file, ref: branch },
            wire.dispatched,
          );
          taken = true;
        },
      });
    },
  };

  async function runsOf(file: string): Promise<Set<number>> {
    const values = { workflow_id: file, event: 'workflow_dispatch', branch, per_page: 20 };
    const { workflow_runs } = await calls.read(`GET ${workflow}/runs`, values, wire.runs);
    return new Set(workflow_runs.map(({ id }) => id));
  }
}

function changed(path: string): ForgeError {
  return new ForgeError(
    'moved',
    `Unexpected: ${path} on main is not what it was when it was read. It is read again.`,
  );
}

/** GitHub answers 409 to a blob that is not there any more, and to a rule that forbids the push; 422 to a missing one. */
function asWriting(error: unknown, path: string): unknown {
  if (!failed(error, 'moved', 'refused')) return error;
  if (/rule violation|protected branch/i.test(error.message)) {
    const advice = 'Let the bot past the rule: Settings, Rules, Rulesets, Bypass list.';
    return new ForgeError('refused', `${error.message} ${advice}`, { status: error.status ?? 409 });
  }
  return /does not match|sha/i.test(error.message) ? changed(path) : error;
}
