import type { EvidenceView } from './evidence.ts';
import type { Practice } from './site-data.ts';

/** Level, security and number of tries as one number that sorts. */
export function surestOf({ reports }: Pick<Practice, 'reports'>, evidence: EvidenceView | null): string {
  const tried = Math.min(999, reports.length);
  return String((evidence?.level ?? 0) * 10_000 + (evidence?.security ?? 0) * 1000 + tried);
}
