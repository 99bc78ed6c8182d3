/** A dotted path in parts: `findings.0.n` is `['findings', 0, 'n']`. A place in a list has three digits at most. */
export const partsOf = (key: string): (string | number)[] =>
  key.split('.').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : part));

type Holder = Record<string | number, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** What stands at a path; undefined where nothing does. */
export const valueAt = (data: unknown, parts: readonly (string | number)[]): unknown =>
  parts.reduce<unknown>(
    (inner, part) => (isHolder(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined),
    data,
  );

/** Puts a value at a path, making the lists and groups on the way. Throws where something else is in the way. */
export function putAt(data: Holder, parts: readonly (string | number)[], value: unknown): void {
  const [first, ...rest] = parts as [string | number, ...(string | number)[]];
  if (rest.length === 0) {
    data[first] = value;
    return;
  }
  if (!Object.hasOwn(data, first)) data[first] = typeof rest[0] === 'number' ? [] : {};
  const inner = data[first];
  if (!isHolder(inner)) throw new Error(`There is already a value where ${rest.join('.')} should go.`);
  putAt(inner, rest, value);
}

/** A copy without what was left out: undefined fields, holes in lists, and groups and lists in which nothing is left. */
export function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps).filter((item) => item !== undefined);
  if (!isHolder(value)) return value;
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, withoutGaps(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
