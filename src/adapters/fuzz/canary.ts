import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What shows that a stranger's text ran, read, wrote or called where it must not: a file with words found nowhere else, a
 * folder in which nothing may appear, a port that nobody may call, and a name that only a program can set.
 */
export type Canary = {
  folder: string;
  /** A file outside every content folder. */
  secretFile: string;
  /** The words in it. */
  secret: string;
  /** An address on this machine that hears every call. */
  address: string;
  /** A program that does all that is forbidden. Without quotes of either kind, so that it fits anywhere. */
  program: string;
  /** Throws if anything happened since; `shown` is what was made of the input. */
  listen: (shown: string) => void;
  close: () => Promise<void>;
};

const NAME = 'workedHereCanary';
const secret = 'the-canary-sings-at-four';
type Trap = { [NAME]?: unknown };

/** A canary in a folder of its own. */
export async function canary(): Promise<Canary> {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  const secretFile = join(folder, 'secret.mdx');
  writeFileSync(secretFile, secret);
  let calls = 0;
  const server = createServer((_, answer) => {
    calls += 1;
    answer.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const program = [
    `globalThis.${NAME}=1`,
    `globalThis.process?.getBuiltinModule(\`fs\`).writeFileSync(\`${folder}/ran\`,\`\`)`,
    `fetch(\`${address}\`)`,
  ].join(',');
  return {
    ...{ folder, secretFile, secret, address, program },
    listen(shown) {
      const trap = globalThis as Trap;
      const ran = trap[NAME] !== undefined;
      delete trap[NAME];
      if (ran) throw new Error('A program in the text ran.');
      if (readdirSync(folder).length > 1) throw new Error('A file was written outside the content folder.');
      if (calls > 0) throw new Error('An address in the text was called.');
      if (shown.includes(secret)) throw new Error('A file outside the content folder was read.');
    },
    close: () =>
      new Promise((closed) => {
        rmSync(folder, { recursive: true, force: true });
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
