import { createHash } from 'node:crypto';

/** The name Git gives some bytes as a blob; `like` is a name from the same repository, which tells its kind of hash. */
export function gitName(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
