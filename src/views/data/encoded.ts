/** So many characters are put into bytes at once. */
const most = 1_000_000;

/**
 * Lines one after the other as bytes in UTF-8. A file of open data can have a hundred million characters: it never stands as one
 * string, which takes twice as much memory as its bytes wherever it has a single "−".
 */
export function encoded(lines: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < most) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(text));
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
