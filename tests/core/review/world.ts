import fc from 'fast-check';
import { type Rating, writeBlock } from '#core/review/block.ts';
import { digestOf } from '#core/review/digest.ts';
import type { Effect } from '#core/review/effect.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import { daysAfter } from '#core/review/months.ts';
import { requirementOf } from '#core/review/requirement.ts';
import { sealContents, writeSeal } from '#core/review/seal.ts';
import type { Account, PostedReview, Snapshot } from '#core/review/snapshot.ts';
import { acted } from './acted.ts';
import { withEffect } from './github-side.ts';
import { accounts, bytes, snapshotWith, usualOptions, usualRating } from './made.ts';
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

const sha = (world: Pick<World, 'pushes'>): string => world.pushes.toString(16).padStart(40, '0');

export const begun = (): World => ({
  snapshot: snapshotWith({ pull: { headSha: sha({ pushes: 0 }) } }),
  ...{ now: '2026-11-11T09:00:00Z', head: 'a', pushes: 0, posted: new Map(), shown: [] },
});

export const optionsOf = ({ now }: World): JudgeOptions => ({ ...usualOptions, now, boxes: [pretendBox] });

const later = (world: World, days = 0.01): World => ({ ...world, now: daysAfter(world.now, days) });

const withSnapshot = (world: World, parts: Partial<Snapshot>): World => ({
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
const mergedBy = (by: Account, world: World): World['merged'] & object => ({
  ...{ letter: world.head, by, approvers: approvers(world) },
  mixture: world.snapshot.files.some(({ moved }) => moved === true),
});

const isOpen = ({ snapshot }: World): boolean => snapshot.pull.state === 'open';

/** One effect of the bot, as GitHub takes it. */
export function performed(world: World, effect: Effect): World {
  const snapshot = withEffect(world.snapshot, effect, world.now);
  const merges = snapshot.pull.state === 'merged' && isOpen(world);
  return { ...world, snapshot, ...(merges && { merged: mergedBy(snapshot.bot, world) }) };
}

/** Something that people do; the bot's runs are among them. */
export type Deed = { name: string; do: (world: World) => World };

const people = ['ada', 'ben', 'cyn', 'dov', 'eve'] as const;
type Who = (typeof people)[number];

const push = (letter: string): Deed => ({
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

const review = (
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

const changeReview = (name: string, change: (one: PostedReview) => PostedReview, pick: number): Deed => ({
  name: `${name} review ${pick}`,
  do: (world) => {
    const { reviews } = world.snapshot;
    if (reviews.length === 0) return world;
    const at = pick % reviews.length;
    return withSnapshot(later(world), { reviews: reviews.map((one, i) => (i === at ? change(one) : one)) });
  },
});

const say = (by: Who, text: string): Deed => ({
  name: `${by}: ${text}`,
  do: (before) => {
    const world = later(before);
    const id = Math.max(0, ...world.snapshot.comments.map((one) => one.id)) + 1;
    const comment = { id, by: accounts[by], body: text, at: world.now };
    return withSnapshot(world, { comments: [...world.snapshot.comments, comment] });
  },
});

const pullDeed = (name: string, change: (pull: Snapshot['pull']) => Partial<Snapshot['pull']>): Deed => ({
  name,
  do: (before) => {
    const world = later(before);
    const { pull } = world.snapshot;
    return withSnapshot(world, { pull: { ...pull, ...change(pull) } });
  },
});

const mergeByHand = (by: Who): Deed => ({
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

const mainMoves: Deed = {
  name: 'main moves',
  do: (world) =>
    isOpen(world)
      ? withSnapshot(world, { files: world.snapshot.files.map((file) => ({ ...file, moved: true })) })
      : world,
};

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

const running = (stopAfter: number, between?: Deed): Deed => ({
  name: `run${Number.isFinite(stopAfter) ? ` dying after ${stopAfter}` : ''}${between ? ` while ${between.name}` : ''}`,
  do: (world) => run(world, stopAfter, between),
});

const who = fc.constantFrom(...people);
const others = fc.constantFrom<Who>('ben', 'cyn', 'dov', 'eve');
const letter = fc.constantFrom('a', 'b', 'c');

const said = fc.constantFrom(
  ...[
    '/answer We swapped papers.',
    '/answer @ben We swapped papers.',
    '/resolve',
    '/hold wait',
    '/unhold',
    '/decline',
  ],
  ...[
    '/volunteer',
    '/waive expert nobody knows',
    '/level 2 settled',
    '/remind in 1 week',
    '/withdraw',
    '/help',
    '/nonsense',
  ],
  ...['/assign @dov', '/review confirm', '/check', 'Thank you!'],
);

const states = fc.constantFrom<PostedReview['state']>(
  'approved',
  'approved',
  'commented',
  'changes-requested',
);

const reviewing = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: others }, { weight: 1, arbitrary: who }),
    fc.integer({ min: 1, max: 5 }),
    fc.boolean(),
    states,
    fc.boolean(),
  )
  .map(([by, level, sealed, state, again]) => review(by, level, sealed, state, again));

const wholeRun = running(Number.POSITIVE_INFINITY);

/** What leads to a merge, so that many of the stories get there. */
const goodEnd: Deed = {
  name: 'answered and resolved by all',
  do: (world) =>
    [
      say('ada', '/answer We swapped papers.'),
      ...(['ben', 'cyn', 'dov', 'eve'] as const).map((by) => say(by, '/resolve')),
    ].reduce((state, deed) => deed.do(state), world),
};

const twoApprove: Deed = {
  name: 'ben and cyn approve',
  do: (world) =>
    (['ben', 'cyn'] as const).reduce(
      (state, by) => review(by, 3, by === 'ben', 'approved', true).do(state),
      world,
    ),
};

const deed = (): fc.Arbitrary<Deed> =>
  fc.oneof(
    { weight: 6, arbitrary: reviewing },
    { weight: 6, arbitrary: fc.constant(wholeRun) },
    { weight: 4, arbitrary: fc.constant(goodEnd) },
    { weight: 4, arbitrary: fc.constant(twoApprove) },
    { weight: 3, arbitrary: fc.nat({ max: 6 }).map((after) => running(after)) },
    { weight: 3, arbitrary: letter.map((to) => running(Number.POSITIVE_INFINITY, push(to))) },
    { weight: 3, arbitrary: letter.map(push) },
    { weight: 3, arbitrary: fc.tuple(who, said).map(([by, text]) => say(by, text)) },
    {
      weight: 1,
      arbitrary: fc.nat().map((at) => changeReview('dismiss', (one) => ({ ...one, state: 'dismissed' }), at)),
    },
    {
      weight: 1,
      arbitrary: fc
        .nat()
        .map((at) =>
          changeReview(
            'edit',
            (one) => ({ ...one, body: `${writeBlock({ ...usualRating, level: 5 })}` }),
            at,
          ),
        ),
    },
    { weight: 1, arbitrary: fc.constant(pullDeed('toggles draft', ({ draft }) => ({ draft: !draft }))) },
    {
      weight: 1,
      arbitrary: fc.constant(
        pullDeed('closes or opens', ({ state }) =>
          state === 'merged' ? {} : { state: state === 'open' ? 'closed' : 'open' },
        ),
      ),
    },
    { weight: 1, arbitrary: fc.constant(mainMoves) },
    { weight: 1, arbitrary: fc.constantFrom<Who>('dov', 'eve', 'ada').map(mergeByHand) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 40 })
        .map((days): Deed => ({ name: `${days} days`, do: (world) => later(world, days) })),
    },
  );

/** Any order of what people and the bot may do; printed by name where a law fails. */
export const deeds = (): fc.Arbitrary<Deed[]> =>
  fc
    .array(deed(), { minLength: 3, maxLength: 22, size: 'max' })
    .map((all) => Object.assign(all, { [fc.toStringMethod]: () => namesOf(all) }));

export const namesOf = (all: readonly Deed[]): string => all.map(({ name }) => name).join('; ');
