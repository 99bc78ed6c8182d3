import type { AnyEntry } from '#core/library/entry.ts';
import type { Finding } from '#core/model/finding.ts';

/** Results of a class somebody could recognise, or figures that a publication already gives. */
export type Whose = 'classroom' | 'published';

/** Whose results a file gives: a write-up's or a school's report's own, a study's, or none. */
export function whoseResults(entry: AnyEntry): Whose | undefined {
  if (entry.kind === 'practice') return entry.data.source === 'published' ? 'published' : 'classroom';
  if (entry.kind === 'report') return entry.data.team === undefined ? 'classroom' : 'published';
  return undefined;
}

/** The findings of a file, and for each whether its figures come from a cited publication. */
export function findingsOf(entry: AnyEntry): { finding: Finding; whose: Whose }[] {
  const whose = whoseResults(entry);
  if (whose === undefined || (entry.kind !== 'practice' && entry.kind !== 'report')) return [];
  const published = new Set(
    (entry.data.sources ?? [])
      .filter(({ kind }) => kind === 'study' || kind === 'review')
      .map(({ id }) => id),
  );
  return (entry.data.findings ?? []).map((finding) => ({
    finding,
    whose: finding.cite !== undefined && published.has(finding.cite) ? 'published' : whose,
  }));
}
