import { createHash } from 'node:crypto';
import { type FileBytes, type ReadFiles, type ReadOptions, readFiles } from '#core/library/read-files.ts';
import type { Instance } from '#core/model/instance.ts';
import { imagePath } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import { lookAtImages } from './look-at-images.ts';

/** SHA-256 of some bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What reading gives; `encodedOf` the files an image became. */
type WithImages = ReadFiles & { encodedOf: (path: string) => readonly string[] };

/** Reads files of content for the build: their images are looked at and made ready for the pages first. */
export async function readWithImages(
  files: readonly FileBytes[],
  {
    policy,
    instance,
    ...given
  }: { policy: Policy; instance: Instance } & Pick<ReadOptions, 'known' | 'keepTrees'>,
): Promise<WithImages> {
  const images = files.filter(({ path }) => imagePath.test(path));
  const pictures = await lookAtImages(images, policy.safety, instance.base);
  return { ...readFiles(files, { policy, pictures, sha256, ...given }), encodedOf: pictures.filesOf };
}
