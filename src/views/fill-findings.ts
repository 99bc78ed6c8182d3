import type { FindingRow } from './finding-row.ts';
import { findingFigure } from './findings-html.ts';

/**
 * Puts results where an author wrote `<Finding id>` or `<Findings/>`: the renderer left a comment there.
 *
 * `all` is the HTML for the whole set. `report` is the report the text belongs to, whose ids may stand without its name.
 * A result that does not exist leaves nothing behind.
 */
export function fillFindings(
  html: string,
  rows: readonly FindingRow[],
  all: string,
  report?: string,
): string {
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return html
    .replaceAll(/<!--finding:([a-z0-9/-]+)-->/g, (_, ref: string) => {
      const row = byRef.get(ref) ?? (report ? byRef.get(`${report}/${ref}`) : undefined);
      return row ? findingFigure(row) : '';
    })
    .replaceAll('<!--findings-->', () => all);
}

/** True where a text has a place for the whole set. */
export const asksForFindings = (html: string): boolean => html.includes('<!--findings-->');
