import { bytesOf, hasTooManyNotes, type Reading } from './read-bytes.ts';

const PICTURE = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);
const ANIMATION = new Set(['ANIM', 'ANMF']);

/** Width and height in a chunk (RFC 9649, sections 2.5 to 2.7). */
function sizeIn(
  type: string,
  at: number,
  bytes: ReturnType<typeof bytesOf>,
): { width: number; height: number } | undefined {
  const { little16, little24, little32, byte } = bytes;
  if (type === 'VP8X') return { width: little24(at + 4) + 1, height: little24(at + 7) + 1 };
  if (type === 'VP8L') {
    const packed = little32(at + 1);
    return byte(at) === 0x2f
      ? { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
      : undefined;
  }
  if (type !== 'VP8 ' || byte(at + 3) !== 0x9d || byte(at + 4) !== 0x01 || byte(at + 5) !== 0x2a)
    return undefined;
  return { width: little16(at + 6) & 0x3fff, height: little16(at + 8) & 0x3fff };
}

/** Reads a WebP chunk by chunk. */
export function readWebp(bytes: Uint8Array): Reading {
  const reader = bytesOf(bytes);
  const { length, little32, latin, byte } = reader;
  const reading: Reading = { width: 0, height: 0, faults: new Set(), notes: [] };
  const end = 8 + little32(4);
  let pictures = 0;
  let at = 12;
  while (at + 8 <= end && end <= length) {
    if (hasTooManyNotes(reading)) return reading;
    const type = latin(at, 4);
    const size = little32(at + 4);
    if (ANIMATION.has(type) || (type === 'VP8X' && byte(at + 8) & 0x02)) reading.faults.add('animated');
    else if (!PICTURE.has(type) || (type === 'VP8X' && byte(at + 8) & 0x0c)) reading.faults.add('metadata');
    if (!PICTURE.has(type) && !ANIMATION.has(type)) reading.notes.push(bytes.subarray(at + 8, at + 8 + size));
    const found = sizeIn(type, at + 8, reader);
    if (found && reading.width > 0 && (found.width !== reading.width || found.height !== reading.height))
      reading.faults.add('damaged');
    if (found) Object.assign(reading, found);
    if (found && type !== 'VP8X') pictures += 1;
    at += 8 + size + (size % 2);
  }
  if (at !== end || (pictures !== 1 && !reading.faults.has('animated'))) reading.faults.add('damaged');
  if (end < length) {
    reading.faults.add('trailing');
    reading.notes.push(bytes.subarray(end));
  }
  return reading;
}
