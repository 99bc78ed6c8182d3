import type { Facts } from '../facts.ts';
import type { Open } from '../judgement.ts';
import { daysAfter, earliest, isAfter } from '../months.ts';
import { author, editor, overdue, type Ruling, rule, waiting } from './ruling.ts';

/** What the author has to answer: changes that reviewers asked for, and challenges once they may be read. */
function forTheAuthor({ challenges, changes }: Facts): Open[] {
  return [
    ...challenges
      .filter(({ answer }) => !answer)
      .map(
        ({ reviewId, by, text, shownAt }): Open => ({
          ...{ kind: 'challenge', reviewId, by, text, since: shownAt },
        }),
      ),
    ...changes
      .filter(({ answeredAt }) => answeredAt === undefined)
      .map(({ reviewId, by, text, since }): Open => ({ kind: 'changes', reviewId, by, text, since })),
  ];
}

function answering(facts: Facts): Ruling | undefined {
  const { policy, now, basis } = facts;
  const open = forTheAuthor(facts);
  const since = earliest(open.flatMap((each) => (each.kind === 'conflict' ? [] : each.since)));
  if (since === undefined) return undefined;
  const by = daysAfter(since, policy.review.daysToAnswer);
  if (isAfter(now, daysAfter(since, policy.review.daysToEscalate)))
    return overdue('author-to-answer', [{ account: basis.pull.author, askedAt: since, by }], facts);
  const because = {
    rule: 'challenge',
    facts: `${open.length} ${open.length === 1 ? 'question' : 'questions'} of reviewers for the author to answer.`,
  };
  return rule({ is: 'author-to-answer', open, by }, author, because, by);
}

/** Changes that a reviewer asked for come before more reviews: the files will be others. */
export const changesFirst = (facts: Facts): Ruling | undefined =>
  facts.changes.some(({ answeredAt }) => answeredAt === undefined) ? answering(facts) : undefined;

/** Challenges and asked-for changes: whose move, the author's or the reviewer's? */
export function challenged(facts: Facts): Ruling | undefined {
  const { challenges, lookAgain, policy, now, counted, need } = facts;
  const unanswered = answering(facts);
  if (unanswered) return unanswered;
  const unsettled = challenges
    .filter(({ resolved }) => !resolved)
    .map(({ by, answer }) => ({
      account: by,
      askedAt: answer?.at ?? now,
      by: daysAfter(answer?.at ?? now, policy.review.daysToReview),
    }));
  const others = lookAgain.due.filter(({ account }) =>
    unsettled.every((one) => one.account.id !== account.id),
  );
  const due = [...unsettled, ...others].toSorted(
    (a, b) => Date.parse(a.by) - Date.parse(b.by) || a.account.id - b.account.id,
  );
  if (due.length === 0) return undefined;
  return waiting(
    facts,
    { is: 'in-review', have: counted.length, need, due },
    {
      rule: 'answered',
      facts:
        'The author answered; whoever asked says whether that settles it. A question left alone after its answer counts as settled; a wish for changes waits for its reviewer.',
    },
  );
}

/** A reviewer found a safeguarding concern: a person looks, whatever the levels say. */
export function safeguarding({ counted }: Facts): Ruling | undefined {
  const failed = counted.filter(({ block }) => block?.safeguarding === 'fail');
  if (failed.length === 0) return undefined;
  return rule({ is: 'waiting-on-editor', why: 'safeguarding' }, editor, {
    rule: 'safeguarding',
    facts: `${failed.map(({ by }) => `@${by.login}`).join(', ')} found a concern about safeguarding.`,
  });
}

/** Everything is there. */
export function agreed(facts: Facts): Ruling {
  const { counted, level, founding, said, requirement } = facts;
  const decidedBy =
    founding || said.adjudication ? 'editor' : requirement.lane === 'screened' ? 'screened' : 'quorum';
  return rule(
    { is: 'agreed', level, by: counted.map(({ by }) => by), decidedBy, ...(founding && { founding }) },
    { who: 'bot' },
    {
      rule: founding ? 'founding' : 'quorum',
      facts: founding
        ? 'Too few reviewers have joined for a quorum; one editor’s review publishes, and is marked as founding.'
        : `${counted.length} ${counted.length === 1 ? 'review counts' : 'reviews count'}, every question was answered.`,
    },
  );
}
