import { sealBoxes, sealTo } from '#adapters/seal/boxes.ts';
import { writeReceipt } from '#core/review/block/receipt.ts';
import { blockDigest } from '#core/review/block/standing.ts';
import { type Rating, writeBlock } from '#core/review/block.ts';
import { digestOf, type FileDigest } from '#core/review/digest.ts';
import { livingTag } from '#core/review/noted.ts';
import { sealContents, writeSeal } from '#core/review/seal.ts';
import type { PostedComment, PostedReview } from '#core/review/snapshot.ts';
import { accounts, bytes, contribution, usualRating } from './made.ts';
import { known, type Story } from './story.ts';

/** Secret keys for these tests alone: the bytes 1, 2, … and 101, 102, … */
const secret = (start: number): string =>
  btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, i) => (start + i) % 256)));

/** The bot's key pair, and one that it lost. */
export const [box, lostBox] = await Promise.all([sealBoxes(secret(1)), sealBoxes(secret(101))]).then((all) =>
  all.map(([one]) => one),
);

/** The files that a story changes. */
export const filesOf = ({ files, many }: Story): NonNullable<Story['files']> =>
  many === undefined
    ? (files ?? [{ path: `content/${contribution.path}` }])
    : Array.from({ length: many }, (_, i) => ({ path: `content/practices/practice-${i}/index.mdx` }));

const sawFiles = (story: Story, letter?: string): FileDigest[] =>
  filesOf(story)
    .filter(({ path }) => path.startsWith('content/'))
    .map(({ path, bytes: own = 'a' }) => ({
      path: path.replace('content/', ''),
      sha256: bytes(letter ?? own),
    }));

type ReviewTold = NonNullable<Story['reviews']>[number];

async function bodyOf(story: Story, told: ReviewTold, bodies: readonly string[]): Promise<string> {
  const rating: Rating = { ...usualRating, ...told.rating };
  if (told.copyOf !== undefined) return bodies[told.copyOf] ?? '';
  if (told.body !== undefined) return told.body;
  if (!told.sealed) return writeBlock(rating);
  const to = told.sealedTo ?? {};
  const key = to.key === 'lost' ? lostBox : box;
  const binding = {
    pull: to.pull ?? 7,
    by: known(to.by ?? told.by, story).id,
    digest: digestOf(sawFiles(story, to.bytes ?? told.saw)),
  };
  const sealed = await sealTo(key?.publicKey ?? '', sealContents(binding, rating));
  return writeSeal({ keyId: key?.keyId ?? '', bytes: sealed });
}

/** The reviews of a story as posted. */
export async function reviewsOf(story: Story): Promise<PostedReview[]> {
  const posted: PostedReview[] = [];
  for (const [place, told] of (story.reviews ?? []).entries()) {
    const body = await bodyOf(
      story,
      told,
      posted.map((one) => one.body),
    );
    posted.push({
      ...{
        id: told.id ?? 500 + place,
        by: known(told.by, story),
        state: told.state ?? 'approved',
        body,
        at: told.at,
      },
      ...(told.editedAt !== undefined && { editedAt: told.editedAt }),
      ...(told.saw !== 'gone' && { judged: sawFiles(story, told.saw) }),
    });
  }
  return posted;
}

/** The bot's living comment with what it noted of reviews; none where a story tells of no receipts. */
export function notedIn(story: Story, reviews: readonly PostedReview[]): PostedComment[] {
  const noted = (story.receipts ?? []).flatMap(({ of, seen, block, saw }) => {
    const review = reviews[of];
    if (!review) return [];
    const { id: post, by, body } = review;
    const digest = block === 'other' ? `sha256:${bytes('0')}` : (blockDigest(body) ?? '');
    return writeReceipt({
      ...{ pull: 7, post, by: by.id, seen, sealed: false, block: digest },
      files: sawFiles(story, saw),
    });
  });
  if (noted.length === 0) return [];
  return [{ id: 90, by: accounts.bot, at: '2026-11-12T08:00:00Z', body: [livingTag, ...noted].join('\n') }];
}
