import { pageAddress } from '#core/model/instance.ts';
import { desire } from '#core/review/desire.ts';
import type { Effect } from '#core/review/effect.ts';
import { type Facts, factsOf, type JudgeOptions } from '#core/review/facts.ts';
import { judge } from '#core/review/judge.ts';
import type { Verdict } from '#core/review/judgement.ts';
import { isAskTag, livingComments, livingTag } from '#core/review/noted.ts';
import { plan } from '#core/review/plan.ts';
import type { SealBox } from '#core/review/seal.ts';
import { fingerprintOf, foreseen } from '#core/review/skip/fingerprint.ts';
import { type LastLook, withLastLook } from '#core/review/skip/last-look.ts';
import { lookAgainAt } from '#core/review/skip/look-again.ts';
import type { PullListed } from '../github/port.ts';
import { type Outcome, perform } from './perform.ts';
import { type Known, readSnapshot, type Taken } from './read-snapshot.ts';
import type { Talk } from './read-talk.ts';
import type { RunContext } from './run-context.ts';
import { sightOf } from './sight.ts';

/** Where a pull request stands, what was done (in a dry run: what would be), and what GitHub refused, in its words. */
export type Reviewed = {
  pull: number;
  facts: Facts;
  verdict: Verdict;
  effects: readonly Effect[];
  refused: readonly string[];
};

export type ReviewOptions = {
  boxes: readonly SealBox[];
  /** Plan and perform nothing. */
  dryRun: boolean;
  /** What people said, where it was read just now. */
  talk?: Talk;
};

/** How often one run moves the same pull request on: asked, decided again, merged, recorded, and once more for what others do meanwhile. */
const rounds = 5;

const moves: readonly Effect['do'][] = [
  'request-reviews',
  'withdraw-requests',
  'close',
  'merge',
  'write-file',
];

/**
 * What changes where a pull request stands, and what GitHub may refuse. It is done before anything else is said, and then all
 * is read afresh: so every comment is true when it is posted, and one is enough.
 */
const isMove = (effect: Effect): boolean =>
  moves.includes(effect.do) || (effect.do === 'post-comment' && isAskTag(effect.tag));

/** Looks at a pull request and does what is to be done, until nothing is left. Throws where it could not be read or GitHub failed. */
export async function reviewPull(number: number, run: RunContext, options: ReviewOptions): Promise<Reviewed> {
  const { boxes, dryRun } = options;
  const performed: Effect[] = [];
  const refused = new Map<string, string>();
  const told: Pick<JudgeOptions, 'mergeRefused'> & { notRequestable: string[] } = { notRequestable: [] };
  let known: Known = options.talk ? { talk: options.talk } : {};
  let decided: string | undefined;
  for (let round = 1; ; round++) {
    const taken = await takeWhole(number, run, known);
    const { policy, instance } = await run.main();
    const workbench = pageAddress(instance, '/review/workbench/');
    const facts = factsOf(taken.snapshot, { now: run.now, policy, boxes, workbench, ...told });
    const verdict = judge(facts);
    const planned = plan(desire(facts, verdict), taken.snapshot);
    const effects = planned.filter((effect) => !refused.has(JSON.stringify(effect)));
    const reviewed = { pull: number, facts, verdict };
    if (dryRun) return { ...reviewed, effects, refused: [] };
    const first = effects.filter(isMove);
    const isLast = first.length === 0;
    known = {};
    if (first.some(isLasting) && decided !== taken.read.headSha) {
      decided = taken.read.headSha;
      run.refresh();
      continue;
    }
    if (!isLast && round > rounds) {
      run.log(`#${number}: it keeps changing; the next run goes on.`);
      return { ...reviewed, effects: performed, refused: [...refused.values()] };
    }
    const todo = isLast
      ? await noteLook(effects, { facts, verdict, taken, run, boxes })
      : isUnheard(taken, first)
        ? effects
        : first;
    let shown: PullListed | undefined;
    for (const effect of todo) {
      const outcome = await done(effect);
      if (!outcome) break;
      shown = outcome.is === 'done' ? outcome.now : undefined;
    }
    if (isLast) return { ...reviewed, effects: performed, refused: [...refused.values()] };
    if (first.some(isLasting)) run.refresh();
    known = onlyAsked(todo) ? knownAfter(taken, shown) : {};
  }

  /** Performs an effect and notes what came of it; undefined where what comes after it would not be true. */
  async function done(effect: Effect): Promise<Outcome | undefined> {
    const outcome = await perform(effect, number, run);
    if (outcome.is === 'done') performed.push(effect);
    else run.log(`#${number}: ${effect.do}: ${outcome.words}`);
    if (outcome.is === 'not-requestable') told.notRequestable.push(...outcome.logins);
    if (outcome.is === 'refused' && effect.do === 'merge') told.mergeRefused = outcome.words;
    if (outcome.is === 'refused') refused.set(JSON.stringify(effect), outcome.words);
    const isInVain = outcome.is === 'moved' || (outcome.is === 'refused' && effect.do === 'dispatch-publish');
    return isInVain ? undefined : outcome;
  }
}

/** What cannot be taken back: it is decided twice, the second time on a reading made for it alone, main included. */
const isLasting = (effect: Effect): boolean => effect.do === 'merge' || effect.do === 'write-file';

const onlyAsked = (effects: readonly Effect[]): boolean =>
  effects.every((effect) => effect.do === 'request-reviews' || effect.do === 'withdraw-requests');

/** What is known once reviewers were asked: all that was read, and the pull request as GitHub showed it then. */
const knownAfter = ({ read, talk }: Taken, shown: PullListed | undefined): Known =>
  shown?.headSha === read.headSha && shown.state === read.state ? { talk, read: { ...read, ...shown } } : {};

/**
 * Whether something is merged or recorded of which the bot has said nothing yet: then it speaks first, since it publishes,
 * and says so, where a comment of its own does not say so already.
 */
const isUnheard = ({ snapshot }: Taken, effects: readonly Effect[]): boolean =>
  livingComments(snapshot).length === 0 &&
  effects.some((effect) => effect.do === 'merge' || effect.do === 'write-file');

/** A snapshot; where something was pushed while it was read, another. */
async function takeWhole(number: number, run: RunContext, known: Known): Promise<Taken> {
  const taken = await readSnapshot(number, run, known);
  if (taken.snapshot.complete) return taken;
  run.unsure();
  return readSnapshot(number, run);
}

type Looked = {
  facts: Facts;
  verdict: Verdict;
  taken: Taken;
  run: RunContext;
  boxes: readonly SealBox[];
};

/**
 * The effects with what was found noted in the living comment, so that the next run can pass by while nothing changes. Only of
 * what is open and could be read whole.
 */
async function noteLook(effects: readonly Effect[], looked: Looked): Promise<Effect[]> {
  const { facts, verdict, taken, run, boxes } = looked;
  const { snapshot, talk } = taken;
  if (snapshot.pull.state !== 'open' || !snapshot.complete) return [...effects];
  const sight = await sightOf(
    snapshot.pull,
    talk,
    run,
    boxes.map(({ keyId }) => keyId),
  );
  const fingerprint = fingerprintOf(foreseen(sight, effects, run.now));
  const look: LastLook = { fingerprint, lookAgainAt: lookAgainAt(facts, verdict) };
  const isLiving = (effect: Effect) =>
    (effect.do === 'post-comment' || effect.do === 'edit-comment') && effect.body.startsWith(livingTag);
  if (effects.some(isLiving))
    return effects.map((effect) =>
      isLiving(effect) && 'body' in effect ? { ...effect, body: withLastLook(effect.body, look) } : effect,
    );
  const [living] = livingComments(snapshot);
  const known = talk.lastLook;
  const isNoted = known?.fingerprint === fingerprint && Date.parse(known.lookAgainAt) > Date.parse(run.now);
  if (!living || isNoted) return [...effects];
  return [...effects, { do: 'edit-comment', id: living.id, body: withLastLook(living.body, look) }];
}
