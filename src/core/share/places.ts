import type { Contribution } from '#core/contribute/contribution.ts';
import { bodyParts } from '#core/contribute/write-file.ts';
import { readData } from '#core/library/read-data.ts';
import { offsetOf } from '#core/lint/place.ts';
import { kinds } from '#core/model/kinds.ts';

/** Where something stands in a file: the path of its field or the key of its part of the text, and its characters. */
type Stretch = { key: string; from: number; to: number };

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every path in some data, a group after what it holds. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (!isGroup(value)) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item, place) => paths(item, [...path, place]))
    : Object.entries(value).flatMap(([name, item]) => paths(item, [...path, name]));
  return path.length === 0 ? inner : [...inner, path];
}

function fieldStretches(text: string, path: string, format: 'mdx' | 'yaml' | 'json'): Stretch[] {
  const read = readData(text, path, format);
  if ('problems' in read) return [];
  return paths(read.data).map((field) => {
    const { line, column, endLine = line, endColumn = column } = read.locate(field);
    const from = offsetOf(text, { line, column });
    const to = offsetOf(text, { line: endLine, column: endColumn });
    return { key: field.join('.'), from: text[from] === '"' ? from + 1 : from, to };
  });
}

function textStretches(text: string, { kind, answers }: Pick<Contribution, 'kind' | 'answers'>): Stretch[] {
  let at = text.indexOf('\n---\n') + '\n---\n\n'.length;
  return bodyParts(kind, answers).map(({ key, head, text: told }) => {
    const [start, from] = [at, at + head.length];
    at = from + told.length + '\n\n'.length;
    // A heading belongs to its part: what is said of it is said beside the text.
    return { key, from: Math.min(start, from), to: from + told.length };
  });
}

/** What stands at a place of a file: the field or part of the text, and which of its characters, counted from 0. */
export type PlaceInForm = { key: string; character: number };

/**
 * Finds which field or part of the text stands at an offset of a file that was written from a contribution. Undefined where
 * none does, such as between two.
 */
export function placesIn(
  contribution: Pick<Contribution, 'kind' | 'answers'>,
  path: string,
  text: string,
): (offset: number) => PlaceInForm | undefined {
  const { format } = kinds[contribution.kind];
  const parts = format === 'mdx' ? textStretches(text, contribution) : [];
  const heads = new Map(
    bodyParts(contribution.kind, contribution.answers).map(({ key, head }) => [key, head.length]),
  );
  const stretches = [...fieldStretches(text, path, format), ...parts];
  return (offset) => {
    const around = stretches.filter(({ from, to }) => from - 1 <= offset && offset <= to);
    const smallest = around.reduce<Stretch | undefined>(
      (best, one) => (best && best.to - best.from <= one.to - one.from ? best : one),
      undefined,
    );
    return (
      smallest && { key: smallest.key, character: offset - smallest.from - (heads.get(smallest.key) ?? 0) }
    );
  };
}
