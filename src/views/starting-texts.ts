import type { Outcome } from '#core/model/lists.ts';
import { monthsLater } from '#core/model/months.ts';

export { monthsLater };

/** What a new report begins with, for a teacher to fill in. */
export const newReport = (outcome: Outcome): string => `---
post: "What you did, with whom, and what happened, in at most 280 characters."
verdict: cannot-tell      # worked, worked-with-changes, mixed, did-not-work, cannot-tell
ran: as-described         # as-described, partly, could-not, unknown
declares: [none]          # or: sells-it, trained-by-maker, paid-for-it, or your own words
school: your-school       # its id in the schools folder
when: "2026-27"
ages: [9, 10]
# findings:               # if you measured something
#   - outcome: ${outcome}
#     measure: { name: "Name of the test", kind: standardised-test }
#     design: before-after
#     treated: { n: 28, mean: 0, sd: 0, before: { mean: 0, sd: 0 } }
---

What you changed, what went well and what did not, in at most 600 words. No names of pupils.
`;

/** What a new try begins with: "we are going to try this", before the results. */
export const newTry = (
  outcome: Outcome,
  now: string,
): string => `school: your-school       # its id in the schools folder
starts: "${now.slice(0, 7)}"
due: "${monthsLater(now, 6)}"
outcome: ${outcome}
measure: { name: "Name of the test", kind: standardised-test }
design: before-after      # before-after, comparison, randomised
`;

/** What a new challenge begins with. */
export const newChallenge = (): string => `kind: question            # question, correction, appeal
text: "What you ask, in at most 1,000 characters."
`;
