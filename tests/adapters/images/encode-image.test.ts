import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeImage, imageAddresses } from '#adapters/images/encode-image.ts';
import { checkImage } from '#core/images/check-image.ts';
import { picture } from './pictures.ts';

let cacheDirectory = '';
beforeAll(async () => {
  cacheDirectory = await mkdtemp(path.join(tmpdir(), 'images-'));
});
afterAll(() => rm(cacheDirectory, { recursive: true }));

const encode = (bytes: Uint8Array, imageMegapixelsMax = 24) =>
  encodeImage(bytes, { cacheDirectory, imageMegapixelsMax });
const sizesOf = async (bytes: Uint8Array) =>
  (await encode(bytes)).map(({ width, height }) => `${width}×${height}`);

describe('encodeImage', () => {
  it.each([
    [3000, 1500, ['480×240', '960×480', '1440×720']],
    [1440, 720, ['480×240', '960×480', '1440×720']],
    [1000, 500, ['480×240', '960×480', '1000×500']],
    [480, 100, ['480×100']],
    [7, 3, ['7×3']],
  ])('a picture of %i × %i becomes %j, never wider than it is', async (width, height, sizes) => {
    expect(await sizesOf(await picture(width, height).png().toBuffer())).toEqual(sizes);
  });

  it('gives clean WebP files of the size it says', async () => {
    const files = await encode(await picture(700, 350).withIccProfile('p3').jpeg().toBuffer());
    for (const { name, file, width, height } of files) {
      const bytes = await readFile(file);
      expect(checkImage(bytes, name, { imageMegapixelsMax: 24 })).toEqual([]);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height });
    }
  });

  it('names files by content: the same picture alike, another differently', async () => {
    const one = await encode(await picture(100, 50).png().toBuffer());
    const same = await encode(await picture(100, 50).png().toBuffer());
    const other = await encode(await picture(100, 51).png().toBuffer());
    expect(one).toEqual(same);
    expect(one[0]?.name).toMatch(/^[0-9a-f]{20}-100\.webp$/);
    expect(other[0]?.name).not.toBe(one[0]?.name);
  });

  it('uses what it has made before, makes anew what was damaged, and leaves no half files', async () => {
    const bytes = await picture(333, 111).png().toBuffer();
    const [first] = await encode(bytes);
    const file = first?.file ?? '';
    const made = (await stat(file)).mtimeMs;
    await encode(bytes);
    expect((await stat(file)).mtimeMs).toBe(made);
    await writeFile(file, (await readFile(file)).subarray(0, 30));
    expect(await encode(bytes)).toEqual([first]);
    expect((await readdir(cacheDirectory)).filter((name) => name.endsWith('.half'))).toEqual([]);
  });

  it('throws at what the check refuses, at damage, and at too many pixels', async () => {
    const refused = 'Unexpected picture, expected one that checkImage has passed';
    await expect(
      encode(
        await picture()
          .withExif({ IFD0: { Copyright: 'A' } })
          .jpeg()
          .toBuffer(),
      ),
    ).rejects.toThrow(refused);
    await expect(encode(new TextEncoder().encode('<svg/>'))).rejects.toThrow(refused);
    const noise = Uint8Array.from(await picture(640, 64).png().toBuffer());
    noise.fill(7, 60, -20);
    await expect(encode(noise)).rejects.toThrow();
    await expect(encode(await picture(2000, 1000).png().toBuffer(), 1)).rejects.toThrow(/pixel/);
  });

  it('has no decoder for anything but PNG, JPEG and WebP', async () => {
    const avif = await picture(16, 16).avif().toBuffer();
    for (const bytes of [
      avif,
      await picture(16, 16).gif().toBuffer(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ])
      await expect(sharp(bytes).metadata()).rejects.toThrow(/unsupported/);
  });
});

describe('imageAddresses', () => {
  it('lists every width and takes the widest for size', async () => {
    const files = await encode(await picture(700, 350).png().toBuffer());
    const [small = '', large = ''] = files.map(({ name }) => `/base/images/${name}`);
    expect(imageAddresses(files, '/base/images/')).toEqual({
      src: large,
      srcset: `${small} 480w, ${large} 700w`,
      width: 700,
      height: 350,
    });
  });
  it('throws without files', () =>
    expect(() => imageAddresses([], '/')).toThrow('Unexpected picture without files'));
});
