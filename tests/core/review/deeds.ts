import { type Rating, writeBlock } from '#core/review/block.ts';
import { digestOf } from '#core/review/digest.ts';
import { receiptsIn } from '#core/review/noted.ts';
import { requirementOf } from '#core/review/requirement.ts';
import { sealContents, writeSeal } from '#core/review/seal.ts';
import type { PostedReview, Snapshot } from '#core/review/snapshot.ts';
import { accounts, bytes, usualRating } from './made.ts';
import { pretendBox } from './pretend-box.ts';
import { type Deed, isOpen, later, mergedBy, sha, withSnapshot } from './world.ts';

/** The five people of `made.ts`; ada is the author. */
export const people = ['ada', 'ben', 'cyn', 'dov', 'eve'] as const;
export type Who = (typeof people)[number];

export const push = (letter: string): Deed => ({
  name: `push ${letter}`,
  do: (world) => {
    if (!isOpen(world)) return world;
    const next = { ...later(world), head: letter, pushes: world.pushes + 1 };
    const { files, pull } = world.snapshot;
    return withSnapshot(next, {
      files: files.map(({ moved: _, ...file }) => ({ ...file, sha256: bytes(letter) })),
      pull: { ...pull, headSha: sha(next), mergeable: true },
    });
  },
});

export const review = (
  by: Who,
  level: Rating['level'],
  sealed: boolean,
  state: PostedReview['state'],
  again: boolean,
): Deed => ({
  name: `${by} reviews ${level}${sealed ? ' sealed' : ''} ${state}`,
  do: (before) => {
    if (!isOpen(before)) return before;
    const world = later(before);
    const id = 500 + world.snapshot.reviews.length;
    const judged = requirementOf(world.snapshot).judged;
    const challenge = again
      ? usualRating.challenge
      : `Why does table number ${id} leave out pupils who left?`;
    const rating: Rating = { ...usualRating, level, challenge };
    const binding = { pull: 7, by: accounts[by].id, digest: digestOf(judged) };
    const body = sealed
      ? writeSeal({ keyId: pretendBox.keyId, bytes: pretendBox.seal(sealContents(binding, rating)) })
      : writeBlock(rating);
    const one: PostedReview = { id, by: accounts[by], state, body, at: world.now, judged };
    const { reviews, pull } = world.snapshot;
    const asked = pull.asked.filter((each) => each.id !== accounts[by].id);
    return {
      ...withSnapshot(world, { reviews: [...reviews, one], pull: { ...pull, asked } }),
      posted: new Map([...world.posted, [id, body]]),
    };
  },
});

export const changeReview = (
  name: string,
  change: (one: PostedReview) => PostedReview,
  pick: number,
): Deed => ({
  name: `${name} review ${pick}`,
  do: (world) => {
    const { reviews } = world.snapshot;
    if (reviews.length === 0) return world;
    const at = pick % reviews.length;
    return withSnapshot(later(world), { reviews: reviews.map((one, i) => (i === at ? change(one) : one)) });
  },
});

/** Changes what a review says. Before the bot first saw it, that is as good as posting it so: GitHub tells nobody. */
export const editReview = (pick: number): Deed => ({
  name: `edit review ${pick}`,
  do: (world) => {
    const one = world.snapshot.reviews[pick % Math.max(1, world.snapshot.reviews.length)];
    if (!one) return world;
    const body = writeBlock({ ...usualRating, level: 5 });
    const after = changeReview('edit', (each) => ({ ...each, body }), pick).do(world);
    const seen = receiptsIn(world.snapshot).some(({ post }) => post === one.id);
    return seen ? after : { ...after, posted: new Map([...after.posted, [one.id, body]]) };
  },
});

export const say = (by: Who, text: string): Deed => ({
  name: `${by}: ${text}`,
  do: (before) => {
    const world = later(before);
    const id = Math.max(0, ...world.snapshot.comments.map((one) => one.id)) + 1;
    const comment = { id, by: accounts[by], body: text, at: world.now };
    return withSnapshot(world, { comments: [...world.snapshot.comments, comment] });
  },
});

export const pullDeed = (
  name: string,
  change: (pull: Snapshot['pull']) => Partial<Snapshot['pull']>,
): Deed => ({
  name,
  do: (before) => {
    const world = later(before);
    const { pull } = world.snapshot;
    return withSnapshot(world, { pull: { ...pull, ...change(pull) } });
  },
});

export const mergeByHand = (by: Who): Deed => ({
  name: `${by} merges by hand`,
  do: (before) => {
    if (!isOpen(before)) return before;
    const world = later(before);
    const pull = {
      ...world.snapshot.pull,
      state: 'merged' as const,
      mergedAt: world.now,
      mergedBy: accounts[by],
    };
    return { ...withSnapshot(world, { pull }), merged: mergedBy(accounts[by], world) };
  },
});

export const mainMoves: Deed = {
  name: 'main moves',
  do: (world) =>
    isOpen(world)
      ? withSnapshot(world, { files: world.snapshot.files.map((file) => ({ ...file, moved: true })) })
      : world,
};
