import type { AnyEntry } from '#core/library/entry.ts';
import type { requiredSections } from '#core/writeup/guidance.ts';
import type { Place } from '#core/writeup/place.ts';
import { type At, partOf } from '../place.ts';
import { quotations } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { blanked, type Span } from './spans.ts';

/** Where in a write-up something is said. `body`: before the first section, or in a file that has none. */
export type Part = 'title' | 'post' | 'core' | 'note' | 'body' | (typeof requiredSections)[number];

/** Words of a passage that stand together in the file. */
export type Piece = { start: number; value: string; at: At };

/**
 * A paragraph, item, heading, table cell, field, or the words of a picture.
 *
 * `text` is what a reader sees; `own` is as long, with blanks for what the author did not say: quotations and code.
 */
export type Passage = {
  text: string;
  own: string;
  part: Part;
  kind: 'field' | 'heading' | 'paragraph' | 'item' | 'cell' | 'attribute';
  sentences: readonly Span[];
  links: readonly Span[];
  /** Offsets of footnote marks. */
  notes: readonly number[];
  /** What is set in italics, as the names of books and words talked about are. */
  names: readonly Span[];
  /** Where characters stand in the file. */
  place: (span: Span) => Place;
};

type Parts = Pick<Passage, 'text' | 'part' | 'kind' | 'links' | 'notes' | 'names'> & {
  pieces: readonly Piece[];
  foreign: readonly Span[];
};

/** Makes a passage from its pieces. */
export function passage(entry: AnyEntry, { pieces, foreign, ...parts }: Parts): Passage {
  const own = blanked(parts.text, [...foreign, ...quotations(parts.text)]);
  const at = (offset: number): Piece =>
    pieces.findLast(({ start }) => start <= offset) ?? (pieces[0] as Piece);
  /** A character of no piece, such as one of a code word, stands at the nearest that is. */
  const placeAt = (offset: number) => {
    const { at: where, value, start } = at(offset);
    const index = Math.max(0, Math.min(offset - start, value.length - 1));
    return partOf(entry, where, value, index, index + 1);
  };
  return {
    ...parts,
    own,
    sentences: sentencesOf(parts.text),
    place: ({ start, end }) => {
      const from = placeAt(start);
      const to = placeAt(end - 1);
      return { line: from.line, column: from.column, endLine: to.endLine, endColumn: to.endColumn };
    },
  };
}
