import type { AnyEntry } from '#core/library/entry.ts';
import type { Publisher } from '#core/model/publication.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { digestOf, type FileDigest } from '#core/review/digest.ts';
import { made } from '../../library/made.ts';
import { recordOf } from '../audit/records.ts';

type Parts = Partial<ReviewRecord> & { at?: string; by?: Exclude<Publisher, 'starter'>; practice?: string };

/** The record of a pull request that lists some files, as the bot writes it; parts replace what it would say. */
export function reviewRecordOf(pull: number, files: FileDigest[], parts: Parts = {}): AnyEntry {
  const { at = `2026-10-${10 + pull}T12:00:00Z`, by = 'quorum', practice = 'pairs', ...more } = parts;
  const record = recordOf(pull, [{ by: 'ben' }], {}, { mergedAt: at });
  const outcome = { ...record.outcome, by };
  return made(`practices/${practice}/reviews/${pull}.json`, {
    ...{ ...record, outcome, files, digest: digestOf(files) },
    ...more,
  });
}

/** The starter record of a write-up. */
export const starterRecordOf = (files: FileDigest[], more: object = {}): AnyEntry =>
  made('practices/pairs/reviews/starter.json', {
    ...{ schema: 1, addedOn: '2026-12-01', outcome: { is: 'published', by: 'starter' }, files },
    ...more,
  });
