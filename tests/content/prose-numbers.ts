import type { AnyEntry, Entry } from '#core/library/entry.ts';
import { ownedBy } from '#core/library/library.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Row } from './data.ts';

const digits = /(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w])/g;

/** The numbers written in figures in a text. */
export const numbersIn = (text: string): number[] =>
  (text.match(digits) ?? []).map((figure) => Number(figure.replaceAll(',', ''))).filter(Number.isFinite);

/** Every number in a value, however deep, those inside its texts too. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return numbersIn(value);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(numbersOf);
  return [];
}

const isYear = (number: number): boolean => number >= 1950 && number <= 2026;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Pupils of a finding: those it names, or both groups together. */
const pupils = ({ n, treated, comparison }: Finding): number[] => {
  const both = (treated?.n ?? 0) + (comparison?.n ?? 0);
  return [...(n === undefined ? [] : [n]), ...(both > 0 ? [both] : [])];
};

/** Pupils of the parts of a study taken together: all, those treated, those compared with. */
function acrossParts(findings: readonly Finding[]): number[] {
  const parts = Map.groupBy(
    findings.filter(({ sample }) => sample?.is === 'part'),
    ({ sample }) => sample?.id,
  );
  const counts = [
    ({ treated, comparison, n }: Finding) => n ?? (treated?.n ?? 0) + (comparison?.n ?? 0),
    ({ treated }: Finding) => treated?.n ?? 0,
    ({ comparison }: Finding) => comparison?.n ?? 0,
  ];
  return counts.map((count) => sum([...parts.values()].map((list) => Math.max(...list.map(count)))));
}

/** Differences between the two groups of a finding, in the unit of the measure. */
const differences = ({ treated, comparison }: Finding): number[] =>
  (['mean', 'percent', 'events'] as const).flatMap((field) => {
    const a = treated?.[field];
    const b = comparison?.[field];
    return a === undefined || b === undefined ? [] : [Math.abs(a - b)];
  });

/** Whether a written figure is one of the known numbers, rounded as it is written, as a share or as a percentage. */
function known(written: number, numbers: readonly number[]): boolean {
  const decimals = String(written).split('.')[1]?.length ?? 0;
  const zeros = written >= 500 ? (/0*$/.exec(String(written))?.[0].length ?? 0) : 0;
  const slack = 0.5 * 10 ** (zeros - decimals) + 1e-9;
  return numbers.some((number) =>
    [number, number * 100, -number].some((value) => Math.abs(written - value) <= slack),
  );
}

/**
 * Figures in the prose of a write-up and its reports that neither its own front matter nor the rows of the reviews it
 * cites account for. Small counts (up to 20), years, the word for all of a hundred, and the numbers of findings and reviews are no results.
 */
export function unaccounted(
  practice: Entry<'practice'>,
  entries: readonly AnyEntry[],
  rows: ReadonlyMap<string, Row[]>,
): string[] {
  const reports = ownedBy(entries, 'report', practice.id);
  const findings = reports.flatMap(({ data }) => data.findings ?? []);
  const texts: [string, string][] = [practice, ...reports].map(({ path, data, rendered }) => [
    path,
    `${data.post}\n${rendered.plain}`,
  ]);
  const named = [...JSON.stringify(reports.map(({ data }) => data)).matchAll(/wwc-(\d+)/g)].map(
    ([, review]) => review as string,
  );
  const cited = new Set([...named, ...texts.flatMap(([, text]) => numbersIn(text).map(String))]);
  const ofRows = [...cited].flatMap((review) => (rows.get(review) ?? []).flatMap(({ all }) => all));
  const largest = reports.map(({ data }) => Math.max(0, ...(data.findings ?? []).flatMap(pupils)));
  const numbers = [
    ...numbersOf({ ...practice.data, post: '' }),
    ...reports.flatMap(({ data }) => numbersOf({ ...data, post: '' })),
    ...ofRows,
    ...findings.flatMap(pupils),
    ...findings.flatMap(differences),
    ...reports.flatMap(({ data }) => acrossParts(data.findings ?? [])),
    ...(reports.length > 0 ? [sum(largest), findings.length] : []),
  ];
  const ids = new Set(
    [...rows].flatMap(([review, list]) => [Number(review), ...list.map(({ finding }) => Number(finding))]),
  );
  return texts.flatMap(([path, text]) =>
    numbersIn(text)
      .filter(
        (number) =>
          !(Number.isInteger(number) && (number <= 20 || number === 100 || isYear(number))) &&
          !ids.has(number) &&
          !known(number, numbers),
      )
      .map((number) => `${path}: ${number}`),
  );
}
