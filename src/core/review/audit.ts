import type { Library } from '#core/library/library.ts';
import { agreementByReviewer, agreementOn, type Dimension, dimensions } from './audit/agreement.ts';
import { decisionsOf } from './audit/decisions.ts';
import { type Flag, flagsOf } from './audit/flags.ts';
import { outsidersFor } from './audit/outsiders.ts';
import { type Page, pagesOf } from './audit/pages.ts';
import { drawSample, type Sample } from './audit/sample.ts';
import { foldersOf } from './folders.ts';
import { asItStands, mainOf } from './main-of.ts';
import type { Instant, Main } from './snapshot.ts';

/** A page to be reviewed again, and who could. */
export type Drawn = Page & { could: readonly string[] };

/** The monthly look at reviewing itself. */
export type Audit = {
  sample: Omit<Sample, 'pages'> & { seed: number; pages: readonly Drawn[] };
  agreement: {
    byDimension: Readonly<Record<Dimension, ReturnType<typeof agreementOn>>>;
    byReviewer: ReturnType<typeof agreementByReviewer>;
  };
  decisions: ReturnType<typeof decisionsOf>;
  /** How many reviewers have something to look at; who and what is told to them alone. */
  flagged: number;
};

/** What a reviewer is told of their own reviewing. */
export type Own = { handle: string; flags: readonly Flag[]; agreement: Audit['agreement']['byReviewer'][0] };

type Content = Pick<Library, 'entries' | 'policy'>;

/** Files on main as an audit reads them: today's, since it judges nobody's independence for a decision. */
const mainToday = ({ entries }: Content): Main => mainOf(entries, asItStands(entries), '');

const reviewersIn = ({ records }: Main): string[] =>
  [...new Set(records.flatMap(({ record }) => record.reviews.map(({ by }) => by.handle)))].sort();

/** The audit for a month (`2026-12`): the sample drawn for it, and the figures of all decisions on record. */
export function auditOf(content: Content, { month, now }: { month: string; now: Instant }): Audit {
  const { entries, policy } = content;
  const main = mainToday(content);
  const records = main.records.map(({ record }) => record);
  const folders = foldersOf(entries);
  const pages = pagesOf(folders);
  const drawn = drawSample(pages, month, policy.review.audit);
  const could = (page: Page) =>
    folders
      .filter(({ practice }) => practice.id === page.practice)
      .flatMap((folder) => outsidersFor(page, folder, { main, now, policy, month }));
  const agreement = dimensions.map((dimension) => [dimension, agreementOn(dimension, records, policy)]);
  return {
    sample: {
      ...drawn,
      seed: policy.review.audit.seed,
      pages: drawn.pages.flatMap((practice) =>
        pages.filter((page) => page.practice === practice).map((page) => ({ ...page, could: could(page) })),
      ),
    },
    agreement: {
      byDimension: Object.fromEntries(agreement) as Audit['agreement']['byDimension'],
      byReviewer: agreementByReviewer(records),
    },
    decisions: decisionsOf(records),
    flagged: reviewersIn(main).filter((handle) => flagsOf(handle, main, policy).length > 0).length,
  };
}

/** What one reviewer is told; undefined for somebody without a review on record. */
export function ownAudit(content: Content, handle: string): Own | undefined {
  const main = mainToday(content);
  const records = main.records.map(({ record }) => record);
  const agreement = agreementByReviewer(records).find((one) => one.handle === handle);
  return agreement && { handle, flags: flagsOf(handle, main, content.policy), agreement };
}
