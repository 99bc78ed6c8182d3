/** Bytes looked at to tell a text from a picture or a program. */
const SAMPLE = 4096;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return 'utf-8';
  const noughts = [0, 1].map((parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  const [even = 0, odd = 0] = noughts;
  // Text saved by a spreadsheet as "Unicode": every other byte of plain letters is nought.
  if (odd > sample.length / 3 && even === 0) return 'utf-16le';
  return even > sample.length / 3 && odd === 0 ? 'utf-16be' : undefined;
}

/** The words in some bytes, whatever encoding they were saved in; undefined for what is no text. Never throws. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  return encoding && new TextDecoder(encoding).decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
