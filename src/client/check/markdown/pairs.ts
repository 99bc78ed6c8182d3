import type { Nodes } from 'mdast';

/** Blocks of symbols, 256 or 64 at a time, of which most texts use none. */
const BLOCKS = [
  { first: 0x2800, size: 256 },
  { first: 0x4dc0, size: 64 },
  { first: 0x2400, size: 32 },
];
/** Symbols that UTF-16 writes as two units, pictures among them. */
const PICTURE = /(?=[\u{10000}-\u{10FFFF}])[\p{P}\p{S}]/gu;

type Stand = { body: string; restore: (tree: Nodes) => void };

/**
 * micromark looks at UTF-16 units, so it does not see that a picture such as 😀 is a symbol, which matters where stars
 * stand beside it. So each is stood in for by two symbols that it does see, and put back in the tree. Lengths stay.
 */
export function withStandIns(body: string): Stand {
  const pictures = [...new Set(body.match(PICTURE))];
  const block = BLOCKS.find(({ first, size }) => {
    const used = new RegExp(`[${String.fromCharCode(first)}-${String.fromCharCode(first + size - 1)}]`);
    return pictures.length <= size ** 2 && !used.test(body);
  });
  if (pictures.length === 0 || !block) return { body, restore: () => {} };
  const { first, size } = block;
  const standIn = (picture: string): string => {
    const place = pictures.indexOf(picture);
    return String.fromCharCode(first + Math.floor(place / size), first + (place % size));
  };
  const pairs = new RegExp(
    `[${String.fromCharCode(first)}-${String.fromCharCode(first + size - 1)}]{2}`,
    'g',
  );
  const back = (text: string): string =>
    text.replace(
      pairs,
      ([a = '', b = '']) => pictures[(a.charCodeAt(0) - first) * size + b.charCodeAt(0) - first] ?? '',
    );
  const restore = (value: unknown): unknown => {
    if (typeof value === 'string') return back(value);
    if (typeof value !== 'object' || value === null) return value;
    for (const [name, inner] of Object.entries(value))
      if (name !== 'position') (value as Record<string, unknown>)[name] = restore(inner);
    return value;
  };
  return { body: body.replace(PICTURE, standIn), restore };
}
