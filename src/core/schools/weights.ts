/** Weights by the name of their column. */
export type Weights = ReadonlyMap<string, number>;

/** Where the value of a weight stands in its file, from 1; for messages. */
const lineOf = (text: string, name: string): number => {
  const at = text.indexOf(JSON.stringify(name));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
};

/**
 * Reads weights from JSON: `{"weights": {"EAL": 0.1}}`, whatever stands beside them, or `{"EAL": 0.1}`. Each is a number from 0
 * on, of a squared difference in the unit of its column.
 *
 * Throws, naming file, line and what to write, where it is something else or no weight is above 0.
 */
export function readWeights(text: string, file: string): Weights {
  const whole = asObject(parsed(text, file));
  const weights = whole && ('weights' in whole ? asObject(whole['weights']) : whole);
  if (!weights)
    throw new Error(
      `${file}:1: Unexpected JSON, expected {"weights": {"column": number}}. Name each column that counts.`,
    );
  const entries = Object.entries(weights);
  for (const [name, weight] of entries)
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0)
      throw new Error(
        `${file}:${lineOf(text, name)}: Unexpected ${JSON.stringify(weight)} as the weight of "${name}", expected a number from 0 on. Write 0 for a column that shall not count.`,
      );
  if (!entries.some(([, weight]) => (weight as number) > 0))
    throw new Error(
      `${file}:1: Unexpected weights that are all 0 or missing, expected one above 0. Give the columns that count a weight.`,
    );
  return new Map(entries as [string, number][]);
}

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const line = text.slice(0, at).split('\n').length;
    throw new Error(
      `${file}:${line}: Unexpected text that is not JSON (${(error as Error).message}). Write {"weights": {"column": number}}.`,
    );
  }
}
