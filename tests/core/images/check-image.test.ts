import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkImage } from '#core/images/check-image.ts';
import { join, picture, withChunk, withSegment } from '../../adapters/images/pictures.ts';

const limits = { imageMegapixelsMax: 24 };
const rulesOf = (bytes: Uint8Array, name: string) =>
  checkImage(bytes, name, limits).map(({ ruleId }) => ruleId);
const messagesOf = (bytes: Uint8Array, name: string) =>
  checkImage(bytes, name, limits).map(({ message }) => message);

const png = await picture().png().toBuffer();
const jpeg = await picture().jpeg().toBuffer();
const webp = await picture().webp().toBuffer();
const avif = await picture(16, 16).avif().toBuffer();
const gif = await picture(16, 16).gif().toBuffer();
const copyright = { IFD0: { Copyright: 'A' } };

const sound: [string, Uint8Array, string][] = [
  ['PNG', png, 'a.png'],
  ['palette PNG', await picture().png({ palette: true }).toBuffer(), 'a.png'],
  ['interlaced PNG', await picture().png({ progressive: true }).toBuffer(), 'a.png'],
  ['PNG that names its program', withChunk(png, 'tEXt', 'Software\0Paint'), 'a.png'],
  ['JPEG', jpeg, 'a.jpg'],
  ['JPEG named .jpeg', jpeg, 'a.jpeg'],
  ['progressive JPEG', await picture().jpeg({ progressive: true }).toBuffer(), 'a.jpg'],
  ['JPEG with a colour profile', await picture().withIccProfile('p3').jpeg().toBuffer(), 'a.jpg'],
  ['WebP', webp, 'a.webp'],
  ['lossless WebP', await picture().webp({ lossless: true }).toBuffer(), 'a.webp'],
  ['WebP one can see through', await picture().ensureAlpha(0.5).webp().toBuffer(), 'a.webp'],
  ['exactly 24 megapixels', await picture(6000, 4000).png().toBuffer(), 'a.png'],
];

describe('checkImage passes', () => {
  it.each(sound)('%s', (_, bytes, name) => expect(messagesOf(bytes, name)).toEqual([]));
});

const unsound: [string, Uint8Array, string, string][] = [
  ['AVIF named .png', avif, 'a.png', 'image-kind'],
  ['GIF', gif, 'a.gif', 'image-kind'],
  ['HEIC', join(new Uint8Array([0, 0, 0, 24]), new TextEncoder().encode('ftypheic')), 'a.jpg', 'image-kind'],
  ['SVG', new TextEncoder().encode('<svg onload="a"/>'), 'a.png', 'image-kind'],
  ['a program', new TextEncoder().encode('export default 1'), 'a.png', 'image-kind'],
  ['nothing', new Uint8Array(), 'a.png', 'image-kind'],
  ['JPEG named .png', jpeg, 'a.png', 'image-kind'],
  ['PNG named .webp', png, 'a.webp', 'image-kind'],
  ['a name in capitals', png, 'a.PNG', 'image-kind'],
  ['JPEG with EXIF', await picture().withExif(copyright).jpeg().toBuffer(), 'a.jpg', 'image-metadata'],
  ['PNG with EXIF', await picture().withExif(copyright).png().toBuffer(), 'a.png', 'image-metadata'],
  ['WebP with EXIF', await picture().withExif(copyright).webp().toBuffer(), 'a.webp', 'image-metadata'],
  ['JPEG with XMP', await picture().withXmp('<x/>').jpeg().toBuffer(), 'a.jpg', 'image-metadata'],
  ['PNG with XMP', await picture().withXmp('<x/>').png().toBuffer(), 'a.png', 'image-metadata'],
  ['WebP with XMP', await picture().withXmp('<x/>').webp().toBuffer(), 'a.webp', 'image-metadata'],
  ['JPEG with IPTC', withSegment(jpeg, 0xed, 'Photoshop 3.0\0'), 'a.jpg', 'image-metadata'],
  ['JPEG with a comment', withSegment(jpeg, 0xfe, 'Taken at home'), 'a.jpg', 'image-metadata'],
  ['JPEG with a second picture (MPF)', withSegment(jpeg, 0xe2, 'MPF\0'), 'a.jpg', 'image-metadata'],
  ['JPEG with a thumbnail (JFXX)', withSegment(jpeg, 0xe0, 'JFXX\0'), 'a.jpg', 'image-metadata'],
  ['PNG with EXIF as text', withChunk(png, 'zTXt', 'Raw profile type exif\0'), 'a.png', 'image-metadata'],
  ['PNG with an author', withChunk(png, 'tEXt', 'Author\0A'), 'a.png', 'image-metadata'],
  ['PNG with a chunk nobody knows', withChunk(png, 'prVt', 'A'), 'a.png', 'image-metadata'],
  ['PNG with bytes after the end', join(png, Uint8Array.of(1)), 'a.png', 'image-trailing'],
  ['JPEG with bytes after the end', join(jpeg, jpeg), 'a.jpg', 'image-trailing'],
  ['WebP with bytes after the end', join(webp, Uint8Array.of(0, 0)), 'a.webp', 'image-trailing'],
  ['animated PNG', withChunk(png, 'acTL', '\0\0\0\u0002\0\0\0\0'), 'a.png', 'image-animated'],
  ['cut PNG', png.subarray(0, -20), 'a.png', 'image-damaged'],
  ['cut JPEG', jpeg.subarray(0, -20), 'a.jpg', 'image-damaged'],
  ['cut WebP', webp.subarray(0, -20), 'a.webp', 'image-damaged'],
  ['PNG with two headers', join(png.subarray(0, 33), png.subarray(8)), 'a.png', 'image-damaged'],
  ['PNG without a picture', join(png.subarray(0, 33), png.subarray(-12)), 'a.png', 'image-damaged'],
  ['JPEG without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'a.jpg', 'image-damaged'],
  ['too many pixels', await picture(6001, 4000).png().toBuffer(), 'a.png', 'image-size'],
];

describe('checkImage refuses', () => {
  it.each(unsound)('%s', (_, bytes, name, rule) => expect(rulesOf(bytes, name)).toContain(rule));

  it('animated WebP', async () => {
    const frames = join(new Uint8Array(16 * 16 * 3), new Uint8Array(16 * 16 * 3).fill(255));
    const animated = await sharp(frames, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } })
      .webp({ loop: 0 })
      .toBuffer();
    expect(rulesOf(animated, 'a.webp')).toEqual(['image-animated']);
  });

  it('WebP that promises notes in its header but hides where they are', async () => {
    const seeThrough = Uint8Array.from(await picture().ensureAlpha(0.5).webp().toBuffer());
    seeThrough[20] = (seeThrough[20] ?? 0) | 0x08;
    expect(rulesOf(seeThrough, 'a.webp')).toEqual(['image-metadata']);
  });

  it('a header that claims millions of pixels, without decoding it', () => {
    const bomb = Uint8Array.from(png);
    bomb.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
    expect(rulesOf(bomb, 'a.png')).toEqual(['image-size']);
  });
});

const resave =
  'Open it in a picture editor (Paint, Preview), copy all of it into a new picture, and export that as PNG or JPEG';
const messages: [Uint8Array, string, string][] = [
  [avif, 'a.png', 'Unexpected AVIF, expected PNG, JPEG or WebP. Export it as PNG or JPEG.'],
  [
    new Uint8Array(9),
    'a.png',
    'Unexpected file that is no picture, expected PNG, JPEG or WebP. Export it as PNG or JPEG.',
  ],
  [jpeg, 'a.png', 'Unexpected JPEG named .png, expected .jpg. Rename the file so that it ends in .jpg.'],
  [
    withSegment(jpeg, 0xe1, 'Exif\0\0'),
    'a.jpg',
    `Unexpected hidden notes (EXIF, XMP, IPTC or a comment), expected the picture alone. They can hold where and when a photograph was taken. ${resave}; a screenshot of the picture works too.`,
  ],
  [join(png, png), 'a.png', `Unexpected bytes after the end of the picture, expected none. ${resave}.`],
  [
    withChunk(png, 'acTL', ''),
    'a.png',
    'Unexpected moving picture, expected a still one. Export one frame of it as PNG.',
  ],
  [
    png.subarray(0, 60),
    'a.png',
    `Unexpected damaged picture, expected a whole one. Copy the file again, or export it again from the program that made it.`,
  ],
  [
    await picture(6001, 4000).png().toBuffer(),
    'a.png',
    'Unexpected 6001 × 4000 pixels, expected at most 24 million in all. Make the picture smaller: 1,600 pixels wide is plenty.',
  ],
];

describe('checkImage says what to do', () => {
  it.each(messages)('message %#', (bytes, name, message) =>
    expect(messagesOf(bytes, name)).toEqual([message]),
  );
});

describe('checkImage on any bytes', () => {
  const damaged = fc.tuple(
    fc.constantFrom<[Uint8Array, string]>([png, 'a.png'], [jpeg, 'a.jpg'], [webp, 'a.webp']),
    fc.nat(),
    fc.nat(255),
    fc.nat(),
  );
  it('never throws and always ends', () => {
    fc.assert(
      fc.property(damaged, ([[bytes, name], at, value, length]) => {
        const changed = Uint8Array.from(bytes);
        changed[at % Math.min(changed.length, 80)] = value;
        for (const problem of checkImage(changed, name, limits)) expect(problem.severity).toBe('error');
        expect(rulesOf(bytes.subarray(0, length % bytes.length), name).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
