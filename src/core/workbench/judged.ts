import { sha256 } from '#core/review/digest/sha256.ts';
import { digestOf, type FileDigest } from '#core/review/digest.ts';
import { inContent, type Lane } from '#core/review/lanes.ts';
import { requirementOf } from '#core/review/requirement.ts';
import type { Account, Checked, Main, Snapshot } from '#core/review/snapshot.ts';
import type { UnderReview } from './under-review.ts';

/** Which bytes a review is of, as the bot will see it; `outside` are paths that reviewers have no say in. */
export type Judged = { lane: Lane; files: readonly FileDigest[]; digest: string; outside: readonly string[] };

const nobody: Account = { id: 0, login: '' };

/** A snapshot of nothing but the change: what is required of a change rests on no more. */
function snapshotOf(
  { pull, title, author, headSha, files }: UnderReview,
  checked: Checked,
  main: Main,
): Snapshot {
  return {
    ...{ repository: '', complete: true, reviews: [], comments: [], bot: nobody, main, checked },
    ...{ permissions: new Map(), openReviews: new Map() },
    pull: {
      ...{ number: pull, title, author: author ?? nobody, state: 'open', draft: false, createdAt: '' },
      ...{ headSha: headSha ?? '', headExists: true, labels: [], asked: [], committers: [] },
    },
    files: files.map(({ bytes, ...file }) => ({
      ...file,
      object: file.change === 'removed' ? 'none' : 'file',
      ...(bytes && { sha256: sha256(bytes) }),
    })),
  };
}

/** The files that people judge in a change and their one digest, by the same rules as the bot's. */
export function judgedIn(under: UnderReview, checked: Checked, main: Main): Judged {
  const { lane, judged, outside } = requirementOf(snapshotOf(under, checked, main));
  return { lane, files: judged, digest: digestOf(judged), outside };
}

/** Files that people judge or do not, depending on who opened the pull request. */
const dependsOnAuthor = /^(?:people|asks)\/|^practices\/[^/]+\/tries\//;

/** Why a rating of these files cannot be sealed; undefined where it can. */
export function whyNotSealed(under: UnderReview, { files }: Judged): string | undefined {
  if (under.pull === 0)
    return 'It is not known which pull request this is. Give its number above, or use a plain block.';
  if (files.length === 0)
    return 'People judge none of these files, so there is nothing that a seal could be bound to.';
  const unclear = under.files.map(({ path }) => inContent(path)).find((path) => dependsOnAuthor.test(path));
  if (under.author === undefined && unclear !== undefined)
    return `Whether people judge ${unclear} depends on who opened the pull request. Fetch it from GitHub, or use a plain block.`;
  return undefined;
}
