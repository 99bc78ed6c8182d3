import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a build of one part says of itself, in its folder: which part, as of when, and made with which code and settings. */
const about = z.strictObject({
  part: z.int().min(0),
  of: z.int().min(1),
  now: z.string(),
  made: z.string(),
});
export type PartAbout = z.infer<typeof about>;

/** The file in which it is said. */
export const partFile = 'shard.json';

/** Leaves in a built part what it is. */
export const tellPart = (folder: string, told: PartAbout): Promise<void> =>
  writeFile(join(folder, partFile), JSON.stringify(told));

/** The part in a folder. Throws, saying how to build one, where there is none. */
export async function partIn(folder: string): Promise<PartAbout & { folder: string }> {
  const text = await readFile(join(folder, partFile), 'utf8').catch(() => {
    throw new Error(
      `Unexpected folder ${folder}, expected a part of a site. Build it with SHARD=0/4 npm run build, SHARD=1/4 and so on.`,
    );
  });
  return { folder, ...about.parse(JSON.parse(text)) };
}
