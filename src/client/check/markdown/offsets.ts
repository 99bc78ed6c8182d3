const PUNCTUATION = /^[!-/:-@[-`{-~]/;
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/i;
/** What Markdown leaves out at the beginning of a further line of a paragraph. */
const INDENT = /^[ \t>]*/;

/** How much source one character of a text takes: it may be escaped, spelt as a reference, or begin a line. */
function lengthOf(rest: string, character: string, next: string): number {
  if (character === '\n') {
    const line = rest.indexOf('\n') + 1;
    const indent = INDENT.exec(rest.slice(line))?.[0] ?? '';
    return line + (next === '>' ? indent.replace(/>[^>]*$/, '').length : indent.length);
  }
  if (rest.startsWith('\\') && PUNCTUATION.test(rest[1] ?? '')) return 2;
  if (rest.startsWith('&')) return REFERENCE.exec(rest)?.[0].length ?? 1;
  return 1;
}

/**
 * Where each character of a text begins in its source, and after them where the last ends: offsets from the beginning of
 * `source`, which is what the text was read from.
 */
export function offsetsOf(value: string, source: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    offsets.push(at);
    at += lengthOf(source.slice(at), value[index] ?? '', value[index + 1] ?? '');
  }
  return [...offsets, at];
}
