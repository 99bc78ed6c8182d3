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
