import type { Person, School } from '#core/model/people.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import type { Try } from '#core/model/try.ts';
import type { Filed, Practice, SiteData } from '#views/site-data.ts';
import { type SiteView, siteView } from '#views/site-view.ts';
import { libraryOf } from './library.ts';
import type { PracticeParts } from './practice.ts';

/** A person with an account whose number is made from the name. */
export const person = (id: string, more: Partial<Person> = {}): Filed<Person> => ({
  ...{ id, path: `people/${id}.yaml`, html: '' },
  data: { name: id, github: { login: id, id: accountOf(id) }, roles: ['author', 'reviewer'], ...more },
});

/** The account number of a made-up person. */
export const accountOf = (id: string): number =>
  [...id].reduce((so, sign) => so * 31 + (sign.codePointAt(0) ?? 0), 7);

/** A primary school. */
export const school = (id: string, more: Partial<School> = {}): Filed<School> => ({
  ...{ id, path: `schools/${id}.yaml`, html: '' },
  data: { name: `${id} school`, country: 'GB-ENG', phase: 'primary', ages: [4, 11], ...more },
});

type Review = ReviewRecord['reviews'][number];

/** A review by somebody, bound to their account. */
export const review = (handle: string, more: Partial<Review> = {}): Review => ({
  by: { handle, githubId: accountOf(handle) },
  ...{ at: '2026-09-10T19:00:00Z', sealed: true, level: 2, confidence: 'medium', relationship: 'none' },
  ...{ safeguarding: 'pass', independence: { counts: true, external: true, reasons: [] } },
  ...{ expertise: { matches: true, on: [] }, challenge: { text: 'How would you know?' } },
  ...more,
});

/** The record of a pull request that listed these paths. */
export function record(
  pull: number,
  day: string,
  paths: readonly string[],
  more: Partial<ReviewRecord> = {},
): Filed<ReviewRecord> {
  const zero = '0'.repeat(64);
  const reviews = more.reviews ?? [];
  return {
    ...{ id: String(pull), path: `practices/x/reviews/${pull}.json`, html: '' },
    data: {
      ...{ schema: 1, pull, mergedAt: `${day}T10:00:00Z`, headSha: '0'.repeat(40), digest: `sha256:${zero}` },
      files: paths.map((path) => ({ path, sha256: zero })),
      outcome: reviews.length
        ? { is: 'published', by: 'quorum', level: 2, claimed: 2, supported: 2 }
        : { is: 'published', by: 'machine' },
      ...{ reviews, agreement: null, waivers: [], adjudication: null, changed: [] },
      checks: { policyDigest: `sha256:${zero}`, passed: true, warnings: [] },
      ...more,
    },
  };
}

/** A try of a practice. */
export const tryOf = (practice: string, id: string, more: Partial<Try>): Practice['tries'][number] => ({
  ...{ id, path: `practices/${practice}/tries/${id}.yaml`, html: '' },
  data: {
    ...{ starts: '2026-09', due: '2027-01', outcome: 'mathematics', design: 'comparison' },
    measure: { name: 'Procedural knowledge', kind: 'standardised-test' },
    ...more,
  },
});

/** A site for tests with these people and schools. */
export function community(practices: PracticeParts[], more: Partial<SiteData> = {}): SiteView {
  return siteView({ ...libraryOf(practices).site, ...more });
}
