import { checkImage } from '#core/images/check-image.ts';
import type { FileBytes, Pictures } from '#core/library/read-files.ts';
import { imagePath } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Limits } from '#core/writeup/limits.ts';
import type { BuiltImage } from '#core/writeup/render-options.ts';
import { encodeImage, imageAddresses } from '../images/encode-image.ts';
import { imageCache } from './images-in-use.ts';

/** What is wrong with the images, how the sound ones are shown, and the files each became. */
export type LookedAt = Pictures & {
  filesOf: (path: string) => readonly string[];
};

/**
 * Checks every image and re-encodes the sound ones into the cache. `base` is the path the site lives under.
 * An image that cannot be decoded is a problem, never a failure.
 */
export async function lookAtImages(
  images: readonly FileBytes[],
  limits: Limits,
  base: string,
): Promise<LookedAt> {
  const problems: Problem[] = [];
  const built = new Map<string, BuiltImage>();
  const files = new Map<string, readonly string[]>();
  for (const { path, bytes } of images) {
    const found = checkImage(bytes, path, limits);
    problems.push(...found);
    if (found.some(({ severity }) => severity === 'error')) continue;
    const [, practice = '', name = ''] = imagePath.exec(path) ?? [];
    const encoded = await encodeImage(bytes, {
      cacheDirectory: imageCache,
      imageMegapixelsMax: limits.imageMegapixelsMax,
    }).catch((error: Error) => error);
    if (encoded instanceof Error) {
      problems.push(undecodable(path));
      continue;
    }
    files.set(
      path,
      encoded.map((file) => file.name),
    );
    built.set(`${practice}/${name}`, imageAddresses(encoded, `${base.replace(/\/$/, '')}/images`));
  }
  return {
    problems,
    lookup: (practice, name) => built.get(`${practice}/${name}`),
    filesOf: (path) => files.get(path) ?? [],
  };
}

const undecodable = (path: string): Problem => ({
  path,
  line: 0,
  column: 0,
  ruleId: 'image-damaged',
  severity: 'error',
  message:
    'Unexpected damage in the picture, expected one that opens. Export it again as PNG or JPEG and replace the file.',
});
