import type { Effect } from '#core/review/effect.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import { daysAfter } from '#core/review/months.ts';
import type { Account, Snapshot } from '#core/review/snapshot.ts';
import { acted } from './acted.ts';
import { withEffect } from './github-side.ts';
import { accounts, bytes, snapshotWith, usualOptions } from './made.ts';
import { pretendBox } from './pretend-box.ts';

/** A pull request on a pretended GitHub, with what only an onlooker knows. */
export type World = {
  snapshot: Snapshot;
  now: string;
  /** The letter of the bytes at the head, and how often it was pushed. */
  head: string;
  pushes: number;
  /** What main's file became by the merge; a mixture where main had moved. */
  merged?: { letter: string; by: Account; mixture: boolean; approvers: number };
  /** Bodies of reviews as they were first posted. */
  posted: ReadonlyMap<number, string>;
  /** Every comment the bot ever showed, with what was secret then. */
  shown: { comment: string; secret: boolean }[];
};

export const sha = (world: Pick<World, 'pushes'>): string => world.pushes.toString(16).padStart(40, '0');

export const begun = (): World => ({
  snapshot: snapshotWith({ pull: { headSha: sha({ pushes: 0 }) } }),
  ...{ now: '2026-11-11T09:00:00Z', head: 'a', pushes: 0, posted: new Map(), shown: [] },
});

export const optionsOf = ({ now }: World): JudgeOptions => ({ ...usualOptions, now, boxes: [pretendBox] });

export const later = (world: World, days = 0.01): World => ({ ...world, now: daysAfter(world.now, days) });

export const withSnapshot = (world: World, parts: Partial<Snapshot>): World => ({
  ...world,
  snapshot: { ...world.snapshot, ...parts },
});

const confirmed = (by: Account, { comments }: Snapshot): boolean =>
  comments.some((one) => one.by.id === by.id && one.body === '/review confirm');

/** How many people, not the author, approved the bytes at the head in a review that nobody dismissed or edited unseen. */
const approvers = ({ snapshot, posted, head }: World): number =>
  new Set(
    snapshot.reviews
      .filter(({ by, state }) => by.id !== accounts.ada.id && state !== 'dismissed')
      .filter(({ id, body, by }) => posted.get(id) === body || confirmed(by, snapshot))
      .filter(({ judged }) => judged?.every(({ sha256 }) => sha256 === bytes(head)))
      .map(({ by }) => by.id),
  ).size;

/** What main holds after a merge. */
export const mergedBy = (by: Account, world: World): World['merged'] & object => ({
  ...{ letter: world.head, by, approvers: approvers(world) },
  mixture: world.snapshot.files.some(({ moved }) => moved === true),
});

export const isOpen = ({ snapshot }: World): boolean => snapshot.pull.state === 'open';

/** One effect of the bot, as GitHub takes it. */
export function performed(world: World, effect: Effect): World {
  const snapshot = withEffect(world.snapshot, effect, world.now);
  const merges = snapshot.pull.state === 'merged' && isOpen(world);
  return { ...world, snapshot, ...(merges && { merged: mergedBy(snapshot.bot, world) }) };
}

/** Something that people do; the bot's runs are among them. */
export type Deed = { name: string; do: (world: World) => World };

/**
 * A run of the bot. It reads once a round and acts on that reading; `stopAfter` effects it dies, and `between` happens after
 * its first reading, before its effects: GitHub has moved on under it.
 */
export function run(world: World, stopAfter = Number.POSITIVE_INFINITY, between?: Deed): World {
  let state = world;
  let left = stopAfter;
  for (let round = 0; round < 10; round += 1) {
    const { effects, comment, facts } = acted(state.snapshot, optionsOf(state));
    if (effects.length === 0) return state;
    state = {
      ...state,
      shown: [...state.shown, { comment, secret: facts.lacks.length > 0 || facts.isSplit }],
    };
    if (round === 0 && between) state = between.do(state);
    for (const effect of effects) {
      if (left <= 0) return state;
      left -= 1;
      state = performed(state, effect);
    }
  }
  throw new Error('The bot does not come to rest.');
}
