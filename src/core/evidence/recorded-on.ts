import type { ReviewRecord } from '../model/review-record.ts';

/**
 * When exactly these bytes of a file were first recorded, ISO; undefined where no record lists them. A file that was changed
 * since counts from its last change, not from its first version: what was declared is what stands there now.
 *
 * `path` is below the content folder, `sha256` in hexadecimal; without it nothing is known of the bytes.
 */
export function recordedOn(
  { path, sha256 }: { path: string; sha256?: string | undefined },
  records: readonly Pick<ReviewRecord, 'files' | 'mergedAt'>[],
): string | undefined {
  return records
    .filter(({ files }) => files.some((file) => file.path === path && file.sha256 === sha256))
    .map(({ mergedAt }) => mergedAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
