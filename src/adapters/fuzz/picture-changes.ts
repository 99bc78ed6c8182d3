import fc, { type Arbitrary } from 'fast-check';
import type { Canary } from './canary.ts';
import { payloads } from './payloads.ts';

/** A way to make a sound picture a hostile one. */
export type ImageChange = {
  what: string;
  change: (bytes: Uint8Array, kind: PictureKind) => Uint8Array;
  /** It leaves something in the picture that may never be published. */
  mustBeRefused: boolean;
  /** It may take away again what others left. */
  destroys: boolean;
};
type PictureKind = 'png' | 'jpg' | 'webp';

const encoder = new TextEncoder();
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const big32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const little32 = (value: number) => big32(value).toReversed();

/** A small sound picture of each kind. */
export async function soundPictures(): Promise<Record<PictureKind, Uint8Array>> {
  const { default: sharp } = await import('sharp');
  const plain = () => sharp({ create: { width: 12, height: 8, channels: 3, background: '#a33' } });
  return {
    png: new Uint8Array(await plain().png().toBuffer()),
    jpg: new Uint8Array(await plain().jpeg().toBuffer()),
    webp: new Uint8Array(await plain().webp().toBuffer()),
  };
}

/** A PNG chunk after the header; its checksum is wrong, which a decoder may overlook. */
const withChunk = (bytes: Uint8Array, type: string, data: Uint8Array) =>
  joined(
    bytes.subarray(0, 33),
    big32(data.length),
    encoder.encode(type),
    data,
    new Uint8Array(4),
    bytes.subarray(33),
  );

const withSegment = (bytes: Uint8Array, marker: number, data: Uint8Array) => {
  const size = data.length + 2;
  return joined(bytes.subarray(0, 2), Uint8Array.of(0xff, marker, size >> 8, size), data, bytes.subarray(2));
};

function withRiff(bytes: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const padded = data.length % 2 === 1 ? joined(data, Uint8Array.of(0)) : data;
  const body = joined(bytes.subarray(8), encoder.encode(type), little32(data.length), padded);
  return joined(bytes.subarray(0, 4), little32(body.length), body);
}

const chunks = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'acTL', 'prVt'] as const;
const segments = [0xe1, 0xe2, 0xed, 0xef, 0xfe] as const;

/** Notes of a camera, a program or a person, in a place that the format has for them. */
function noted(bytes: Uint8Array, kind: PictureKind, words: string, place: number): Uint8Array {
  const data = encoder.encode(`Author\0${words}`);
  if (kind === 'png') return withChunk(bytes, chunks[place % chunks.length] ?? 'tEXt', data);
  if (kind === 'jpg') return withSegment(bytes, segments[place % segments.length] ?? 0xfe, data);
  return withRiff(bytes, ['EXIF', 'XMP ', 'note'][place % 3] ?? 'EXIF', data);
}

/** The size that a picture says it has, in its header. */
function sized(bytes: Uint8Array, kind: PictureKind, side: number): Uint8Array {
  const own = Uint8Array.from(bytes);
  if (own.length < 40) return own;
  if (kind === 'png') own.set(joined(big32(side), big32(side)), 16);
  else if (kind === 'jpg') {
    const frame = own.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(own[at + 1] ?? 0));
    if (frame > 0 && frame + 9 <= own.length)
      own.set(joined(big32(side).subarray(2), big32(side).subarray(2)), frame + 5);
  } else {
    const sixteen = little32(side).subarray(0, 2);
    if (String.fromCharCode(...own.subarray(12, 16)) === 'VP8 ') own.set(joined(sixteen, sixteen), 26);
  }
  return own;
}

const plain = { mustBeRefused: false, destroys: false };

/** Changes with words of the payloads in them. */
export const imageChanges = (canary: Canary): Arbitrary<ImageChange> => {
  const words = fc.oneof(fc.constantFrom(...payloads(canary)), fc.constant('GPS 51.5014 N 0.1419 W'));
  return fc.oneof(
    fc.tuple(words, fc.nat(5)).map(
      ([text, place]): ImageChange => ({
        ...{ ...plain, what: 'notes', mustBeRefused: true },
        change: (bytes, kind) => noted(bytes, kind, text, place),
      }),
    ),
    words.map(
      (text): ImageChange => ({
        ...{ ...plain, what: 'bytes after its end', mustBeRefused: true },
        change: (bytes) => joined(bytes, encoder.encode(text)),
      }),
    ),
    words.map(
      (text): ImageChange => ({
        ...{ ...plain, what: 'another file before it', mustBeRefused: true, destroys: true },
        change: (bytes) => joined(encoder.encode(text), bytes),
      }),
    ),
    fc.constantFrom(0, 1, 5000, 16_383, 65_535, 100_000, 2 ** 31 - 1, 2 ** 32 - 1).map(
      (side): ImageChange => ({
        ...{ ...plain, what: `a side of ${side}`, destroys: true },
        change: (bytes, kind) => sized(bytes, kind, side),
      }),
    ),
    fc.array(fc.tuple(fc.nat(999), fc.nat(255)), { minLength: 1, maxLength: 8 }).map(
      (places): ImageChange => ({
        ...{ ...plain, what: 'other bytes', destroys: true },
        change(bytes) {
          const own = Uint8Array.from(bytes);
          for (const [at, byte] of places) own[Math.floor((own.length * at) / 1000)] = byte;
          return own;
        },
      }),
    ),
    fc.nat(999).map(
      (at): ImageChange => ({
        ...{ ...plain, what: 'its end cut off', destroys: true },
        change: (bytes) => bytes.slice(0, Math.floor((bytes.length * at) / 1000)),
      }),
    ),
  );
};
