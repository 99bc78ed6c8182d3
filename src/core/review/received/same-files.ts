import type { FileDigest } from '../digest.ts';

/** Whether what somebody saw holds every wanted file with the same bytes; what cannot be read holds nothing. */
export function sameFiles(seen: readonly FileDigest[] | undefined, wanted: readonly FileDigest[]): boolean {
  const digests = new Map(seen?.map(({ path, sha256 }) => [path, sha256]));
  return seen !== undefined && wanted.every(({ path, sha256 }) => digests.get(path) === sha256);
}
