import { missingRecords } from '#core/review/health/records.ts';
import { check } from '../check.ts';

export const missingRecord = check({
  id: 'missing-record',
  part: 'content',
  why: 'What no record lists byte for byte is not published.',
  look: ({ library, entries, tombstones, files }) =>
    missingRecords({ library: { policy: library.policy, entries, tombstones }, files }).map(
      ({ about, says }) => ({
        ...{ severity: 'broken', about, what: says },
        type: 'GITHUB_TOKEN=$(gh auth token) npm run -s review -- --all --dry-run, which says what the bot would write',
      }),
    ),
});
