import { sha256 } from '../digest/sha256.ts';
import type { Effect } from '../effect.ts';
import type { Account, Instant, Permission, PostedComment, PostedReview, Pull } from '../snapshot.ts';

/** What is known of a pull request from a shared list and two requests: all that people can change without main changing. */
export type Sight = {
  pull: Pick<Pull, 'number' | 'title' | 'state' | 'draft' | 'headSha' | 'headExists' | 'labels'> & {
    asked: readonly Account[];
  };
  comments: readonly PostedComment[];
  reviews: readonly (Pick<PostedReview, 'id' | 'by' | 'state' | 'body' | 'at'> & { commit?: string })[];
  bot: Account;
  /** The commit that main is at: its people, policy and rules are part of every judgement. */
  mainHead: string;
  /** What editors may do, by account. */
  permissions: ReadonlyMap<number, Permission>;
  /** Names of the keys that seals are opened with. */
  keys: readonly string[];
};

const plain = (body: string): string => body.replaceAll('\r\n', '\n').trim();

/** A digest of a sight: where it is the same, nothing but the clock can have changed a judgement. The order of lists is nothing. */
export function fingerprintOf({ pull, comments, reviews, bot, mainHead, permissions, keys }: Sight): string {
  const [mine, others] = [comments.filter(isBy(bot)), comments.filter((one) => !isBy(bot)(one))];
  const all = {
    pull: { ...pull, labels: pull.labels.toSorted(), asked: sorted(pull.asked.map(({ id }) => id)) },
    said: sorted(others.map(({ id, by, body, editedAt = '' }) => [id, by.id, editedAt, plain(body)])),
    mine: sorted(mine.map(({ body }) => plain(body))),
    reviews: sorted(
      reviews.map(({ id, by, state, body, commit = '' }) => [
        id,
        by.id,
        by.login,
        state,
        commit,
        plain(body),
      ]),
    ),
    ...{ bot: bot.id, mainHead, permissions: sorted([...permissions]), keys: sorted(keys) },
  };
  return sha256(JSON.stringify(all));
}

const isBy =
  ({ id }: Account) =>
  ({ by }: PostedComment): boolean =>
    by.id === id;

const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).toSorted();

/** What will be seen once these effects were performed and nothing else happened. Only comments and labels are foreseen. */
export function foreseen(sight: Sight, effects: readonly Effect[], now: Instant): Sight {
  let { comments, pull } = sight;
  const by = sight.bot;
  for (const effect of effects) {
    if (effect.do === 'post-comment') comments = [...comments, { id: 0, by, body: effect.body, at: now }];
    if (effect.do === 'edit-comment')
      comments = comments.map((one) => (one.id === effect.id ? { ...one, body: effect.body } : one));
    if (effect.do === 'delete-comment') comments = comments.filter(({ id }) => id !== effect.id);
    if (effect.do === 'add-labels') pull = { ...pull, labels: [...pull.labels, ...effect.labels] };
    if (effect.do === 'remove-label')
      pull = { ...pull, labels: pull.labels.filter((label) => label !== effect.label) };
  }
  return { ...sight, comments, pull };
}
