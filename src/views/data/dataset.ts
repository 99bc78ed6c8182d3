import type { z } from 'zod';
import type { SiteView } from '../site-view.ts';

/**
 * One set of open data: what a row is, its schema, and how rows are made. Columns, dictionary, CSV and JSON Schema all follow from
 * the schema; `id` in every row never changes.
 */
export type Dataset = {
  name: string;
  title: string;
  /** What one row is, as a sentence. */
  says: string;
  row: z.ZodObject;
  rows(view: SiteView): Record<string, unknown>[];
};

/** A dataset whose rows are held to its schema by the compiler. */
export const dataset = <T extends z.ZodObject>(one: {
  name: string;
  title: string;
  says: string;
  row: T;
  rows(view: SiteView): z.infer<T>[];
}): Dataset => one as unknown as Dataset;
