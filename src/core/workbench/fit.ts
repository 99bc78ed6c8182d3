import type { Person } from '#core/model/people.ts';
import type { Policy } from '#core/model/policy.ts';
import { behindOf } from '#core/review/behind.ts';
import { type Expertise, expertiseOn, topicsOf } from '#core/review/expertise.ts';
import { independenceOf } from '#core/review/independence.ts';
import { listed } from '#core/review/messages/people.ts';
import { known } from '#core/review/messages/why-asked.ts';
import { asOfNow } from '#core/review/people.ts';
import type { Account, Contribution, Instant, Main, PersonThrough } from '#core/review/snapshot.ts';

/** What somebody would review: what its files say, and the accounts that are known to stand behind it. */
export type ToReview = { contents: readonly Contribution[]; accounts: readonly Pick<Account, 'id'>[] };

/** What the site knows of everybody, and when it is. */
export type Knowing = { main: Main; now: Instant; policy: Policy };

/** Whether somebody's review could count, how well they fit, and why, in sentences that may be shown to anyone. */
export type Fit = { counts: boolean; external: boolean; expertise: Expertise; says: string[] };

const knowing = ({ on }: Expertise): string[] =>
  on.length === 0 ? [] : [`You know ${listed(on.map(known))}.`];

/** How well somebody fits who said what they know, and not who they are. */
export function fitByTopics(knows: NonNullable<Person['expertise']>, { contents }: ToReview): Fit {
  const somebody: Person = { name: '', roles: ['reviewer'], expertise: knows };
  const expertise = expertiseOn(somebody, topicsOf(contents));
  return { counts: true, external: true, expertise, says: knowing(expertise) };
}

/**
 * How well somebody fits by what the site knows: the bot's own rules, on less. The bot also knows who made commits and where
 * people were before; its word counts.
 */
export function fitOf(
  person: PersonThrough,
  { contents, accounts }: ToReview,
  { main, now, policy }: Knowing,
): Fit {
  const behind = behindOf(contents, accounts, main);
  const { counts, external, reasons } = independenceOf(person, { main, behind, now, policy });
  const expertise = expertiseOn(asOfNow(person) ?? { name: '', roles: ['reviewer'] }, topicsOf(contents));
  const because = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  const standing = !counts
    ? `Your review would not count${because}.`
    : external
      ? `Your review would count, as one from outside${because}.`
      : `Your review would count, but not as the one from outside${because}.`;
  return { counts, external, expertise, says: [standing, ...knowing(expertise)] };
}

/** How far up a list something belongs: what counts, then what is known of it, then from outside. Higher is further up. */
export const fitness = ({ counts, external, expertise }: Fit): number =>
  (counts ? 100 : 0) + (expertise.matches ? 20 : 0) + expertise.on.length * 2 + (external ? 1 : 0);
