import sharp from 'sharp';

/** A plain picture of this size, not yet encoded. */
export const picture = (width = 1000, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } });

export const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A PNG chunk; the check does not look at its checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const size = Uint8Array.of(data.length >> 24, data.length >> 16, data.length >> 8, data.length);
  return join(size, new TextEncoder().encode(type), data, new Uint8Array(4));
}

/** The PNG with another chunk after its header. */
export const withChunk = (png: Uint8Array, type: string, text: string) =>
  join(png.subarray(0, 33), chunk(type, new TextEncoder().encode(text)), png.subarray(33));

/** The JPEG with another segment after its first two bytes. */
export function withSegment(jpeg: Uint8Array, marker: number, text: string): Uint8Array {
  const data = new TextEncoder().encode(text);
  const size = data.length + 2;
  return join(
    jpeg.subarray(0, 2),
    Uint8Array.of(0xff, marker, size >> 8, size & 0xff),
    data,
    jpeg.subarray(2),
  );
}
