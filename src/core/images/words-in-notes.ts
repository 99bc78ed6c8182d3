/** Runs shorter than this are numbers and marks of a format, seldom words. */
const RUN = /[\t\n\r\x20-\x7e\u00a0-\ufffc]{4,}/g;

/** Bytes of one note that are read. */
const NOTE_MAX = 65_536;

/**
 * The words in the notes of a picture, whatever their format: plain, or with a nought after each letter as Windows writes
 * titles and authors. What is packed stays unread.
 */
export function wordsInNotes(notes: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  const found = notes.flatMap((note) => {
    const bytes = note.subarray(0, NOTE_MAX);
    const letters = [bytes, bytes.filter((byte) => byte !== 0)].map((each) => decoder.decode(each));
    return letters.flatMap((text) => text.match(RUN) ?? []);
  });
  return [...new Set(found)].join('\n');
}
