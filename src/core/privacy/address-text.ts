/**
 * An address as words, for what people put behind the question mark of a form or a map: percent signs are decoded, and
 * the question stands apart from the page, whose own figures identify a work.
 */
export function addressText(url: string): string {
  const at = url.search(/[?#]/);
  const page = at === -1 ? url : url.slice(0, at);
  const question = at === -1 ? '' : url.slice(at + 1);
  // A plus sign is a space before it is decoded; the marks of an address within this one show only then.
  const words = decoded(question.replaceAll('+', ' ')).replace(/[?#&=;]/g, ' ');
  return at === -1 ? decoded(page) : `${decoded(page)} ${words}`;
}

/** Some addresses hold another, whose percent signs are spelt with percent signs. */
const NESTED = 3;

/** Percent signs that spell nothing are left as they are. */
function decoded(text: string): string {
  let read = text;
  try {
    for (let depth = 0; depth < NESTED && read.includes('%'); depth += 1) read = decodeURIComponent(read);
  } catch {
    // What is decoded so far is read.
  }
  return read;
}
