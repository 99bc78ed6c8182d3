import { describe, expect, it } from 'vitest';
import { checkImage } from '#core/images/check-image.ts';
import { join, picture, withChunk, withSegment } from '../../adapters/images/pictures.ts';
import { processorTime } from '../../processor-time.ts';

const upn = 'B801200005001';
const png = await picture().png().toBuffer();
const jpeg = await picture().jpeg().toBuffer();
const webp = await picture().webp().toBuffer();
const described = { IFD0: { ImageDescription: `Pupil ${upn}` } };
const jpegOf = await picture().withExif(described).jpeg().toBuffer();
const webpOf = await picture().withExif(described).webp().toBuffer();
/** Letters with a nought after each, as Windows writes titles. */
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('');

const rulesOf = (bytes: Uint8Array, name: string) =>
  checkImage(bytes, name, { imageMegapixelsMax: 24 }).map(({ ruleId, line }) => `${line} ${ruleId}`);

describe('what a picture says of itself is looked through for people', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    ['a title that may stay', withChunk(png, 'tEXt', 'Title\0Phonics chart'), 'a.png', []],
    [
      'a title that names a pupil',
      withChunk(png, 'tEXt', 'Title\0Aisha in Year 3'),
      'a.png',
      ['0 named-pupil'],
    ],
    [
      'a comment in a PNG',
      withChunk(png, 'iTXt', `Comment\0\0\0\0\0${upn}`),
      'a.png',
      ['0 image-metadata', '0 unique-pupil-number'],
    ],
    [
      'a comment in a JPEG',
      withSegment(jpeg, 0xfe, `Pupil ${upn}`),
      'a.jpg',
      ['0 image-metadata', '0 unique-pupil-number'],
    ],
    [
      'a title as Windows writes it',
      withSegment(jpeg, 0xe1, `Exif\0\0${wide(`Pupil ${upn}`)}`),
      'a.jpg',
      ['0 image-metadata', '0 unique-pupil-number'],
    ],
    ['EXIF of a JPEG', jpegOf, 'a.jpg', ['0 image-metadata', '0 unique-pupil-number']],
    ['EXIF of a WebP', webpOf, 'a.webp', ['0 image-metadata', '0 unique-pupil-number']],
    ...(
      [
        ['PNG', png, 'a.png'],
        ['JPEG', jpeg, 'a.jpg'],
        ['WebP', webp, 'a.webp'],
      ] as const
    ).map(([name, bytes, file]): [string, Uint8Array, string, string[]] => [
      `bytes after the end of a ${name}`,
      join(bytes, new TextEncoder().encode(`Pupil ${upn}`)),
      file,
      ['0 image-trailing', '0 unique-pupil-number'],
    ]),
  ])('%s', (_, bytes, name, expected) => {
    expect(rulesOf(bytes, name).toSorted()).toEqual(expected);
  });
});

it('reads a picture made of nothing but notes no further than it takes to refuse it', () => {
  const part = withSegment(Uint8Array.of(0xff, 0xd8), 0xe1, '').subarray(2);
  const many = Uint8Array.from({ length: 4_000_000 }, (_, at) =>
    at < 2 ? ([0xff, 0xd8][at] ?? 0) : (part[(at - 2) % part.length] ?? 0),
  );
  const taken = processorTime(() => expect(rulesOf(many, 'a.jpg')).toContain('0 image-metadata'));
  expect(taken).toBeLessThan(1500);
});
