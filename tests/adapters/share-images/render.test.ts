import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { drawAll } from '#adapters/share-images/draw-all.ts';
import { readFaces } from '#adapters/share-images/faces.ts';
import { digestOf } from '#adapters/share-images/kept.ts';
import { palettePng } from '#adapters/share-images/palette-png.ts';
import { render } from '#adapters/share-images/render.ts';
import type { Drawing } from '#core/share-image/drawing.ts';
import { siteCard } from '#views/share-image/card.ts';
import { drawShareCard, shareSize } from '#views/share-image/draw.ts';
import { iconPictures } from '#views/share-image/icons.ts';
import { libraryOf } from '../../views/library.ts';

const card = siteCard(libraryOf([]));
const titled = (title: string, sentence = card.sentence): Drawing =>
  drawShareCard({ ...card, title, sentence });
let faces: Awaited<ReturnType<typeof readFaces>>;
beforeAll(async () => {
  // Pictures of contributors may not be drawings, and a test of those may have run in this process before.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  faces = await readFaces();
});
const pixels = async (png: Buffer) => (await sharp(png).removeAlpha().raw().toBuffer()).toString('base64');
const draw = (drawing: Drawing) => render(drawing, faces);

describe('a share image', () => {
  test.each([
    ['a usual title', 'Exit tickets'],
    ['the longest title', 'Curriculum-based measurement in maths: short, regular checks that steer teaching'],
    ['a title without end', 'A word '.repeat(150)],
    ['one word without end', 'Pneumonoultramicroscopic'.repeat(20)],
    ['emoji', 'Exit tickets 🎉👩🏽‍🏫'],
    ['right to left', 'القراءة معا'],
    ['mixed', 'Reading שלום together'],
    ['marks of direction', 'Exit \u202Etickets\u2066'],
    ['nothing', ''],
    ['markup', '<b>&amp;</b> "x" \u0000'],
  ])('of %s is 1200 by 630 and at most 60 kB', async (_, title) => {
    const png = await draw(titled(title, 'A sentence about it. '.repeat(14)));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...shareSize });
    expect(png.length).toBeLessThan(60_000);
  });

  test('shows its title, in letters of Welsh as well', async () => {
    const [one, other, welsh] = await Promise.all(
      ['Exit tickets', 'Exit cards', 'Tŵr ŷd'].map(async (title) => pixels(await draw(titled(title)))),
    );
    const without = await pixels(await draw(titled('Tr d')));
    expect(new Set([one, other, welsh, without]).size).toBe(4);
  });

  test('leaves out what no font has, and says another thing where little is left', async () => {
    const same = async (a: string, b: string) =>
      expect(await pixels(await draw(titled(a)))).toBe(await pixels(await draw(titled(b))));
    await same('Exit tickets 🎉', 'Exit tickets');
    await same('القراءة معا', `A page of ${card.site}`);
  });
});

test('icons are squares of their size, those for masks without clear corners', async () => {
  for (const { path, drawing } of iconPictures()) {
    const png = await draw(drawing);
    const { width, height } = await sharp(png).metadata();
    expect([width, height], path).toEqual([drawing.width, drawing.width]);
    const [corner] = [...(await sharp(png).ensureAlpha().extractChannel(3).raw().toBuffer())];
    expect(corner, path).toBe(/maskable|apple/.test(path) ? 255 : 0);
  }
});

test('a PNG of a palette reads back as the nearest colours, in rows of odd width too', async () => {
  const palette = [
    [0, 0, 0],
    [255, 255, 255],
    [200, 0, 0],
  ] as const;
  const given = [0, 0, 0, 250, 251, 252, 210, 8, 8, 255, 255, 255, 190, 0, 0, 3, 3, 3];
  const png = await palettePng({ width: 3, height: 2, pixels: Uint8Array.from(given) }, palette);
  const read = [...(await sharp(png).removeAlpha().raw().toBuffer())];
  expect(read).toEqual([0, 0, 0, 255, 255, 255, 200, 0, 0, 255, 255, 255, 200, 0, 0, 0, 0, 0]);
});

test('one drawing that fails keeps no other from being drawn, and no half of it is kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'share-images-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const good = titled('Exit tickets');
  const bad = { ...good, text: null, shapes: '<broken' };
  const wanted = [bad, good].map((drawing) => ({ digest: digestOf(drawing), drawing }));
  const failed = await drawAll(wanted, folder);
  expect(failed.map(({ digest }) => digest)).toEqual([digestOf(bad)]);
  expect(await readdir(folder)).toEqual([`${digestOf(good)}.png`]);
  expect((await readFile(join(folder, `${digestOf(good)}.png`))).length).toBeGreaterThan(5_000);
});
