/**
 * What a picture's bytes say without decoding it. `faults` holds a word for each thing that must not be there, `notes` the
 * bytes beside the picture in which there may be words.
 */
export type Reading = { width: number; height: number; faults: Set<Fault>; notes: Uint8Array[] };

/** `metadata`: EXIF, XMP, IPTC or other hidden notes. `trailing`: bytes after the end. `animated`, `damaged`. */
export type Fault = 'metadata' | 'trailing' | 'animated' | 'damaged';

/** A camera leaves a dozen notes; a picture made of nothing else would keep the check busy. */
const NOTES_MAX = 500;

/** Whether a picture has so many notes that it is read no further; it is refused for them. */
export function hasTooManyNotes({ notes, faults }: Reading): boolean {
  if (notes.length < NOTES_MAX) return false;
  faults.add('metadata');
  return true;
}

/** A reader over bytes that answers 0 past the end, so that a cut file is damaged and never an exception. */
export function bytesOf(bytes: Uint8Array) {
  const byte = (at: number) => bytes[at] ?? 0;
  return {
    length: bytes.length,
    byte,
    big16: (at: number) => byte(at) * 0x100 + byte(at + 1),
    big32: (at: number) =>
      byte(at) * 0x1000000 + byte(at + 1) * 0x10000 + byte(at + 2) * 0x100 + byte(at + 3),
    little16: (at: number) => byte(at) + byte(at + 1) * 0x100,
    little24: (at: number) => byte(at) + byte(at + 1) * 0x100 + byte(at + 2) * 0x10000,
    little32: (at: number) =>
      byte(at) + byte(at + 1) * 0x100 + byte(at + 2) * 0x10000 + byte(at + 3) * 0x1000000,
    latin: (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length)),
  };
}
