import { writeReceipt } from '../block/receipt.ts';
import type { Facts } from '../facts.ts';
import type { Judgement, Verdict } from '../judgement.ts';
import { receiptsFor } from '../receipts.ts';
import { findingsList } from './findings.ts';
import { forReviewers } from './for-reviewers.ts';
import { headline } from './headline.ts';
import { whoseMove } from './next.ts';
import { questionList } from './questions.ts';
import { inline } from './quote.ts';
import { reviewList } from './reviews.ts';

/** GitHub keeps at most this many characters in a comment; some are left for the tag. */
const commentMax = 65_536 - 200;

/** Of these, receipts may take so many. */
const receiptsMax = 55_000;

const reviewed: readonly Judgement['is'][] = [
  'awaiting-reviewers',
  'in-review',
  'split',
  'author-to-answer',
  'overdue',
];

/** Those in which questions are not shown as what is to be done already. */
const questioned: readonly Judgement['is'][] = ['in-review', 'split', 'overdue'];

/** Those after which nothing changes any more: the comment holds only what stays the same. */
const over: readonly Judgement['is'][] = ['recorded', 'closed'];

const folded = (title: string, text: string): string[] =>
  text ? [`<details><summary>${title}</summary>`, '', text, '', '</details>'] : [];

const fold = (title: string, text: string): string => folded(title, text).join('\n');

function why({ reasons }: Verdict): string {
  return reasons
    .filter(({ rule }) => !rule.startsWith('review-'))
    .map(({ rule, facts }) => `- **${rule.replaceAll('-', ' ')}**: ${inline(facts, 400)}`)
    .join('\n');
}

/**
 * The one comment that is kept up to date: whose move it is, what is left, by when and why. It never holds the hour it was
 * written, so that nothing to say anew means nothing to change. Long lists are cut; receipts never are.
 */
export function livingComment(facts: Facts, verdict: Verdict): string {
  const { judgement } = verdict;
  const noted = receiptsFor(facts, receiptsMax).map(writeReceipt).join('\n');
  const first = [whoseMove(verdict, facts), headline(judgement, facts)];
  const last = [
    fold('Received: which bytes each review is bound to', noted),
    'Type `/help` for what you can do here.',
  ];
  const middle = over.includes(judgement.is)
    ? []
    : [
        ...(questioned.includes(judgement.is) ? [questionList(facts)] : []),
        findingsList(facts),
        reviewList(facts),
        fold('Why', why(verdict)),
        ...(reviewed.includes(judgement.is) ? [forReviewers(facts)] : []),
      ];
  const text = [...first, ...middle, ...last].filter(Boolean).join('\n\n');
  if (text.length <= commentMax) return text;
  return [first[0], first[1]?.slice(0, 6000), ...last].filter(Boolean).join('\n\n');
}
