import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { livingTag } from '#core/review/noted.ts';
import { instanceFor, policyFor } from '../../src/adapters/files/synthetic-root.ts';
import { fakeGithub } from '../../src/adapters/github/fake/github.ts';
import { serveFetch } from '../../src/adapters/github/fake/serve.ts';
import { openChecks } from '../../src/adapters/review/checks.ts';
import { type Asked, review } from '../../src/adapters/review/command.ts';

export const repository = 'you/yours';
const day = 86_400_000;

/**
 * An instance that somebody sets up: a repository on a GitHub in memory, behind a port, with what a fork of the project has
 * on main that matters here, and a folder with the same content for commands that read content.
 */
export async function newInstance() {
  let now = Date.parse('2026-09-07T08:00:00Z');
  const folder = mkdtempSync(join(tmpdir(), 'instance-'));
  const hub = fakeGithub({
    ...{ repository, now: () => new Date(now) },
    files: {
      'content/policy.yaml': policyFor(false),
      'content/instance.yaml': instanceFor(),
      '.github/workflows/publish.yml': 'on: workflow_dispatch\n',
    },
  });
  const checks = openChecks();
  const server = serveFetch(hub.fetch);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = hub.people.tokenOf(hub.people.bot.id);
  const textAt = (path: string) =>
    new TextDecoder().decode(hub.base.store.blob(hub.base.head().tree.get(path)?.object ?? ''));
  return {
    ...{ hub, folder, api, token, textAt },
    pass: (days: number) => {
      now += days * day;
    },
    now: () => new Date(now).toISOString(),
    /** Puts files on main by hand, as whoever sets up does. */
    push: (files: Record<string, string>) => void hub.base.push(files),
    /** The content of main as files in the folder; gives where. */
    async content(): Promise<string> {
      for (const path of hub.base.head().tree.keys()) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), textAt(path));
      }
      return join(folder, 'content');
    },
    /** One run of the bot by its command, over HTTP. */
    async bot(asked: Partial<Asked> = {}, env: Record<string, string> = {}) {
      const said = { out: '', log: '' };
      const print = {
        out: (text: string) => {
          said.out += text;
        },
        log: (line: string) => {
          said.log += `${line}\n`;
        },
      };
      const at = new Date(now).toISOString();
      const code = await review(
        { repo: repository, pull: 'all', api, now: at, ...asked },
        { GITHUB_TOKEN: token, ...env },
        print,
        checks,
      );
      return { code, ...said };
    },
    comment: (number = 1): string =>
      hub.talk.comments.find(({ on, body }) => on === number && body.startsWith(livingTag))?.body ?? '',
    close(): Promise<void> {
      checks.close();
      rmSync(folder, { recursive: true, force: true });
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
export type NewInstance = Awaited<ReturnType<typeof newInstance>>;
