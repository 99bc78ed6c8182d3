/** The offset just after the bracket that closes the one at `from`, or -1. Brackets are counted, as the parser does. */
function closing(body: string, from: number): number {
  let depth = 0;
  for (let at = from; at < body.length; at += 1) {
    if (body[at] === '{') depth += 1;
    else if (body[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** Where the curly brackets open that an offset lies in, or just behind; -1 where there are none. */
function openingBefore(body: string, offset: number): number {
  for (
    let at = body.lastIndexOf('{', offset - 1);
    at !== -1;
    at = at === 0 ? -1 : body.lastIndexOf('{', at - 1)
  )
    if (closing(body, at) >= offset) return at;
  return -1;
}

/**
 * A body with what stands in the curly brackets round an offset blanked out, place for place: what is in brackets is
 * refused whatever it says, so whether it is a program is of no interest. Undefined where no bracket closes there, or it
 * holds nothing that could be blanked out.
 */
export function blankedAt(body: string, offset: number): string | undefined {
  const from = openingBefore(body, offset);
  if (from === -1) return undefined;
  const to = closing(body, from);
  const inside = body.slice(from + 1, to - 1);
  const [spread = ''] = /^\s*\.\.\./.exec(inside) ?? [];
  const blanks = [spread, ''].map((kept) => kept + inside.slice(kept.length).replace(/[^\n]/g, ' '));
  const blank = blanks.find((one) => one !== inside);
  return blank === undefined ? undefined : `${body.slice(0, from + 1)}${blank}${body.slice(to - 1)}`;
}
