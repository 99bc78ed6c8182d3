/** A piece of an excerpt, and whether it is one of the words looked for. */
export type Piece = { text: string; matched: boolean };

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** Takes an excerpt from the index apart, so that it is put on the page as text and never as HTML. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => ({ text: decode(part.replace(/<\/?mark>/g, '')), matched: part.startsWith('<mark>') }));
}

const decode = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => entities[name] as string);

/** The post with the matched words marked; the excerpt instead where only that has one of them, and says why it was found. */
export function snippet(post: string, excerpt: string): Piece[] {
  const pieces = piecesOf(excerpt);
  const matched = new Set(pieces.filter((piece) => piece.matched).map(({ text }) => bare(text)));
  const words = post
    .split(/(\s+)/)
    .map((text) => ({ text, matched: bare(text) !== '' && matched.has(bare(text)) }));
  const excerptTells = matched.size > 0 && !words.some((word) => word.matched);
  return excerptTells ? pieces : words;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
