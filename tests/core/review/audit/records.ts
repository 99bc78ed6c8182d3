import { type ReviewRecord, reviewRecord } from '#core/model/review-record.ts';

type Given = {
  by: string;
  level?: number;
  at?: string;
  hours?: number;
  challenge?: string;
  counts?: boolean;
  clarity?: number;
};

const idOf = (handle: string): number =>
  [...handle].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9;

const usual = 'Who marked the tests, and did they know which pupils had read in pairs?';

/** A made-up record of a pull request, with its reviews. */
export function recordOf(
  pull: number,
  given: readonly Given[],
  outcome: Partial<ReviewRecord['outcome']> = {},
  parts: { openedAt?: string; mergedAt?: string; path?: string } = {},
): ReviewRecord {
  const { mergedAt = '2026-10-20T12:00:00Z', openedAt, path = `practices/p-${pull}/index.mdx` } = parts;
  return reviewRecord.parse({
    schema: 1,
    pull,
    ...(openedAt && { openedAt }),
    mergedAt,
    headSha: 'c'.repeat(40),
    digest: `sha256:${'0'.repeat(64)}`,
    files: [{ path, sha256: 'a'.repeat(64) }],
    outcome: { is: 'published', level: 2, claimed: 3, supported: 3, by: 'quorum', ...outcome },
    reviews: given.map(
      ({ by, level = 3, at = '2026-10-10T12:00:00Z', hours, challenge, counts = true, clarity }) => ({
        by: { handle: by, githubId: idOf(by) },
        at,
        sealed: true,
        level,
        confidence: 'medium',
        relationship: 'none',
        ...(clarity !== undefined && { clarity }),
        safeguarding: 'pass',
        ...(hours !== undefined && { hours }),
        independence: { counts, external: counts, reasons: [] },
        expertise: { matches: true, on: [] },
        challenge: { text: challenge ?? `${usual} (${pull}, ${by})` },
      }),
    ),
    agreement: null,
    waivers: [],
    adjudication: null,
    changed: [],
    checks: { policyDigest: `sha256:${'0'.repeat(64)}`, passed: true, warnings: [] },
  });
}
