import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes a file of a made-up write-up, named as it lies in the folder of that, and in its record the digest of it, without which the
 * change would not be published.
 */
export function changeRecorded(
  content: string,
  id: string,
  name: string,
  change: (text: string) => string,
): void {
  const path = `practices/${id}/${name}`;
  const text = change(readFileSync(join(content, path), 'utf8'));
  writeFileSync(join(content, path), text);
  const record = join(content, `practices/${id}/reviews/starter.json`);
  const told = JSON.parse(readFileSync(record, 'utf8')) as { files: { path: string; sha256: string }[] };
  const sha256 = createHash('sha256').update(text).digest('hex');
  const files = told.files.map((file) => (file.path === path ? { ...file, sha256 } : file));
  writeFileSync(record, `${JSON.stringify({ ...told, files }, null, 2)}\n`);
}

/** Adds a sentence to the text of a made-up write-up. */
export const changeOne = (content: string, id: string, sentence: string): void =>
  changeRecorded(content, id, 'index.mdx', (text) => `${text.trimEnd()}\n\n${sentence}\n`);
