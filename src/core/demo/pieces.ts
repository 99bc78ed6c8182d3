import { stringify } from 'yaml';
import type { Report } from '#core/model/report.ts';
import type { Try } from '#core/model/try.ts';
import type { Writeup } from '#core/model/writeup.ts';
import { mdx } from '#core/synthetic/content.ts';
import type { Theme } from './outcomes.ts';

/** What comes in by one pull request: a file, who wrote it at which school, and when it was opened. */
type Come = { path: string; author: string; school: string; theme: Theme; openedAt: string; body: string };

export type WriteUpPiece = Come & { kind: 'practice'; id: string; data: Writeup; supported: number };
export type ReportPiece = Come & {
  kind: 'report';
  id: string;
  practice: string;
  data: Report;
  supported: number;
};
export type TryPiece = Come & { kind: 'try'; id: string; practice: string; data: Try };
export type Piece = WriteUpPiece | ReportPiece | TryPiece;

/** The write-up whose folder a piece lies in. */
export const folderOf = (piece: Piece): string => (piece.kind === 'practice' ? piece.id : piece.practice);

/** YAML as the files of people, schools and tries have it: texts in quotes, so that a day stays one. */
export const yaml = (data: object): string =>
  stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });

/** The file of a piece. */
export const textOf = ({ kind, data, body }: Piece): string =>
  kind === 'try' ? yaml(data) : mdx(data, body);
