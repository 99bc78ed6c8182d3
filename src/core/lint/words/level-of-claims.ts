import type { AnyEntry } from '#core/library/entry.ts';
import type { LintContext } from '../context.ts';

/** How sure what is told in a file can be: of a write-up, what its practice supports; of a report, what its own findings do. */
export function levelOfClaims(entry: AnyEntry, context: LintContext): number | undefined {
  if (entry.kind === 'practice') return context.supportedLevel(entry);
  if (entry.kind !== 'report') return undefined;
  if (!entry.data.findings?.length) return 1;
  const own = context.rating(entry)?.findings.filter(({ study }) => study === entry.id) ?? [];
  if (own.some(({ compared }) => compared)) return 3;
  return entry.data.findings.some(({ design }) => design !== 'account') ? 2 : 1;
}
