import type { ChosenPicture } from '#core/share/underway.ts';

/** A draft as a file that can be carried to another browser. */
export type DraftFile<T> = { kind: string; name: string; content: T; pictures: readonly ChosenPicture[] };

const FORMAT = 'worked-here-draft';
/** Bytes that are turned into text at a time: more are too many arguments for one call. */
const CHUNK = 8192;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** A draft and its pictures as the text of a file. */
export const writeDraftFile = <T>({ pictures, ...draft }: DraftFile<T>): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      ...draft,
      pictures: pictures.map(({ name, bytes }) => ({ name, bytes: toBase64(bytes) })),
    },
    null,
    1,
  )}\n`;

/** Reads what `writeDraftFile` wrote; `read` judges its content. In words where it cannot be read. */
export function readDraftFile<T>(
  text: string,
  read: (content: unknown) => T | undefined,
): DraftFile<T> | { problem: string } {
  try {
    const { format, kind, name, content, pictures = [] } = JSON.parse(text);
    const understood = read(content);
    if (format !== FORMAT || typeof kind !== 'string' || typeof name !== 'string' || understood === undefined)
      throw new Error('Another sort of file.');
    const shown = (pictures as { name: string; bytes: string }[]).map((one) => ({
      name: String(one.name),
      bytes: fromBase64(one.bytes),
    }));
    return { kind, name, content: understood, pictures: shown };
  } catch {
    return {
      problem:
        'Unexpected file, expected a draft that was saved here. Choose the file whose name ends in ".draft.json".',
    };
  }
}
