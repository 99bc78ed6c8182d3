import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { WantedPictures } from '#core/share-image/plan.ts';
import { writeWhole } from '../files/write-whole.ts';
import { readFaces } from './faces.ts';
import { keptPicture } from './kept.ts';
import { render } from './render.ts';

/**
 * Draws pictures into a folder, some at a time. Gives the digests of those that could not be drawn, each with the reason; one
 * that fails keeps no other from being drawn.
 */
export async function drawAll(
  wanted: WantedPictures['draw'],
  folder: string,
): Promise<{ digest: string; why: string }[]> {
  await mkdir(folder, { recursive: true });
  const fonts = await readFaces();
  const waiting = [...wanted];
  const failed: { digest: string; why: string }[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { digest, drawing } = next;
      try {
        await writeWhole(keptPicture(folder, digest), await render(drawing, fonts));
      } catch (error) {
        failed.push({ digest, why: String(error) });
      }
    }
  };
  // Laying out is done here, one at a time; colouring in threads beside it.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
  return failed;
}
