import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Colour } from '#core/share-image/drawing.ts';

const pack = promisify(deflate);

/** Rows of pixels from above, three bytes each: red, green, blue. */
type Pixels = { width: number; height: number; pixels: Uint8Array };

/**
 * Pixels as a PNG of at most 16 colours: each pixel becomes the nearest of them, in four bits (PNG, third edition, 11.2).
 *
 * Finding colours for a picture costs several times what drawing it does; here they are known beforehand.
 */
export async function palettePng(image: Pixels, palette: readonly Colour[]): Promise<Buffer> {
  const { width, height } = image;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, colours from a palette; the usual compression, filter and order.
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', await pack(rowsOf(image, palette), { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every row with its filter (none) before it, two pixels a byte. */
function rowsOf({ width, height, pixels }: Pixels, palette: readonly Colour[]): Uint8Array {
  const nearest = nearestIn(palette);
  const stride = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const index = nearest(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number);
      const place = y * stride + 1 + (x >> 1);
      rows[place] = (rows[place] as number) | (x & 1 ? index : index << 4);
    }
  return rows;
}

/** The place of the nearest colour, remembered for every colour that agrees with another in its first five bits. */
function nearestIn(palette: readonly Colour[]): (red: number, green: number, blue: number) => number {
  const known = new Int8Array(1 << 15).fill(-1);
  const distance = ([r, g, b]: Colour, red: number, green: number, blue: number) =>
    (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  return (red, green, blue) => {
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const before = known[key] as number;
    if (before >= 0) return before;
    const distances = palette.map((colour) => distance(colour, red, green, blue));
    known[key] = distances.indexOf(Math.min(...distances));
    return known[key];
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
