import type { AnyEntry } from '#core/library/entry.ts';
import type { FieldPath } from '../place.ts';
import { type Part, type Passage, passage } from './passage.ts';
import { asShown } from './spans.ts';

type Said = { field: FieldPath; part: Part; value: unknown };

const KINDS = new Set<string>(['practice', 'report', 'ask', 'priority', 'network', 'project']);

function* saidIn({ data }: AnyEntry): Generator<Said> {
  const fields = data as Record<string, unknown>;
  yield { field: ['title'], part: 'title', value: fields['title'] };
  yield { field: ['post'], part: 'post', value: fields['post'] };
  for (const name of ['core', 'adaptable']) {
    const list = fields[name];
    if (Array.isArray(list))
      for (const [index, value] of list.entries()) yield { field: [name, index], part: 'core', value };
  }
  for (const name of ['cost', 'workload'])
    yield {
      field: [name, 'note'],
      part: 'note',
      value: (fields[name] as { note?: unknown } | undefined)?.note,
    };
}

/** The fields of a file that are sentences in its author's own words. */
export function fieldPassages(entry: AnyEntry): Passage[] {
  if (!KINDS.has(entry.kind)) return [];
  return [...saidIn(entry)].flatMap(({ field, part, value }) => {
    if (typeof value !== 'string') return [];
    const text = asShown(value);
    const pieces = [{ start: 0, value: text, at: { field } }];
    return [
      passage(entry, { pieces, text, part, kind: 'field', foreign: [], links: [], notes: [], names: [] }),
    ];
  });
}
