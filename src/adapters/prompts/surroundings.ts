import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { About, Referred } from '#core/contribute/contribution.ts';
import type { Option } from '#core/contribute/question.ts';
import { readData } from '#core/library/read-data.ts';
import { addressOf, kinds } from '#core/model/kinds.ts';
import { outcomes } from '#core/model/lists.ts';
import { listFiles } from '../check/list-files.ts';

/** Fields of a file, as far as they can be read; nothing where they cannot. */
function fieldsOf(content: string, path: string): Record<string, unknown> {
  const kind = addressOf(path)?.kind;
  if (!kind) return {};
  try {
    const read = readData(readFileSync(join(content, path), 'utf8'), path, kinds[kind].format);
    return 'data' in read ? read.data : {};
  } catch {
    return {};
  }
}

/** Kinds of which there are few enough to read what each is called. */
const named = new Set<Referred>(['person', 'school', 'priority']);

function option(content: string, path: string, id: string, kind: Referred): Option {
  if (!named.has(kind)) return { value: id, label: id };
  const { name, title } = fieldsOf(content, path);
  return { value: id, label: String(name ?? title ?? id), hint: id };
}

/** What there is in a content folder that a contribution may refer to or must not overwrite. `today` is an ISO date. */
export function surroundings(
  content: string,
  { policy, today }: Pick<About, 'policy' | 'today'>,
  owner?: string,
): About {
  const known: Record<Referred, Option[]> = { person: [], school: [], priority: [], practice: [], try: [] };
  for (const { path } of listFiles(content).files) {
    const address = addressOf(path);
    if (!address || !Object.hasOwn(known, address.kind)) continue;
    const kind = address.kind as Referred;
    if (address.owner === owner || kind !== 'try') known[kind].push(option(content, path, address.id, kind));
  }
  const claim = owner === undefined ? {} : fieldsOf(content, `practices/${owner}/index.mdx`)['claim'];
  const said = (claim as { outcome?: unknown } | undefined)?.outcome;
  const outcome = outcomes.find((one) => one === said);
  const taken = (path: string) => existsSync(join(content, path));
  return { policy, today, known, taken, ...(outcome !== undefined && { outcome }) };
}
