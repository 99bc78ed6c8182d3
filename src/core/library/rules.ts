import { type Finding, findingId } from '#core/model/finding.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import type { AnyEntry } from './entry.ts';

type Complain = (field: (string | number)[], ruleId: string, message: string) => void;

/** Characters as a reader counts them: what was typed, not how it is stored. */
const characters = (text: string): number => [...new Intl.Segmenter('en-GB').segment(text)].length;

function lengths(entry: AnyEntry, policy: Policy, complain: Complain): void {
  const limits = [
    ['title', policy.limits.titleCharacters],
    ['post', policy.limits.postCharacters],
  ] as const;
  for (const [field, most] of limits) {
    const text = (entry.data as Record<string, unknown>)[field];
    // A character is stored as at least one unit, so most texts need not be counted.
    if (typeof text !== 'string' || text.length <= most || characters(text) <= most) continue;
    complain(
      [field],
      `${field}-length`,
      `Unexpected ${characters(text)} characters in "${field}", expected at most ${most}. Take out ${characters(text) - most}.`,
    );
  }
}

function repeats(ids: readonly string[], list: string, complain: Complain): void {
  const seen = new Set<string>();
  ids.forEach((id, place) => {
    if (seen.has(id))
      complain(
        [list, place],
        'duplicate-id',
        `Unexpected second "${id}" in "${list}", expected each id once. Give this one an id of its own.`,
      );
    seen.add(id);
  });
}

const findingsOf = (entry: AnyEntry): readonly Finding[] =>
  entry.kind === 'practice' || entry.kind === 'report' ? (entry.data.findings ?? []) : [];

/** What a schema cannot say: lengths that policy sets, ids that repeat inside a file, demo files, and counts. */
export function fileRules(entry: AnyEntry, policy: Policy): Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = (field, ruleId, message) =>
    problems.push({ path: entry.path, ...entry.locate(field), ruleId, severity: 'error', message });
  lengths(entry, policy, complain);
  repeats(findingsOf(entry).map(findingId), 'findings', complain);
  if (entry.kind === 'practice' || entry.kind === 'report') {
    const sources = entry.data.sources ?? [];
    repeats(
      sources.map(({ id }) => id),
      'sources',
      complain,
    );
    if (sources.filter(({ kind }) => kind === 'study').length > 1)
      findingsOf(entry).forEach((finding, place) => {
        if (finding.cite === undefined)
          complain(
            ['findings', place],
            'cite-missing',
            'Missing "cite", expected the id of the study this finding was taken from, because the file lists several.',
          );
      });
  }
  if (entry.kind === 'practice' && (entry.data.priorities?.length ?? 0) > policy.limits.prioritiesPerWriteUp)
    complain(
      ['priorities'],
      'too-many-priorities',
      `Unexpected ${entry.data.priorities?.length} priorities, expected at most ${policy.limits.prioritiesPerWriteUp}. Keep those it serves best.`,
    );
  if ('demo' in entry.data && entry.data.demo && !policy.allowDemo)
    complain(
      ['demo'],
      'demo-content',
      'Unexpected demo content, expected real content only: this library does not allow demo files. Take the file out.',
    );
  return problems;
}
