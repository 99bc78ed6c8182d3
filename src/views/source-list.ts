import type { Source } from '#core/model/writeup.ts';
import { sourceLink } from './citation.ts';
import type { Practice } from './site-data.ts';

/** One entry of the list of sources: the id to link to, its text, and where it leads. */
export type SourceView = { anchor: string; text: string; href: string | null };

/** The id in the page of a source: `cite` as front matter has it (`id` or `report/id`), seen from a report or the write-up. */
export const sourceAnchor = (cite: string, report?: string): string =>
  `source-${cite.includes('/') || !report ? cite.replace('/', '--') : `${report}--${cite}`}`;

const view = (source: Source, report?: string): SourceView => ({
  anchor: sourceAnchor(source.id, report),
  text: source.text,
  href: sourceLink(source) ?? null,
});

/** The sources of the write-up itself. */
export const ownSources = ({ data }: Practice): SourceView[] =>
  (data.sources ?? []).map((source) => view(source));

/** The sources of one report. */
export const reportSources = ({ id, data }: Practice['reports'][number]): SourceView[] =>
  (data.sources ?? []).map((source) => view(source, id));
