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
/** Milliseconds that a page has to look as it did; much more than any needs, for machines that do other things as well. */
const PATIENCE = 8000;

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

async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/**
 * The largest share of differing pixels in any band of two pictures of one width, as far down as both go, and a picture of
 * where they differ.
 */
function difference(one: Pixels, other: Pixels): { share: number; at: number; shown: Pixels } {
  const { width } = one;
  const height = Math.min(one.height, other.height);
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
  return { ...worst, shown: { data: shown, width, height } };
}

/** Puts down the new picture, and where it differs, for somebody to look at. */
async function tell(name: string, now: Buffer, shown?: Pixels): Promise<string> {
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

/** What differs between two pictures of a page, in a sentence's worth; undefined where nothing worth telling does. */
function changeOf(old: Pixels, made: Pixels): { what: string; shown?: Pixels } | undefined {
  const sizeOf = ({ width, height }: Pixels) => `${width / SCALE} by ${height / SCALE}`;
  if (old.width !== made.width || Math.abs(old.height - made.height) > 1)
    return { what: `is ${sizeOf(made)} pixels, and was ${sizeOf(old)}` };
  const { share, at, shown } = difference(old, made);
  if (share <= SHARE) return undefined;
  const place = `${Math.round(share * 100)}% of what lies ${at / SCALE} to ${(at + BAND) / SCALE} pixels from the top`;
  return { what: `looks different: ${place}`, shown };
}

/** Keeps a picture of the page once it stands still: two pictures, half a second apart, are the same. */
async function keep(page: Page, file: string): Promise<void> {
  let last = await pictureOf(page);
  let now = last;
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(500);
    now = await pictureOf(page);
    if (now.equals(last)) break;
    last = now;
  }
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, now);
}

/**
 * What differs between a page as it looks now and the picture kept of it, in a sentence; undefined where nothing worth
 * telling does. A page that draws itself by script has some seconds to come to it. With vitest's option `-u`, or where there is
 * no picture yet outside CI, it is kept as it is now.
 */
export async function lookChanged(page: Page, name: string): Promise<string | undefined> {
  const file = join(kept, `${name}.webp`);
  const { snapshotUpdateState: update } = expect.getState().snapshotState;
  if (update === 'all' || (update === 'new' && !existsSync(file))) {
    await keep(page, file);
    return undefined;
  }
  if (!existsSync(file)) return `There is no picture of ${name}. ${await tell(name, await pictureOf(page))}`;
  const before = readFileSync(file);
  const old = await pixelsOf(before);
  const until = performance.now() + PATIENCE;
  for (;;) {
    const now = await pictureOf(page);
    const change = now.equals(before) ? undefined : changeOf(old, await pixelsOf(now));
    if (!change) return undefined;
    if (performance.now() > until) return `${name} ${change.what}. ${await tell(name, now, change.shown)}`;
    await page.waitForTimeout(300);
  }
}

/** Makes the page look as on a phone, at a desk, by night or on paper. */
export async function lookAs(page: Page, { width, scheme, media }: PictureLook): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, media });
}
