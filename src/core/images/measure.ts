import type { Reading } from './read-bytes.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';

/** A kind of picture by its first bytes. */
type Kind = {
  name: string;
  starts: RegExp;
  extensions: readonly string[];
  read?: (bytes: Uint8Array) => Reading;
};

const KINDS: Kind[] = [
  { name: 'PNG', starts: /^\x89PNG\r\n/, extensions: ['png'], read: readPng },
  { name: 'JPEG', starts: /^\xff\xd8\xff/, extensions: ['jpg', 'jpeg'], read: readJpeg },
  { name: 'WebP', starts: /^RIFF.{4}WEBP/s, extensions: ['webp'], read: readWebp },
  { name: 'AVIF', starts: /^.{4}ftypavi[fs]/s, extensions: [] },
  { name: 'HEIC, an iPhone photograph,', starts: /^.{4}ftyp(?:hei|hev|mif|msf)/s, extensions: [] },
  { name: 'a film', starts: /^.{4}ftyp/s, extensions: [] },
  { name: 'GIF', starts: /^GIF8/, extensions: [] },
  { name: 'TIFF', starts: /^(?:II\*\0|MM\0\*)/, extensions: [] },
  { name: 'BMP', starts: /^BM/, extensions: [] },
  { name: 'PDF', starts: /^%PDF/, extensions: [] },
  { name: 'SVG or another web page', starts: /^\s*</, extensions: [] },
];

/** What kind of picture the first bytes promise, whatever its name says. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  return KINDS.find(({ starts }) => starts.test(start));
}

/** Size and faults of a PNG, JPEG or WebP, from its headers alone; nothing for any other kind. */
export function measure(bytes: Uint8Array): Reading | undefined {
  return kindOf(bytes)?.read?.(bytes);
}
