import type { Publication } from '#core/model/publication.ts';
import type { FileDigest } from './digest.ts';
import { publishable, type Vouch, type Vouching } from './published/vouching.ts';

/** Whether a file that needs a record is published, and why. */
export type Publishing =
  | { is: 'published'; publication: Publication }
  /** No record lists these bytes. An earlier one lists others (`sha256`), and those stay up. */
  | { is: 'changed'; publication: Publication; sha256: string }
  /** It was taken back, which needs nobody's consent to take effect. */
  | { is: 'withdrawn' }
  /** No record names it, in a content folder for made-up content. */
  | { is: 'demo' }
  | { is: 'unlisted' };

export type PublishingOptions = {
  /** `policy.allowDemo`: then a file that no record names needs none. */
  allowDemo: boolean;
  /** Whether the write-up at a path says that it is withdrawn. */
  withdraws: (path: string) => boolean;
};

const publicationOf = ({ by, record, on }: Vouch): Publication => ({ by, record, on });

/**
 * Whether a file is published: where a record lists its path and the SHA-256 of its bytes, by the newest that does.
 * Undefined for files that need no record.
 */
export function publishingOf(
  { path, sha256 }: FileDigest,
  { vouches, named }: Vouching,
  { allowDemo, withdraws }: PublishingOptions,
): Publishing | undefined {
  const what = publishable(path);
  if (what === undefined) return undefined;
  const all = vouches.get(path) ?? [];
  const vouch = all.find((each) => each.sha256 === sha256);
  if (vouch) return { is: 'published', publication: publicationOf(vouch) };
  if (what === 'practice' && withdraws(path)) return { is: 'withdrawn' };
  const [last] = all;
  if (!last) return allowDemo && !named.has(path) ? { is: 'demo' } : { is: 'unlisted' };
  return {
    ...{ is: 'changed', sha256: last.sha256 },
    publication: { ...publicationOf(last), waiting: true },
  };
}
