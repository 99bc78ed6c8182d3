import { bytesOf, hasTooManyNotes, type Reading } from './read-bytes.ts';

const END = 0xd9;
const SCAN = 0xda;
/** Start of frame markers: C0 to CF without DHT (C4), JPG (C8) and DAC (CC). ITU-T T.81, table B.1. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length: TEM and restarts. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Application data that is part of the picture: JFIF's header, the colour profile, Adobe's colour transform. */
function isHarmless(marker: number, label: string): boolean {
  if (marker === 0xe0) return label.startsWith('JFIF\0');
  if (marker === 0xe2) return label.startsWith('ICC_PROFILE\0');
  return marker === 0xee && label.startsWith('Adobe');
}

/** The offset of the next marker after coded picture data, in which FF 00 and restarts are data. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
  }
  return bytes.length;
}

/** Reads a JPEG marker by marker. */
export function readJpeg(bytes: Uint8Array): Reading {
  const { length, byte, big16, latin } = bytesOf(bytes);
  const reading: Reading = { width: 0, height: 0, faults: new Set(), notes: [] };
  let frames = 0;
  let scans = 0;
  let at = 2;
  while (true) {
    if (hasTooManyNotes(reading)) return reading;
    while (byte(at) === 0xff && byte(at + 1) === 0xff) at += 1;
    const marker = byte(at + 1);
    if (byte(at) !== 0xff || at + 2 > length) break;
    if (marker === END) {
      if (at + 2 < length) {
        reading.faults.add('trailing');
        reading.notes.push(bytes.subarray(at + 2));
      }
      if (frames !== 1 || scans === 0) reading.faults.add('damaged');
      return reading;
    }
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    const size = big16(at + 2);
    if (size < 2 || at + 2 + size > length) break;
    if (isFrame(marker)) {
      frames += 1;
      Object.assign(reading, { height: big16(at + 5), width: big16(at + 7) });
    }
    const isNote = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);
    if (isNote && !isHarmless(marker, latin(at + 4, 12))) {
      reading.faults.add('metadata');
      reading.notes.push(bytes.subarray(at + 4, at + 2 + size));
    }
    if (marker === SCAN) scans += 1;
    at = marker === SCAN ? afterScan(bytes, at + 2 + size) : at + 2 + size;
  }
  reading.faults.add('damaged');
  return reading;
}
