import fc from 'fast-check';
import type { PostedReview } from '#core/review/snapshot.ts';
import {
  changeReview,
  editReview,
  mainMoves,
  mergeByHand,
  people,
  pullDeed,
  push,
  review,
  say,
  type Who,
} from './deeds.ts';
import { type Deed, later, run } from './world.ts';

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
      arbitrary: fc.nat().map((at) => editReview(at)),
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
