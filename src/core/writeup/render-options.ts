import type { Problem } from '#core/model/problem.ts';
import type { Limits } from './limits.ts';
import type { Place } from './place.ts';
import type { Slugger } from './slugs.ts';
import type { TreeNode } from './tree.ts';

/** A picture as built: addresses for each width, and its size in pixels. */
export type BuiltImage = { src: string; srcset: string; width: number; height: number };

/** What rendering needs to know from outside the text. */
export type RenderOptions = {
  /** The file, relative to the content root; only for problems. */
  path: string;
  limits: Limits;
  /** Goes before every id, so that several texts fit on one page. End it with a full stop: `heppen-2018.` */
  idPrefix?: string;
  /** The built picture of this name beside the file; undefined if there is none. */
  image: (name: string) => BuiltImage | undefined;
  /** Trusted HTML for `<Finding id>`; undefined if there is no such finding. */
  finding: (id: string) => string | undefined;
  /** Trusted HTML for `<Findings/>`. */
  findings: () => string;
};

/** A heading as it is shown: never above the second level. */
export type Heading = Place & { depth: number; text: string; id: string };

/** What one rendering gathers as it goes. */
export type Context = {
  options: RenderOptions;
  prefix: string;
  slugs: Slugger;
  ids: Map<TreeNode, string>;
  noteUses: Map<number, number>;
  noteSeen: Map<number, number>;
  tables: number;
  headings: Heading[];
  images: { name: string; alt: string; line: number }[];
  links: { href: string; line: number; column: number }[];
  findings: { id: string; line: number }[];
  problems: Problem[];
};
