/**
 * An address as words, for what people put behind the question mark of a form or a map: percent signs are decoded, and
 * the question stands apart from the page, whose own figures identify a work.
 */
export function addressText(url: string): string {
  const at = url.search(/[?#]/);
  const page = at === -1 ? url : url.slice(0, at);
  const question = at === -1 ? '' : ` ${url.slice(at + 1).replace(/[?#&=+;]/g, ' ')}`;
  return decoded(page) + decoded(question);
}

/** Percent signs that spell nothing are left as they are. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
