import { readData } from '#core/library/read-data.ts';
import { schemaProblems } from '#core/library/schema-problems.ts';
import { addressOf, kinds } from '#core/model/kinds.ts';
import { splitWriteup } from '#core/writeup/split.ts';
import { plainLineEnds } from '#core/writeup/text.ts';
import { answersIn } from './answers-in.ts';
import type { About, Contribution } from './contribution.ts';
import { type Contributed, contributed } from './kinds.ts';
import { partsOf, putAt, valueAt } from './paths.ts';
import { readParts } from './read-parts.ts';
import { sameData } from './same-data.ts';
import { toData } from './to-data.ts';

type Data = Record<string, unknown>;

const isGroup = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The dotted paths of everything in some data that is not itself a group. */
function leaves(value: unknown, path: readonly string[] = []): string[] {
  if (!isGroup(value)) return [path.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

const begins = (key: string, name: string): boolean => key === name || key.startsWith(`${name}.`);

/** The contribution with a field as a whole, about which nothing is asked any more. */
function given(contribution: Contribution, name: string, value: unknown): Contribution {
  const kept = (from: Data) => Object.fromEntries(Object.entries(from).filter(([key]) => !begins(key, name)));
  return {
    ...contribution,
    answers: kept(contribution.answers),
    kept: kept(contribution.kept ?? {}),
    given: { ...contribution.given, [name]: value },
  };
}

/** Adds what nobody asks about: fields of an entry of a list are kept with the entry, others are given. */
function withUnasked(contribution: Contribution, data: Data, about: About): Contribution {
  const made = toData(contribution, about);
  const rest: Data = structuredClone(contribution.given);
  const kept: Data = {};
  for (const key of leaves(data)) {
    const parts = partsOf(key);
    if (sameData(valueAt(made, parts), valueAt(data, parts))) continue;
    if (/^\w+\.\d+\./.test(key)) kept[key] = valueAt(data, parts);
    else if (!parts.some((part) => typeof part === 'number')) putAt(rest, parts, valueAt(data, parts));
  }
  return { ...contribution, given: rest, ...(Object.keys(kept).length > 0 && { kept }) };
}

/**
 * The contribution whose file has these fields and this text: `toData` and `writeFile` make the same of it again. What the
 * questions ask about is answered; the rest comes along as it is.
 */
function contributionOf(start: Contribution, data: Data, about: About): Contribution {
  const all = withUnasked(answersIn(start, data, about), data, about);
  return Object.keys(data).reduce((contribution, name) => {
    const made = toData(contribution, about);
    return sameData(made[name], data[name]) ? contribution : given(contribution, name, data[name]);
  }, all);
}

/** A file as the answers that make it, or what keeps it from being one, in words. */
export type FromFile = { contribution: Contribution } | { problems: string[] };

const refuse = (...problems: string[]): FromFile => ({ problems });

/** Reads a file of the library back into the answers that make it. `path` is below the content folder. */
export function fromFile(path: string, text: string, about: About): FromFile {
  const address = addressOf(path);
  const kind = contributed.find((one) => one === address?.kind);
  if (!address || !kind)
    return refuse(
      `Unexpected file ${path}, expected one that a form makes, such as practices/paired-reading/index.mdx.`,
    );
  return readInto(kind, address, plainLineEnds(text), path, about);
}

function readInto(
  kind: Contributed,
  { id, owner }: { id: string; owner?: string },
  text: string,
  path: string,
  about: About,
): FromFile {
  const { format, schema } = kinds[kind];
  const read = readData(text, path, format);
  const parts = format === 'mdx' ? splitWriteup(text, path) : { body: '' };
  const unreadable = [
    'problems' in read ? read.problems : [],
    'problems' in parts ? parts.problems : [],
  ].flat();
  if ('problems' in read || 'problems' in parts) return refuse(...unreadable.map(({ message }) => message));
  const checked = schema.safeParse(read.data);
  if (!checked.success)
    return refuse(
      ...schemaProblems(path, read.data, checked.error.issues, (field) => read.locate(field), kind).map(
        ({ message }) => message,
      ),
    );
  const answers = { ...readParts(kind, parts.body), id };
  const start: Contribution = { kind, ...(owner !== undefined && { owner }), answers, given: {} };
  return { contribution: contributionOf(start, checked.data as Data, about) };
}
