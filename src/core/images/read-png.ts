import { bytesOf, hasTooManyNotes, type Reading } from './read-bytes.ts';

/** Chunks that make the picture (PNG specification, third edition, section 11; and three that do no harm). */
const CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT tIME iDOT vpAg caNv'.split(
    ' ',
  ),
);
const ANIMATION = new Set(['acTL', 'fcTL', 'fdAT']);
const TEXT = new Set(['tEXt', 'zTXt', 'iTXt']);
/** Notes that name a program or a date; any other could name a person or a place. */
const NOTES = new Set(['Software', 'Title', 'Creation Time', 'date:create', 'date:modify', 'date:timestamp']);

/** Reads a PNG chunk by chunk. */
export function readPng(bytes: Uint8Array): Reading {
  const { length, big32, latin } = bytesOf(bytes);
  const reading: Reading = { width: 0, height: 0, faults: new Set(), notes: [] };
  let pictures = 0;
  let at = 8;
  for (let type = ''; type !== 'IEND'; ) {
    if (hasTooManyNotes(reading)) return reading;
    const size = big32(at);
    type = latin(at + 4, 4);
    const first = at === 8;
    if (at + 12 + size > length || first !== (type === 'IHDR')) {
      reading.faults.add('damaged');
      return reading;
    }
    if (first) Object.assign(reading, { width: big32(at + 8), height: big32(at + 12) });
    if (type === 'IDAT') pictures += 1;
    const note = TEXT.has(type) ? (latin(at + 8, Math.min(size, 79)).split('\0')[0] ?? '') : undefined;
    if (note !== undefined || !CHUNKS.has(type)) reading.notes.push(bytes.subarray(at + 8, at + 8 + size));
    if (ANIMATION.has(type)) reading.faults.add('animated');
    else if (note === undefined ? !CHUNKS.has(type) : !NOTES.has(note)) reading.faults.add('metadata');
    at += 12 + size;
  }
  if (pictures === 0) reading.faults.add('damaged');
  if (at < length) {
    reading.faults.add('trailing');
    reading.notes.push(bytes.subarray(at));
  }
  return reading;
}
