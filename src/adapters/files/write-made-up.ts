import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StarterRecord } from '#core/model/review-record.ts';
import type { FileDigest } from '#core/review/digest.ts';
import { syntheticContent } from '#core/synthetic/content.ts';
import { sha256 } from './read-files.ts';
import { instanceFor, policyFor } from './synthetic-root.ts';

/** The record that lists the files of one made-up write-up, so that they are published like real ones. */
const recordFor = (files: FileDigest[]): StarterRecord => ({
  schema: 1,
  demo: true,
  addedOn: '2026-09-01',
  outcome: { is: 'published', by: 'starter' },
  files,
});

/** Writes a content folder of made-up write-ups and returns how many files that were. Throws where one is there already. */
export async function writeMadeUp(
  out: string,
  options: Parameters<typeof syntheticContent>[0],
): Promise<number> {
  let files = 0;
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text, { flag: 'wx' });
    files += 1;
  };
  await write('policy.yaml', policyFor(options.titles !== undefined));
  await write('instance.yaml', instanceFor());
  const listed = new Map<string, FileDigest[]>();
  for (const { path, text } of syntheticContent(options)) {
    await write(path, text);
    const [folder] = /^practices\/[^/]+\//.exec(path) ?? [];
    if (folder === undefined) continue;
    const file = { path, sha256: sha256(new TextEncoder().encode(text)) };
    listed.set(folder, [...(listed.get(folder) ?? []), file]);
  }
  for (const [folder, of] of listed)
    await write(`${folder}reviews/starter.json`, `${JSON.stringify(recordFor(of), null, 2)}\n`);
  return files;
}
