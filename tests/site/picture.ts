import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { PictureLook } from '#adapters/browser/picture.ts';

const kept = 'tests/site/pictures';
const told = '.cache/pictures';
/** CSS pixels from the top that are looked at; what comes below is more of the same. */
const TALLEST = 2400;
/** How large a kept picture is beside the page. */
export const SCALE = 0.5;
/** Rows of a kept picture that are compared together, and the share of their pixels that may differ. */
const BAND = 40;
const SHARE = 0.03;

type Pixels = { data: Uint8Array; width: number; height: number };

/** A picture of the page from its top, made so that the same page gives the same bytes. */
async function pictureOf(page: Page): Promise<Buffer> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
  const drawn = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
  return sharp(drawn).webp({ quality: 25, effort: 2 }).toBuffer();
}

async function pixelsOf(picture: Buffer, height?: number): Promise<Pixels> {
  const image = sharp(picture).ensureAlpha();
  const { width, height: own } = await image.metadata();
  const cut = height === undefined ? image : image.extract({ left: 0, top: 0, width, height });
  const data = await cut.raw().toBuffer();
  return { data: new Uint8Array(data), width, height: height ?? own };
}

/** The largest share of differing pixels in any band of two pictures of one width, and a picture of where they differ. */
function difference(one: Pixels, other: Pixels): { share: number; at: number; shown: Uint8Array } {
  const { width, height } = one;
  const shown = new Uint8Array(width * height * 4);
  let worst = { share: 0, at: 0 };
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    const band = ({ data }: { data: Uint8Array }) => data.subarray(top * width * 4, (top + rows) * width * 4);
    const differing = pixelmatch(band(one), band(other), band({ data: shown }), width, rows, {
      threshold: 0.2,
    });
    const share = differing / (width * BAND);
    if (share > worst.share) worst = { share, at: top };
  }
  return { ...worst, shown };
}

/** Puts down the new picture, and where it differs, for somebody to look at. */
async function tell(
  name: string,
  now: Buffer,
  shown?: { data: Uint8Array; width: number; height: number },
): Promise<string> {
  mkdirSync(told, { recursive: true });
  const file = join(told, `${name}.webp`);
  writeFileSync(file, now);
  if (shown) {
    const { data, width, height } = shown;
    await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(join(told, `${name}-difference.png`));
  }
  return `Look at ${file} beside ${join(kept, `${name}.webp`)}. If it is meant, type "npm run pictures -- --update".`;
}

/**
 * What differs between a page as it looks now and the picture kept of it, in a sentence; undefined where nothing worth
 * telling does. With vitest's option `-u`, or where there is none yet outside CI, the picture is kept as it is now.
 */
export async function lookChanged(page: Page, name: string): Promise<string | undefined> {
  const file = join(kept, `${name}.webp`);
  const now = await pictureOf(page);
  const { snapshotUpdateState: update } = expect.getState().snapshotState;
  const before = existsSync(file) ? readFileSync(file) : undefined;
  if (before?.equals(now)) return undefined;
  if (!before && update === 'none') return `There is no picture of ${name}. ${await tell(name, now)}`;
  if (!before || update === 'all') {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, now);
    return undefined;
  }
  const [old, made] = [await pixelsOf(before), await pixelsOf(now)];
  if (old.width !== made.width || Math.abs(old.height - made.height) > 1)
    return `${name} is ${made.width / SCALE} by ${made.height / SCALE} pixels, and was ${old.width / SCALE} by ${old.height / SCALE}. ${await tell(name, now)}`;
  const height = Math.min(old.height, made.height);
  const { share, at, shown } = difference(await pixelsOf(before, height), await pixelsOf(now, height));
  if (share <= SHARE) return undefined;
  const place = `${Math.round(share * 100)}% of what lies ${at / SCALE} to ${(at + BAND) / SCALE} pixels from the top`;
  return `${name} looks different: ${place}. ${await tell(name, now, { data: shown, width: old.width, height })}`;
}

/** Makes the page look as on a phone, at a desk, by night or on paper. */
export async function lookAs(page: Page, { width, scheme, media }: PictureLook): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, media });
}
