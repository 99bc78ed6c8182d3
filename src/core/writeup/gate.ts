import type { Problem } from '#core/model/problem.ts';
import type { Limits } from './limits.ts';
import { type Complaint, placesOf, problemAt } from './place.ts';
import { checkText, plainLineEnds } from './text.ts';

/** A file's text with plain line ends, or why it is refused. */
export type Gated = { text: string } | { problems: Problem[] };

const TOP = { line: 1, column: 1 };
const ENCODING = 'In your editor choose "Save with encoding" and then "UTF-8"';

function marks(bytes: Uint8Array): Complaint | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return {
      ruleId: 'file-byte-order-mark',
      unexpected: 'Unexpected byte order mark, expected the file to begin with its text',
      fix: 'In your editor choose "Save with encoding" and then "UTF-8", not "UTF-8 with BOM"',
    };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { ruleId: 'file-encoding', unexpected: 'Unexpected UTF-16, expected UTF-8', fix: ENCODING };
  return undefined;
}

/**
 * The gate on the bytes of a text file (MDX or YAML): size, encoding, characters.
 * Windows line ends are read as plain ones, so that a position counts the same lines as an editor does.
 */
export function gate(bytes: Uint8Array, path: string, limits: Limits): Gated {
  const refuse = (complaint: Complaint, place = TOP): Gated => ({
    problems: [problemAt(path, place, complaint)],
  });
  if (bytes.length > limits.fileBytesMax)
    return refuse({
      ruleId: 'file-size',
      unexpected: `Unexpected ${Math.ceil(bytes.length / 1024)} kB, expected at most ${Math.floor(limits.fileBytesMax / 1024)} kB`,
      fix: 'Shorten the text, or link to the longer document',
    });
  const mark = marks(bytes);
  if (mark) return refuse(mark);
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const guess = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const unexpected = 'Unexpected bytes that are not UTF-8, expected UTF-8';
    return refuse(
      { ruleId: 'file-encoding', unexpected, fix: ENCODING },
      placesOf(guess)(guess.indexOf('\uFFFD')),
    );
  }
  const text = plainLineEnds(decoded);
  const problems = checkText(text, path, limits);
  return problems.length > 0 ? { problems } : { text };
}
