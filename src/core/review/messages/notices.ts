import type { Policy } from '#core/model/policy.ts';
import type { Account, Instant } from '../snapshot.ts';
import { day } from './dates.ts';
import { call, callAll } from './people.ts';

/** Reminds a reviewer, who may have good reasons. */
export const remindReviewer = (account: Account, by: Instant, { review }: Policy): string =>
  `${call(account)}: your review of this was hoped for by ${day(by)}, and its author waits. No time? Type \`/decline\`, and somebody else is asked, or \`/remind in 1 week\`. After ${review.daysToEscalate} days somebody else is asked beside you.`;

/** Reminds an author. */
export const remindAuthor = (account: Account, by: Instant): string =>
  `${call(account)}: reviewers asked you something, and an answer was hoped for by ${day(by)}. The comment above says what. Nothing is closed; \`/remind in 2 weeks\` puts this off.`;

/** Calls editors to what the living comment says. */
export const callEditors = (editors: readonly Account[]): string =>
  `${callAll(editors)}: this needs an editor. The comment above says what for.`;

/** Asks somebody for a review by name, where GitHub only lets members of the repository be asked. */
export const askInstead = (account: Account): string =>
  `${call(account)}: would you review this? The comment above says how, and why you are asked. No time? Type \`/decline\`, and somebody else is asked.`;
