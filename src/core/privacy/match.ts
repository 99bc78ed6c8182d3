/** Where something stands in a text: offsets in UTF-16 units, the end exclusive. */
export type Span = { start: number; end: number };

/**
 * Finds one kind of thing in a text that is `plain` (see plain.ts). `near` is text that counts as standing beside it: the
 * header of a table's column, the heading above, the line that ends in a colon before a list.
 */
export type Find = (plain: string, near: string) => Span[];

/** One kind of identifier, with texts that show what is found (whole or in part) and what passes. */
export type Identifier = {
  id: string;
  /** What every text with one contains, quick to look for: most texts do not, and are passed over. */
  hint: RegExp;
  find: Find;
  examples: { found: readonly string[]; passes: readonly string[] };
};
