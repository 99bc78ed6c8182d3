import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { entriesOf, ownedBy } from '#core/library/library.ts';
import { starterRecords } from '#core/library/starter.ts';
import { type Finding, findingId, type Group } from '#core/model/finding.ts';
import { dataAtHand, type Row, rowsByReview } from './data.ts';
import { unaccounted } from './prose-numbers.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

/** Equal as far as the number in the content is written out. */
function same(written: number, data: number | undefined): boolean {
  if (data === undefined) return false;
  const decimals = /\.(\d+)/.exec(String(written))?.[1]?.length ?? 0;
  return Math.abs(written - data) <= 0.5 * 10 ** -decimals + 1e-9 + Math.abs(data) * 1e-6;
}

const isOneOf = (written: number | undefined, ...data: (number | undefined)[]): boolean =>
  written === undefined ||
  data.some((value) => same(written, value) || (value !== undefined && same(written, value * 100)));

function groupAgrees(group: Group | undefined, row: Row, side: 'treated' | 'comparison'): boolean {
  if (!group) return true;
  const of = (name: string) => row.numbers.get(`${side}${name}`);
  const mean = side === 'comparison' ? [of('Mean'), row.numbers.get('otherComparisonMean')] : [of('Mean')];
  return (
    isOneOf(group.n, of('N')) &&
    isOneOf(group.mean, ...mean) &&
    isOneOf(group.sd, of('Sd')) &&
    isOneOf(group.percent, ...mean)
  );
}

/** Whether one row of a review holds every number of a finding that can be held against it. */
function agrees(finding: Finding, row: Row, review: string): boolean {
  const printed = finding.reported?.filter(({ by }) => by === `wwc-${review}`) ?? [];
  const effects = (row: Row) => [row.numbers.get('g'), row.numbers.get('gStudy')];
  return (
    groupAgrees(finding.treated, row, 'treated') &&
    groupAgrees(finding.comparison, row, 'comparison') &&
    isOneOf(finding.n, row.numbers.get('n')) &&
    printed.every(
      ({ g, p }) =>
        isOneOf(g, ...effects(row)) && isOneOf(p, row.numbers.get('p'), row.numbers.get('pStudy')),
    )
  );
}

describe('the starter library', async () => {
  const { library } = await loadLibrary(content, '2026-11-22');

  it('has no problem', () => expect(library.problems).toEqual([]));

  it('has enough write-ups, reports, and write-ups with ten or more findings', () => {
    const practices = entriesOf(library.entries, 'practice');
    const count = (id: string) =>
      ownedBy(library.entries, 'report', id).flatMap(({ data }) => data.findings ?? []).length;
    expect(practices.length).toBeGreaterThanOrEqual(24);
    expect(entriesOf(library.entries, 'report').length).toBeGreaterThanOrEqual(80);
    expect(practices.filter(({ id }) => count(id) >= 10).length).toBeGreaterThanOrEqual(4);
    expect(entriesOf(library.entries, 'priority').length).toBeGreaterThanOrEqual(5);
    expect(practices.every(({ data }) => data.source === 'published')).toBe(true);
  });

  it('is listed in starter records, byte for byte', () => {
    const records = entriesOf(library.entries, 'starter');
    const made = starterRecords(library.entries, library.images, '2026-11-22');
    expect(records.map(({ path, data }) => ({ path, record: data }))).toEqual(made);
  });
});

describe.skipIf(!dataAtHand)('numbers in the starter library (needs ../shared/data)', async () => {
  const rows = dataAtHand ? rowsByReview() : new Map<string, Row[]>();
  const { library } = await loadLibrary(content, '2026-11-22');
  const reports = entriesOf(library.entries, 'report');

  it.each(reports.map((report) => [report.path, report] as const))('%s', (_, { data }) => {
    const missing = (data.findings ?? []).flatMap((finding) => {
      const reviews = (finding.reported ?? []).flatMap(({ by }) => /^wwc-(\d+)$/.exec(by)?.[1] ?? []);
      if (reviews.length === 0) return [];
      const matched = reviews.some((review) =>
        (rows.get(review) ?? []).some((row) => agrees(finding, row, review)),
      );
      return matched ? [] : [`${findingId(finding)} (reviews ${reviews.join(', ')})`];
    });
    expect(missing).toEqual([]);
  });

  it.each(entriesOf(library.entries, 'practice').map((practice) => [practice.path, practice] as const))(
    'figures in the prose of %s',
    (_, practice) => expect(unaccounted(practice, library.entries, rows)).toEqual([]),
  );

  it('is not empty: at least 80 reports with at least one number held against the data', () => {
    const held = reports.filter(({ data }) =>
      (data.findings ?? []).some((f) => f.reported?.some(({ by }) => /^wwc-\d+$/.test(by))),
    );
    expect(held.length).toBeGreaterThanOrEqual(80);
  });
});
