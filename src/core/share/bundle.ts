import type { Contributed } from '#core/contribute/kinds.ts';

/** A file that leaves: its path below the content folder, and its text, or the bytes of a picture. */
export type BundleFile = { path: string } & ({ text: string } | { bytes: Uint8Array });

/**
 * What leaves a form: the file of the contribution first, then the files that it refers to and that do not exist yet (a
 * person, a school), then pictures.
 */
export type Bundle = {
  kind: Contributed;
  /** What a person calls it: the title of a write-up, the practice that was tried. */
  title: string;
  files: readonly [BundleFile, ...BundleFile[]];
};

type TextFile = Extract<BundleFile, { text: string }>;

export const isText = (file: BundleFile): file is TextFile => 'text' in file;

/** The files of a bundle that are text. */
export const textsOf = ({ files }: Pick<Bundle, 'files'>): TextFile[] => files.filter(isText);
