import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { policy as schema } from '#core/model/policy.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import type { Decided } from '#core/quality/decided.ts';

/** The policy in force. */
export const policy = schema.parse(parse(readFileSync('content/policy.yaml', 'utf8')));

const zeros = '0'.repeat(64);

type Given = { by: string; level?: number; at?: string; counts?: boolean; answeredAt?: string };

/** A review in so many words. */
const reviewOf = ({ by, level = 3, at = '2026-01-05T09:00:00Z', counts = true, answeredAt }: Given) => ({
  by: { handle: by, githubId: [...by].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) },
  ...{
    at,
    sealed: true,
    level,
    confidence: 'medium' as const,
    relationship: 'none',
    clarity: 4,
    transfer: 3,
  },
  ...{ safeguarding: 'pass' as const, hours: 1, expertise: { matches: true, on: [] } },
  independence: { counts, external: counts, reasons: [] },
  challenge: {
    text: `What became of those who left before the end, ${by}, and where is it told?`,
    ...(answeredAt !== undefined && { answer: 'It is told now.', answeredAt }),
  },
});

/** A decision in so many words: who wrote it, who reviewed it, when it was merged. */
export function decided(
  pull: number,
  authors: readonly string[],
  reviews: readonly Given[],
  {
    mergedAt = '2026-02-01T09:00:00Z',
    openedAt = '2026-01-01T09:00:00Z',
    practice = `practice-${pull}`,
  } = {},
): Decided {
  const given = reviews.map(reviewOf);
  const levels = given.map(({ level }) => level);
  const record: ReviewRecord = {
    ...{
      schema: 1,
      demo: true,
      pull,
      openedAt,
      mergedAt,
      headSha: zeros.slice(0, 40),
      digest: `sha256:${zeros}`,
    },
    files: [{ path: `practices/${practice}/index.mdx`, sha256: zeros }],
    outcome: { is: 'published', by: 'quorum', level: 3, claimed: 3, supported: 3 },
    reviews: given,
    agreement: levels.length < 2 ? null : { levels, apart: Math.max(...levels) - Math.min(...levels) },
    ...{ waivers: [], adjudication: null, changed: [] },
    checks: { policyDigest: `sha256:${zeros}`, passed: true, warnings: [] },
  };
  return { practice, record, authors };
}
