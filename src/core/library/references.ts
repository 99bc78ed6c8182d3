import { didYouMean } from '#core/model/closest.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Address, Kind } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import type { AnyEntry } from './entry.ts';
import { keyOf } from './library.ts';

/** One name in one file that must be the id of something else. */
type Reference = { field: (string | number)[]; id: string; to: Kind | 'source' };

const one = (to: Reference['to'], field: string, id: string | null | undefined): Reference[] =>
  id == null ? [] : [{ field: [field], id, to }];

const each = (to: Reference['to'], field: string, ids: readonly string[] | undefined): Reference[] =>
  (ids ?? []).map((id, place) => ({ field: [field, place], id, to }));

const under = (prefix: (string | number)[], references: Reference[]): Reference[] =>
  references.map((reference) => ({ ...reference, field: [...prefix, ...reference.field] }));

const inFindings = (findings: readonly Finding[] | undefined): Reference[] =>
  (findings ?? []).flatMap((finding, place) =>
    under(
      ['findings', place],
      [
        ...one('source', 'cite', finding.cite),
        ...(finding.reported ?? []).flatMap(({ by }, entry) =>
          under(['reported', entry], one('source', 'by', by)),
        ),
        ...under(['stated'], one('source', 'by', finding.stated?.by)),
      ],
    ),
  );

/** Every reference an entry makes. */
export function referencesOf(entry: AnyEntry): Reference[] {
  switch (entry.kind) {
    case 'practice': {
      const { data } = entry;
      return [
        ...each('person', 'authors', data.authors),
        ...each('person', 'curators', data.curators),
        ...one('person', 'steward', data.steward),
        ...one('school', 'school', data.school),
        ...each('priority', 'priorities', data.priorities),
        ...one('practice', 'adaptedFrom', data.adaptedFrom),
        ...one('try', 'try', data.try),
        ...under(['cost'], one('source', 'cite', data.cost?.cite)),
        ...under(['workload'], one('source', 'cite', data.workload?.cite)),
        ...inFindings(data.findings),
      ];
    }
    case 'report': {
      const { data } = entry;
      return [
        ...each('person', 'authors', data.authors),
        ...one('school', 'school', data.school),
        ...one('try', 'try', data.try),
        ...inFindings(data.findings),
        ...(data.rated ?? []).flatMap(({ by }, place) => under(['rated', place], one('source', 'by', by))),
      ];
    }
    case 'try':
      return [
        ...each('person', 'authors', entry.data.authors),
        ...one('school', 'school', entry.data.school),
      ];
    case 'challenge':
      return [
        ...one('person', 'by', entry.data.by),
        ...under(['answer'], one('person', 'by', entry.data.answer?.by)),
      ];
    case 'ask':
      return [
        ...each('person', 'authors', entry.data.authors),
        ...one('school', 'school', entry.data.school),
        ...each('priority', 'priorities', entry.data.priorities),
        ...each('practice', 'answers', entry.data.answers),
      ];
    case 'person':
      return one('school', 'school', entry.data.school);
    case 'priority':
      return one('person', 'steward', entry.data.steward);
    case 'network':
      return [...each('school', 'members', entry.data.members), ...one('person', 'lead', entry.data.lead)];
    case 'project':
      return [
        ...each('school', 'schools', entry.data.schools),
        ...each('practice', 'practices', entry.data.practices),
        ...one('person', 'steward', entry.data.steward),
        ...entry.data.cycles.flatMap(({ found }, place) =>
          under(['cycles', place], each('report', 'found', found)),
        ),
      ];
    default:
      return [];
  }
}

const nouns: Record<string, string> = {
  person: 'a person (people/)',
  school: 'a school (schools/)',
  priority: 'a priority (priorities/)',
  practice: 'a practice (practices/)',
  report: 'a report, as practice/report',
  try: 'a try of this practice (its tries/ folder)',
  source: 'a source (the list "sources" of this file, or report/id)',
};

type Known = { ids: ReadonlyMap<Kind, ReadonlySet<string>>; sources: ReadonlyMap<string, readonly string[]> };

const sourceKey = (practice: string, report?: string) => (report ? `${practice}/${report}` : practice);

/** All ids there are, by kind; and the source ids that each write-up and report lists. */
function index(entries: readonly AnyEntry[], others: readonly Address[]): Known {
  const ids = new Map<Kind, Set<string>>();
  const sources = new Map<string, string[]>();
  for (const address of [...others, ...entries]) {
    const known = ids.get(address.kind) ?? new Set<string>();
    ids.set(address.kind, known.add(keyOf(address)));
  }
  for (const entry of entries) {
    if (entry.kind === 'practice')
      sources.set(
        entry.id,
        (entry.data.sources ?? []).map(({ id }) => id),
      );
    if (entry.kind === 'report')
      sources.set(
        sourceKey(entry.owner ?? '', entry.id),
        (entry.data.sources ?? []).map(({ id }) => id),
      );
  }
  return { ids, sources };
}

/** Whether a reference leads to something, where that can be told without listing what there is. */
const leads = ({ to, id }: Reference, { ids }: Known): boolean =>
  to !== 'source' && to !== 'try' && ids.get(to)?.has(id) === true;

/** The ids a reference may name, as its author would write them. */
function choices(entry: AnyEntry, { to }: Reference, { ids, sources }: Known): string[] {
  const practice = entry.kind === 'practice' ? entry.id : (entry.owner ?? '');
  if (to === 'source') {
    const own = sources.get(entry.kind === 'report' ? sourceKey(practice, entry.id) : practice) ?? [];
    const prefix = `${practice}/`;
    const inReports = [...sources].flatMap(([key, list]) =>
      key.startsWith(prefix) ? list.map((id) => `${key.slice(prefix.length)}/${id}`) : [],
    );
    return [...own, ...inReports];
  }
  const all = [...(ids.get(to) ?? [])];
  return to === 'try'
    ? all.filter((key) => key.startsWith(`${practice}/`)).map((key) => key.slice(practice.length + 1))
    : all;
}

/** `kind:key` of the file a reference leads to; for a source, of the report that would list it. */
function target(entry: AnyEntry, { to, id }: Reference): string {
  const practice = entry.kind === 'practice' ? entry.id : (entry.owner ?? '');
  if (to === 'source') return `report:${practice}/${id.split('/')[0]}`;
  return to === 'try' ? `try:${practice}/${id}` : `${to}:${id}`;
}

/**
 * Names that lead nowhere. Each problem gives the file, the line of the field, and the nearest ids there are.
 * A name of one of the `broken` files is no fault: that file has its own problems, and one bad file breaks no other.
 * An entry inside a folder without its write-up or network is one of them; tries may come before their write-up.
 * `others` are only known to be there: they may be named, and are not looked into.
 */
export function referenceProblems(
  entries: readonly AnyEntry[],
  broken: readonly Address[] = [],
  others: readonly Address[] = [],
): Problem[] {
  const known = index(entries, others);
  const excused = new Set(broken.map((address) => `${address.kind}:${keyOf(address)}`));
  const problems: Problem[] = [];
  const complain = (entry: AnyEntry, field: (string | number)[], message: string) =>
    problems.push({
      path: entry.path,
      ...entry.locate(field),
      ruleId: 'unknown-reference',
      severity: 'error',
      message,
    });
  for (const entry of entries) {
    for (const reference of referencesOf(entry)) {
      if (leads(reference, known)) continue;
      const ids = choices(entry, reference, known);
      if (ids.includes(reference.id) || excused.has(target(entry, reference))) continue;
      complain(
        entry,
        reference.field,
        `Unexpected "${reference.id}" in "${reference.field.filter((part) => typeof part === 'string').join(' › ')}", expected the id of ${nouns[reference.to]}.${didYouMean(reference.id, ids) || (ids.length === 0 ? ' There is none yet.' : ` There are ${ids.length}, none of them like it.`)}`,
      );
    }
    const home = entry.kind === 'project' ? 'network' : 'practice';
    if (entry.owner === undefined || entry.kind === 'try' || known.ids.get(home)?.has(entry.owner)) continue;
    if (excused.has(`${home}:${entry.owner}`)) continue;
    complain(
      entry,
      [],
      `Unexpected file in the folder of "${entry.owner}", expected ${home === 'network' ? 'a network' : 'a write-up'} with that id: its index.mdx is missing or has errors.${didYouMean(entry.owner, known.ids.get(home) ?? [])}`,
    );
  }
  return problems;
}
