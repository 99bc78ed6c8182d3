/** Looks of a box, by the names that CSS has for them (in camel case); lengths in pixels. */
export type Look = Readonly<Record<string, string | number>>;

/**
 * A box that is laid out like an element of HTML: text, or boxes. `instead` is the text where most signs of the other are in
 * no font.
 */
export type Box = { type: 'div'; props: { style: Look; children: string | Box[]; instead?: string } };

export type Colour = readonly [red: number, green: number, blue: number];

/**
 * A picture to be made: text that is laid out in boxes, over or under shapes that stand where they stand.
 *
 * The same drawing is always the same picture, so its digest can name the file.
 */
export type Drawing = {
  width: number;
  height: number;
  /** Elements of SVG, in pixels of the picture; never from strangers. */
  shapes: string;
  /** Null for a picture without words. */
  text: Box | null;
  /** Up to 16 colours that are enough, each as red, green and blue of 0 to 255; null: as many as there are, and clear paper. */
  palette: readonly Colour[] | null;
};

/** A drawing and the file of the site it becomes, as a path from the root, without a slash before it. */
export type Picture = { path: string; drawing: Drawing };
