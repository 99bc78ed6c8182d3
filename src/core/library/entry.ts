import type { DataOf, Kind } from '#core/model/kinds.ts';
import type { Publication } from '#core/model/publication.ts';

/** A place in a file; lines and columns count from 1. */
export type Position = { line: number; column: number; endLine?: number; endColumn?: number };

/**
 * A body as the pages print it. `html` is safe; where the author wrote `<Finding id>` or `<Findings/>` it holds the markers
 * `<!--finding:ID-->` and `<!--findings-->`. `plain` is the same text without markup. `digest` changes when anything
 * outside the file that went into `html` (an image) does.
 */
export type Rendered = {
  html: string;
  plain: string;
  words: number;
  sections: { heading: string; id: string; words: number }[];
  /** Ids of findings the body shows, and where. */
  findings: ({ id: string } & Position)[];
  digest: string;
};

/** A body that is not there. */
export const nothingRendered: Rendered = {
  html: '',
  plain: '',
  words: 0,
  sections: [],
  findings: [],
  digest: '',
};

/**
 * One file of content that its schema accepts: what it is, its data, its text, and where each field stands.
 * `sha256` is of the bytes as they lie in the repository, in hexadecimal.
 */
export type Entry<K extends Kind = Kind> = {
  kind: K;
  id: string;
  owner?: string;
  path: string;
  data: DataOf<K>;
  /** The Markdown after the front matter; empty for YAML and JSON. */
  body: string;
  /** The whole text of the file, as the gate let it through. */
  text: string;
  sha256: string;
  rendered: Rendered;
  /** The record that lists it; left out where none does, or nobody has looked. */
  publication?: Publication;
  locate: (field: (string | number)[]) => Position;
};

/** A write-up that was taken back: nothing is left but its title, the day and the reason. */
export type Tombstone = { id: string; path: string; title: string; on: string; reason: string };

export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];
