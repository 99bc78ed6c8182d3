import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { instanceFor, policyFor } from '#adapters/files/synthetic-root.ts';
import { syntheticContent } from '#core/synthetic/content.ts';

/** A content folder of made-up write-ups in a temporary place whose path has a space in it. */
export async function madeRoot(count = 3) {
  const root = await mkdtemp(join(tmpdir(), 'made content '));
  const put = async (path: string, text: string | Uint8Array) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await put('policy.yaml', policyFor(false));
  await put('instance.yaml', instanceFor());
  for (const { path, text } of syntheticContent({ count, seed: 1 })) await put(path, text);
  return {
    root,
    put,
    edit: async (path: string, change: (text: string) => string) =>
      put(path, change(await readFile(join(root, path), 'utf8'))),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export type Made = Awaited<ReturnType<typeof madeRoot>>;
