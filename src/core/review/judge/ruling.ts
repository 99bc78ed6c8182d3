import type { Facts } from '../facts.ts';
import type { Actor, Due, Judgement, Reason } from '../judgement.ts';
import { daysAfter, earliest, isAfter } from '../months.ts';
import type { Instant } from '../snapshot.ts';

/** A judgement on the way: reasons are added where the facts are looked at. */
export type Ruling = { judgement: Judgement; next: Actor; by?: Instant; because: readonly Reason[] };

/** Makes a ruling with its first reason. */
export const rule = (judgement: Judgement, next: Actor, because: Reason, by?: Instant): Ruling => ({
  ...{ judgement, next, because: [because] },
  ...(by !== undefined && { by }),
});

/** The author's move. */
export const author: Actor = { who: 'author' };
/** An editor's move. */
export const editor: Actor = { who: 'editor' };

/** Files outside `content/`, which code owners look after. */
export const notOurs = (paths: readonly string[]): Ruling =>
  rule(
    { is: 'not-ours', paths },
    { who: 'code-owner' },
    {
      rule: 'outside-content',
      facts: `It changes files outside content/: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' and others' : ''}.`,
    },
  );

/** Those of several who are waited for: one by name, or all of them. */
export const awaited = (due: readonly Due[]): Actor => {
  const [only] = due;
  return due.length === 1 && only ? { who: 'reviewer', account: only.account } : { who: 'reviewers' };
};

/** Waits for reviewers, and says so to an editor once they are very late. */
export function waiting(
  facts: Facts,
  judgement: Extract<Judgement, { is: 'in-review' }>,
  because: Reason,
): Ruling {
  const { now, policy } = facts;
  const late = judgement.due.filter(({ askedAt }) =>
    isAfter(now, daysAfter(askedAt, policy.review.daysToEscalate)),
  );
  if (late.length > 0) return overdue('in-review', late, facts);
  return rule(judgement, awaited(judgement.due), because, earliest(judgement.due.map(({ by }) => by)));
}

/** Says that people had far too long; an editor is told, and nothing is closed. `instead`: others, asked by now. */
export function overdue(
  was: Extract<Judgement, { is: 'overdue' }>['was'],
  late: readonly Due[],
  { policy }: Facts,
  instead: readonly Due[] = [],
): Ruling {
  const days = policy.review.daysToEscalate;
  const since = earliest(late.map(({ by }) => by)) ?? '';
  const judgement: Judgement = { is: 'overdue', since, was, late: late.map(({ account }) => account) };
  const because = {
    rule: 'overdue',
    facts: `${late.map(({ account }) => `@${account.login}`).join(', ')} had more than ${days} days.`,
  };
  return instead.length > 0
    ? rule(judgement, awaited(instead), because, earliest(instead.map(({ by }) => by)))
    : rule(judgement, editor, because);
}
