import type { EvidenceView } from './evidence.ts';
import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';
import { triedIn } from './tried.ts';

/** How it came out elsewhere, counted: schools by what they said, studies by where their intervals lie. Null for nothing to count. */
export function cameOut(practice: Practice, evidence: EvidenceView | null): string | null {
  const { worked } = triedIn(practice);
  const studies = practice.reports.filter(({ data }) => data.team !== undefined);
  const results = studies.flatMap(({ id }) => evidence?.studies.get(id) ?? []);
  const counted = (direction: 'better' | 'worse' | 'open') =>
    results.filter((result) => result.direction === direction).length;
  const silent = studies.length - results.length;
  const parts = [
    [counted('better'), 'clearly better'],
    [counted('worse'), 'clearly worse'],
    [counted('open'), 'could go either way'],
    [silent, 'no usable figure on what this is about'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${words}: ${count}`);
  const ofStudies = studies.length
    ? `${many(studies.length, 'study', 'studies')}. ${capital(told.join('; '))}.`
    : null;
  const own = practice.data.source === 'published' ? '' : ', its own among them';
  return [worked ? `${worked}${own}.` : null, ofStudies].filter(Boolean).join(' ') || null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
