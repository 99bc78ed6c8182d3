import { findingId } from '#core/model/finding.ts';
import { slug } from '#core/model/slug.ts';
import type { About, Contribution } from './contribution.ts';
import { guidedChange } from './guided-change.ts';
import { factsOf, guidedFinding } from './guided-finding.ts';
import { partsOf, putAt, withoutGaps } from './paths.ts';
import { questionsOf } from './questions.ts';
import { textParts } from './texts.ts';

type Data = Record<string, unknown>;
type Entry = Record<string, unknown>;

/** Whether a key is of a field, not of a text, the id, or a question asked only to know what to ask. */
const isField = (key: string, texts: ReadonlySet<string>): boolean =>
  key !== 'id' && !texts.has(key) && !key.includes('?');

/** Gives each entry that has no id one that no other has. */
function withIds(entries: readonly Entry[], wish: (entry: Entry) => string, other: string): Entry[] {
  const used = new Set(entries.map(({ id }) => id));
  return entries.map((entry) => {
    if (entry['id'] !== undefined) return entry;
    const base = wish(entry) || other;
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return { id, ...entry };
  });
}

/** The first words of a citation, as people cite: `smith-and-jones-2019`. */
const sourceWish = ({ text, year }: Entry): string => {
  const words = slug(String(text ?? ''), 200)
    .split('-')
    .slice(0, 3);
  return [...words.filter((word) => word !== String(year)), ...(year === undefined ? [] : [year])].join('-');
};

/** Findings of the same measure need ids of their own; the first goes by the name of its measure. */
function findingsWithIds(findings: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return findings.map((finding) => {
    if (typeof (finding['measure'] as Entry | undefined)?.['name'] !== 'string') return finding;
    const base = findingId(finding as Parameters<typeof findingId>[0]);
    let id = base || 'result';
    for (let number = 2; seen.has(id); number += 1) id = `${base || 'result'}-${number}`;
    seen.add(id);
    return id === base || finding['id'] !== undefined ? finding : { id, ...finding };
  });
}

const isList = (value: unknown): value is Entry[] => Array.isArray(value);

/** The fields of a contribution as its file will hold them, as far as they are known: what follows from others is filled in. */
export function toData(contribution: Contribution, about: About): Data {
  const { kind, answers, given, kept = {} } = contribution;
  const texts = new Set(textParts(kind).map(({ key }) => key));
  const data = structuredClone(given);
  for (const { key } of questionsOf(contribution, about))
    if (isField(key, texts) && answers[key] != null) putAt(data, partsOf(key), answers[key]);
  for (const [key, value] of Object.entries(kept))
    if (answers[`${key.split('.', 2).join('.')}.?`] === true) putAt(data, partsOf(key), value);
  const clean = (withoutGaps(data) ?? {}) as Data;
  if (isList(clean['findings'])) {
    const all = given['findings']
      ? clean['findings']
      : clean['findings'].map((finding, place) =>
          guidedFinding(finding, factsOf(answers, place), answers[`findings.${place}.?primary`]),
        );
    clean['findings'] = findingsWithIds(all);
  }
  if (isList(clean['changed']) && !given['changed'])
    clean['changed'] = clean['changed'].map((change, place) =>
      guidedChange(change, answers[`changed.${place}.?of`]),
    );
  if (isList(clean['sources'])) clean['sources'] = withIds(clean['sources'], sourceWish, 'source');
  const { visits } = clean;
  if (kind === 'school' && typeof visits === 'object') clean['visits'] = { welcome: true, ...visits };
  // What came whole with a file stays as it was, odd as it may be.
  if (contribution.kept)
    for (const [name, value] of Object.entries(given))
      if (!Object.keys(answers).some((key) => key === name || key.startsWith(`${name}.`)))
        clean[name] = structuredClone(value);
  return clean;
}
