import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { measure } from '#core/images/measure.ts';
import { writeWhole } from '../files/write-whole.ts';

/** The library that encodes, loaded when the first picture needs it: a check of texts never does. */
async function encoder() {
  const { default: sharp } = await import('sharp');
  // Whatever a file pretends to be, the library must not have a decoder for it but these three.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  return sharp;
}

/** Widths in pixels that phones, tablets and desks ask for. */
export const imageWidths = [480, 960, 1440] as const;
/** How pictures are made. Changing it changes every name, so that no cache serves an old one. */
const RECIPE = { version: 1, quality: 78, effort: 4, widths: imageWidths };

/** One picture in one width. `name` comes from the content: the same name is always the same picture. */
export type EncodedFile = { name: string; file: string; width: number; height: number };

function widthsFor(width: number): number[] {
  const smaller = imageWidths.filter((each) => each < width);
  return smaller.length < imageWidths.length ? [...smaller, width] : smaller;
}

async function cached(file: string): Promise<{ width: number; height: number } | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const reading = bytes && measure(bytes);
  return reading && reading.faults.size === 0 ? reading : undefined;
}

type Size = { width: number; height: number };

async function encode(bytes: Uint8Array, pixelsMax: number, width: number, file: string): Promise<Size> {
  const sharp = await encoder();
  const { data, info } = await sharp(bytes, {
    limitInputPixels: pixelsMax,
    failOn: 'error',
  })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: RECIPE.quality, effort: RECIPE.effort })
    .toBuffer({ resolveWithObject: true });
  await writeWhole(file, data);
  return info;
}

/**
 * Encodes a picture anew as WebP files of at most 480, 960 and 1440 pixels' width, never wider than it is,
 * without anything but its pixels. Narrowest first. Files are kept in `cacheDirectory` and used again.
 *
 * Throws if the picture cannot be decoded, or is larger than the limit: run `checkImage` first.
 */
export async function encodeImage(
  bytes: Uint8Array,
  { cacheDirectory, imageMegapixelsMax }: { cacheDirectory: string; imageMegapixelsMax: number },
): Promise<EncodedFile[]> {
  const reading = measure(bytes);
  if (!reading || reading.faults.size > 0)
    throw new Error('Unexpected picture, expected one that checkImage has passed');
  const digest = createHash('sha256').update(JSON.stringify(RECIPE)).update(bytes).digest('hex').slice(0, 20);
  await mkdir(cacheDirectory, { recursive: true });
  const files: EncodedFile[] = [];
  for (const width of widthsFor(reading.width)) {
    const name = `${digest}-${width}.webp`;
    const file = path.join(cacheDirectory, name);
    const size = (await cached(file)) ?? (await encode(bytes, imageMegapixelsMax * 1e6, width, file));
    files.push({ name, file, width: size.width, height: size.height });
  }
  return files;
}

/** The addresses of an encoded picture for a page, given the address of the folder they are served from. */
export function imageAddresses(
  files: readonly EncodedFile[],
  base: string,
): { src: string; srcset: string; width: number; height: number } {
  const widest = files.at(-1);
  if (!widest) throw new Error('Unexpected picture without files, expected at least one');
  const address = ({ name }: EncodedFile) => `${base.replace(/\/$/, '')}/${name}`;
  const srcset = files.map((each) => `${address(each)} ${each.width}w`).join(', ');
  return { src: address(widest), srcset, width: widest.width, height: widest.height };
}
