import type { Policy } from '#core/model/policy.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { drawSamples } from '#core/review/audit/sample.ts';
import { isAfter } from '#core/review/months.ts';
import type { RegisterInput, WriteUp } from './input.ts';
import { recordedDays } from './recorded.ts';

/** What came of looking at a drawn page again. `waiting`: nothing yet. */
export const auditResults = ['confirmed', 'lowered', 'raised', 'first-rated', 'waiting'] as const;
export type AuditResult = (typeof auditResults)[number];

/** A page that was drawn, and what came of it: the levels before and after, and the pull request. */
export type Drawn = {
  month: string;
  practice: string;
  before: number | null;
  after: number | null;
  pull: number | null;
  result: AuditResult;
};

/** The sampled audits: pages drawn in the last months, newest month first, and how many came out how. */
export type Audits = {
  seed: number;
  /** The outside body that draws and signs the sample, where the policy names one. */
  body: { name: string; signedAt: string } | null;
  drawn: readonly Drawn[];
  results: Readonly<Record<AuditResult, number>>;
};

/** Months shown on the register; older samples can be drawn again by anybody. */
const monthsShown = 12;

const byTime = (a: ReviewRecord, b: ReviewRecord): number =>
  Date.parse(a.mergedAt) - Date.parse(b.mergedAt) || a.pull - b.pull;

/** Whether a record is of the write-up itself, with a level agreed. */
const levels = ({ path }: WriteUp, { files, outcome }: ReviewRecord): boolean =>
  outcome.level !== undefined && files.some((file) => file.path === path);

function resultOf(before: number | undefined, after: number): AuditResult {
  if (before === undefined) return 'first-rated';
  if (after === before) return 'confirmed';
  return after < before ? 'lowered' : 'raised';
}

/** The first later decision on the page in which somebody took part who had not reviewed it before. */
function lookedAgain(writeUp: WriteUp, month: string): Drawn {
  const start = `${month}-01T00:00:00Z`;
  const records = writeUp.reviews
    .map(({ data }) => data)
    .filter((record) => levels(writeUp, record))
    .sort(byTime);
  const earlier = records.filter(({ mergedAt }) => !isAfter(mergedAt, start));
  const known = new Set(earlier.flatMap(({ reviews }) => reviews.map(({ by }) => by.githubId)));
  const before = earlier.at(-1)?.outcome.level;
  const again = records.find(
    ({ mergedAt, reviews }) =>
      isAfter(mergedAt, start) &&
      reviews.some(({ by, independence }) => independence.counts && !known.has(by.githubId)),
  );
  const after = again?.outcome.level;
  return {
    ...{
      month,
      practice: writeUp.id,
      before: before ?? null,
      after: after ?? null,
      pull: again?.pull ?? null,
    },
    result: after === undefined ? 'waiting' : resultOf(before, after),
  };
}

/** Draws the samples of the last months again, and says what came of each page. */
export function auditsOf({ practices, now }: RegisterInput, { review: { audit } }: Policy): Audits {
  const pages = practices.flatMap((one) => {
    const [day] = recordedDays(one);
    return day === undefined ? [] : [{ practice: one.id, since: day }];
  });
  const writeUps = new Map(practices.map((one) => [one.id, one]));
  const samples = drawSamples(pages, now.slice(0, 7), audit).slice(-monthsShown).toReversed();
  const drawn = samples.flatMap(({ month, pages: ids }) =>
    ids.flatMap((id) => {
      const writeUp = writeUps.get(id);
      return writeUp ? [lookedAgain(writeUp, month)] : [];
    }),
  );
  const count = (result: AuditResult) => drawn.filter((one) => one.result === result).length;
  return {
    ...{ seed: audit.seed, body: audit.body ?? null, drawn },
    results: Object.fromEntries(auditResults.map((result) => [result, count(result)])) as Audits['results'],
  };
}
