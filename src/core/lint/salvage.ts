import { type AnyEntry, nothingRendered } from '#core/library/entry.ts';
import { readData } from '#core/library/read-data.ts';
import { addressOf, type Kind, kinds } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import { guard } from '#core/writeup/guard.ts';
import { parseBody } from '#core/writeup/parse.ts';
import { splitWriteup } from '#core/writeup/split.ts';
import { checkText } from '#core/writeup/text.ts';
import type { FieldPath } from './place.ts';

type Data = Record<string, unknown>;
type Locate = AnyEntry['locate'];

/**
 * What can be read of a file that is refused: `whole` holds its fields as they stand, of any type; `sound` only those that
 * the schema accepts. Neither is an entry of the library: both are there for rules that look for people in them.
 */
export type Salvaged = { whole: AnyEntry; sound: AnyEntry };

function bodyCanBeRead(text: string, path: string, limits: Policy['safety']): boolean {
  const parts = splitWriteup(text, path);
  if ('problems' in parts || guard(parts.body, path, limits).length > 0) return false;
  return !('problems' in parseBody(parts.body, path));
}

/** The fields a schema accepts, of lists their sound entries; `places` says where those stood in the list. */
function soundFields(kind: Kind, data: Data): { data: Data; places: Map<string, number[]> } {
  const issues = kinds[kind].schema.safeParse(data).error?.issues ?? [];
  const faulty = new Map<string, Set<PropertyKey | undefined>>();
  for (const issue of issues) {
    const paths =
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path[0]];
    for (const field of paths) {
      const entries = faulty.get(String(field)) ?? new Set();
      faulty.set(String(field), entries.add(issue.path[1]));
    }
  }
  const places = new Map<string, number[]>();
  const sound = Object.entries(data).flatMap(([field, value]): [string, unknown][] => {
    const entries = faulty.get(field);
    if (!entries) return [[field, value]];
    if (!Array.isArray(value) || entries.has(undefined)) return [];
    const kept = [...value.keys()].filter((place) => !entries.has(place));
    places.set(field, kept);
    return [[field, kept.map((place) => value[place])]];
  });
  return { data: Object.fromEntries(sound), places };
}

/** Reads what can be read of a refused file; nothing where its fields or its text cannot be parsed. Never throws. */
export function salvage(path: string, text: string, policy: Policy): Salvaged | undefined {
  const address = addressOf(path);
  if (!address || checkText(text, path, policy.safety).length > 0) return undefined;
  const { format } = kinds[address.kind];
  const read = readData(text, path, format);
  if ('problems' in read || (format === 'mdx' && !bodyCanBeRead(text, path, policy.safety))) return undefined;
  const entry = (data: Data, locate: Locate) =>
    ({
      ...address,
      path,
      data,
      text,
      body: '',
      sha256: '',
      rendered: nothingRendered,
      locate,
    }) as unknown as AnyEntry;
  const { data, places } = soundFields(address.kind, read.data);
  const asItStood = ([field, place, ...rest]: FieldPath): FieldPath => {
    if (field === undefined || place === undefined) return field === undefined ? [] : [field];
    return [
      field,
      typeof place === 'number' ? (places.get(String(field))?.[place] ?? place) : place,
      ...rest,
    ];
  };
  return {
    whole: entry(read.data, (field) => read.locate(field)),
    sound: entry(data, (field) => read.locate(asItStood(field))),
  };
}
