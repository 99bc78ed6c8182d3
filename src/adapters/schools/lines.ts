import { createReadStream } from 'node:fs';

/** A line of a file and its number, from 1; `windows` where its bytes were no UTF-8 and were read as Windows-1252. */
export type Line = { line: number; text: string; windows: boolean };

/** Longer lines than this, in bytes, are no table. */
const bytesMax = 1_000_000;

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

function decoded(bytes: Uint8Array, line: number): Line {
  const end = bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length;
  const whole = bytes.subarray(0, end);
  try {
    return { line, text: utf8.decode(whole), windows: false };
  } catch {
    return { line, text: windows1252.decode(whole), windows: true };
  }
}

/**
 * The lines of a file, read as they come: only one is held at a time. Each is UTF-8 where it can be, else Windows-1252, since
 * registers are often saved as one and mended in the other. `onBytes` is told how many bytes were read so far.
 *
 * Throws, naming the file, when it cannot be read, is UTF-16, or has a line that no table has.
 */
export async function* lines(path: string, onBytes?: (read: number) => void): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let [line, read] = [0, 0];
  for await (const chunk of streamOf(path)) {
    if (read === 0) refuseUtf16(chunk, path);
    read += chunk.length;
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      line += 1;
      yield decoded(bytes.subarray(from, end), line);
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > bytesMax)
      throw new Error(
        `${path}:${line + 1}: Unexpected line of more than ${bytesMax / 1e6} MB, expected a table of comma-separated values. Is it another sort of file?`,
      );
    onBytes?.(read);
  }
  if (rest.length) yield decoded(rest, line + 1);
}

async function* streamOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 16 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
    throw new Error(`${path}: Unexpected path, expected a file that can be read: ${why}.`);
  }
}

function refuseUtf16(bytes: Uint8Array, path: string): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Error(
      `${path}:1: Unexpected UTF-16 text, expected UTF-8. Save it as "CSV UTF-8" and start again.`,
    );
}
