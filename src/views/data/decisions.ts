import { z } from 'zod';
import { id } from '#core/model/fields.ts';
import { level } from '#core/model/rating.ts';
import { reviewRecord } from '#core/model/review-record.ts';
import { type Decided, decidedOf } from '#core/quality/decided.ts';
import { waitsOf } from '#core/quality/waits.ts';
import { dataset } from './dataset.ts';
import { counted, orNull, words, worked } from './row-fields.ts';

const { shape } = reviewRecord;
const oneToFive = (description: string) => level.nullable().meta({ description });

const row = z.strictObject({
  id: words('practice/pull request, which never changes'),
  practice: id.meta({ description: 'Write-up whose record it is' }),
  pull: z.int().meta({ description: 'Number of the pull request' }),
  openedAt: orNull(shape.openedAt),
  mergedAt: shape.mergedAt.meta({ description: 'When it was merged' }),
  published: z.boolean().meta({ description: 'False where it withdrew the write-up' }),
  decidedBy: shape.outcome.shape.by.meta({
    description: 'Who decided: the reviewers, the machine, one who screened it, or an editor',
  }),
  founding: z
    .boolean()
    .meta({ description: "True for one editor's review while there were fewer than three reviewers" }),
  level: oneToFive('Level that was agreed'),
  claimedLevel: oneToFive('Level that the author claimed'),
  supportedLevel: oneToFive('Level that the facts supported then'),
  apart: z.int().nullable().meta({ description: 'How far apart the levels were that counted' }),
  authors: z.array(id).meta({ description: 'Who signed the files, as they stand now' }),
  reviews: counted('Reviews it had'),
  counting: counted('Reviews that counted'),
  waivers: counted('Rules that an editor waived in public'),
  adjudicatedBy: id
    .nullable()
    .meta({ description: 'Editor who settled the level; null where nobody had to' }),
  daysToFirstReview: worked('Days from opening to the first review that counts'),
  daysToFurtherReviews: worked('Days from then to the last of them'),
  daysToAnswer: worked("Days from then to the author's last answer"),
  daysToMerge: worked('Days from then to merging'),
  demo: z.boolean().meta({ description: 'True for fiction' }),
  waived: shape.waivers.meta({ description: 'What was waived, by whom and why' }),
  adjudication: shape.adjudication.meta({ description: 'What an editor settled, and why' }),
  changed: shape.changed.meta({ description: 'What review changed in the text' }),
  files: shape.files.meta({ description: 'Files that were decided on, byte for byte' }),
});

function rowOf({ practice, record, authors }: Decided): z.infer<typeof row> {
  const { pull, outcome, agreement, reviews, waivers, adjudication } = record;
  const waits = waitsOf(record);
  return {
    ...{ id: `${practice}/${pull}`, practice, pull },
    ...{ openedAt: record.openedAt ?? null, mergedAt: record.mergedAt },
    ...{ published: outcome.is === 'published', decidedBy: outcome.by, founding: outcome.founding ?? false },
    ...{ level: outcome.level ?? null, claimedLevel: outcome.claimed ?? null },
    ...{ supportedLevel: outcome.supported ?? null, apart: agreement?.apart ?? null },
    ...{ authors: [...authors], reviews: reviews.length },
    counting: reviews.filter(({ independence }) => independence.counts).length,
    ...{ waivers: waivers.length, adjudicatedBy: adjudication?.by ?? null },
    daysToFirstReview: waits?.['first-review'] ?? null,
    daysToFurtherReviews: waits?.['further-reviews'] ?? null,
    daysToAnswer: waits?.answer ?? null,
    daysToMerge: waits?.merge ?? null,
    ...{ demo: record.demo ?? false, waived: waivers, adjudication },
    ...{ changed: record.changed, files: record.files },
  };
}

/** Every decision on record, by reviewers, editors and the machine. */
export const decisions = dataset({
  ...{ name: 'decisions', title: 'Decisions', row },
  says: 'One row is one pull request decided on one write-up: when it was opened and merged, where it waited, what was claimed and what was agreed.',
  rows: ({ site }) => decidedOf(site).map(rowOf),
});
