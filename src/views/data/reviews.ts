import { z } from 'zod';
import { id } from '#core/model/fields.ts';
import { level, ratingFields } from '#core/model/rating.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { type Decided, decidedOf } from '#core/quality/decided.ts';
import { dataset } from './dataset.ts';
import { words } from './row-fields.ts';

const instant = (description: string) => z.iso.datetime().nullable().meta({ description });
const oneToFive = (description: string) => level.nullable().meta({ description });

const row = z.strictObject({
  id: words('practice/pull request/account, which never changes'),
  practice: id.meta({ description: 'Write-up whose record it stands in' }),
  pull: z.int().meta({ description: 'Number of the pull request' }),
  mergedAt: instant('When that was merged'),
  published: z.boolean().meta({ description: 'False where it withdrew the write-up' }),
  decidedBy: z
    .enum(['quorum', 'machine', 'screened', 'editor'])
    .meta({ description: 'Who decided: the reviewers, the machine, one who screened it, or an editor' }),
  agreedLevel: oneToFive('Level that was agreed'),
  claimedLevel: oneToFive('Level that the author claimed'),
  supportedLevel: oneToFive('Level that the facts supported then'),
  apart: z.int().nullable().meta({ description: 'How far apart the levels of the reviewers were' }),
  authors: z.array(id).meta({ description: 'Who signed what was reviewed, as it stands now' }),
  reviewer: id.meta({ description: 'Handle of the reviewer, as it is now' }),
  reviewerAccount: z.int().meta({ description: 'Number of the account, which does not change as names do' }),
  at: instant('When the review was given'),
  sealed: z.boolean().meta({ description: 'True where nobody could read it before all had rated' }),
  level: ratingFields.level.meta({ description: 'Level that this reviewer gave' }),
  confidence: ratingFields.confidence.meta({ description: 'How sure the reviewer is of that' }),
  clarity: oneToFive('Could another teacher follow it? 1 to 5'),
  transfer: oneToFive('Would it carry over to another school? 1 to 5'),
  safeguarding: ratingFields.safeguarding.meta({
    description: 'Could anything harm a child or tell who one is?',
  }),
  hours: z.number().nullable().meta({ description: 'Hours it took' }),
  relationship: words('What ties the reviewer to the authors, in their words'),
  counts: z.boolean().meta({ description: 'True where the review counts: the reviewer is independent' }),
  external: z.boolean().meta({ description: 'True where the reviewer is from outside' }),
  expert: z.boolean().meta({ description: 'True where the reviewer knows the field' }),
  challenge: words('The question that the reviewer posed'),
  answer: z.string().nullable().meta({ description: 'What the author answered' }),
  answeredAt: instant('When'),
  resolvedAt: instant('When the reviewer took that as an answer'),
  demo: z.boolean().meta({ description: 'True for fiction' }),
  strengths: z.string().nullable().meta({ description: 'What is good about it' }),
  independence: z.array(z.string()).meta({ description: 'Reasons for counting, or not' }),
  expertise: z.array(z.string()).meta({ description: 'What the reviewer knows that fits' }),
  files: z.array(z.string()).meta({ description: 'Files that the review judged' }),
});

type Review = ReviewRecord['reviews'][number];

function rowOf({ practice, record, authors }: Decided, review: Review): z.infer<typeof row> {
  const { pull, mergedAt, outcome, agreement, demo } = record;
  const { by, challenge, independence, expertise } = review;
  return {
    ...{ id: `${practice}/${pull}/${by.githubId}`, practice, pull, mergedAt },
    ...{ published: outcome.is === 'published', decidedBy: outcome.by, agreedLevel: outcome.level ?? null },
    ...{ claimedLevel: outcome.claimed ?? null, supportedLevel: outcome.supported ?? null },
    ...{
      apart: agreement?.apart ?? null,
      authors: [...authors],
      reviewer: by.handle,
      reviewerAccount: by.githubId,
    },
    ...{ at: review.at, sealed: review.sealed, level: review.level, confidence: review.confidence },
    ...{ clarity: review.clarity ?? null, transfer: review.transfer ?? null },
    ...{ safeguarding: review.safeguarding, hours: review.hours ?? null, relationship: review.relationship },
    ...{ counts: independence.counts, external: independence.external, expert: expertise.matches },
    ...{ challenge: challenge.text, answer: challenge.answer ?? null },
    ...{ answeredAt: challenge.answeredAt ?? null, resolvedAt: challenge.resolvedAt ?? null },
    ...{ demo: demo ?? false, strengths: review.strengths ?? null },
    ...{ independence: independence.reasons, expertise: expertise.on },
    files: review.judged ?? record.files.map(({ path }) => path),
  };
}

/** The register of reviews. */
export const reviews = dataset({
  ...{ name: 'reviews', title: 'Reviews', row },
  says: 'One row is one review of one write-up: who gave which level, how independent they are, what they asked and what was answered.',
  rows: ({ site }) =>
    decidedOf(site).flatMap((one) => one.record.reviews.map((review) => rowOf(one, review))),
});
