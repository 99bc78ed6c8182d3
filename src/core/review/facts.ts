import type { Policy } from '#core/model/policy.ts';
import { type Candidate, candidatesOf } from './assign/candidates.ts';
import { type Bearings, behindOf } from './behind.ts';
import { type Challenge, challengesOf } from './challenges.ts';
import { type AskedChange, changesAsked } from './changes.ts';
import { saidIn } from './commands/index.ts';
import { topicsOf } from './expertise.ts';
import { asMerged } from './facts/as-merged.ts';
import { asking } from './facts/asking.ts';
import { gathered, type Pool } from './facts/gathered.ts';
import { type Outstanding, toLookAgain } from './facts/people-asked.ts';
import { type Unheard, unheardOf } from './facts/unheard.ts';
import type { Due, Lack, Reason } from './judgement.ts';
import { confirmationsIn, receiptsIn } from './noted.ts';
import { agreedLevel, isSplit, quorumOf } from './quorum.ts';
import type { Reading, Received } from './received.ts';
import { unrecordedPractices } from './recorded.ts';
import { type Requirement, requirementOf } from './requirement.ts';
import type { Said } from './said.ts';
import type { SealBox } from './seal.ts';
import type { Account, Instant, Snapshot } from './snapshot.ts';

/** What a judgement needs beside the snapshot; all of it arguments, so that the same state gives the same verdict. */
export type JudgeOptions = {
  now: Instant;
  policy: Policy;
  /** The bot's keys; no seal is opened before the quorum is complete. */
  boxes: readonly SealBox[];
  /** What GitHub said when it refused to merge this very head in this run. */
  mergeRefused?: string;
  /** Address of the workbench on the site, where a rating is written and sealed. */
  workbench?: string;
  /** Logins that GitHub does not let the bot ask for a review: they are called in a comment instead. */
  notRequestable?: readonly string[];
};

/** Everything derived from a snapshot on the way to its judgement. */
export type Facts = {
  snapshot: Snapshot;
  /** The same as it was when it was merged; of what is open the same. */
  basis: Snapshot;
  policy: Policy;
  /** The moment it is judged by: of what is merged, the moment of the merge. */
  now: Instant;
  options: JudgeOptions;
  requirement: Requirement;
  said: Said;
  /** Errors of the checks, files that may not be there included. */
  errors: number;
  /** The level that the facts support for the write-ups concerned, the lowest of several; 1 where it does not apply. */
  supported: number;
  received: readonly Received[];
  counted: readonly Received[];
  unheard: readonly Unheard[];
  need: number;
  lacks: readonly Lack[];
  /** Whether those asked, the very late apart, would complete the quorum. */
  covered: boolean;
  /** What would be lacking even with those asked and to be asked. */
  beyond: readonly Lack[];
  outstanding: readonly Outstanding[];
  toAsk: readonly Candidate[];
  /** Everybody who reviews, with whether they may be asked for this. */
  candidates: readonly Candidate[];
  /** Named or asked, and their review could not count. */
  barred: readonly Candidate[];
  founding: boolean;
  isSplit: boolean;
  level: number;
  challenges: readonly Challenge[];
  changes: readonly AskedChange[];
  /** Reviewers to say whether the changes they asked for were made, and those of them still to be asked. */
  lookAgain: { due: readonly Due[]; ask: readonly Account[] };
  /** Of a merged pull request: write-ups whose record is missing. */
  unrecorded: readonly string[];
  /** Digest of the policy that it was judged by, for the record. */
  policyDigest: string;
  reasons: readonly Reason[];
};

const lowest = (levels: readonly number[]): number => (levels.length > 0 ? Math.min(...levels) : 1);

function readingOf(
  snapshot: Snapshot,
  now: Instant,
  requirement: Requirement,
  options: JudgeOptions,
): Reading {
  const { pull, main, checked } = snapshot;
  return {
    bearings: {
      ...{ main, now, policy: options.policy },
      behind: behindOf(checked.contents, [pull.author, ...pull.committers], main),
    },
    ...{ said: saidIn(snapshot), topics: topicsOf(checked.contents), pull: pull.number },
    ...{ judged: requirement.judged, boxes: options.boxes, open: false },
    ...{ receipts: receiptsIn(snapshot), confirmations: confirmationsIn(snapshot) },
  };
}

/** Derives everything a judgement rests on. Seals are opened here, and only when the quorum is complete. */
export function factsOf(whole: Snapshot, options: JudgeOptions): Facts {
  const { policy } = options;
  const { snapshot, now } = asMerged(whole, options.now);
  const { main, checked } = snapshot;
  const requirement = requirementOf(snapshot);
  const closed = readingOf(snapshot, now, requirement, options);
  const { said } = closed;
  const bearings: Bearings & Pick<Said, 'waivers'> = { ...closed.bearings, waivers: said.waivers };
  const candidates = candidatesOf(snapshot, bearings, closed.topics);
  const pool: Pool = { snapshot, requirement, candidates, quorum: quorumOf(requirement.lane, policy) };
  const before = gathered(closed, pool);
  const complete = requirement.lane !== 'machine' && before.lacks.length === 0;
  const all = complete ? gathered({ ...closed, open: true }, pool) : before;
  const { received, counted, lacks, founding } = all;
  const levels = counted.flatMap(({ block }) => block?.level ?? []);
  const split =
    lacks.length === 0 && !founding && !said.adjudication && isSplit(levels, pool.quorum.reviews, policy);
  const asked = asking(all, pool, { said, split, now, policy });
  const supported = lowest(checked.levels.map((each) => each.supported));
  const context = { snapshot, said, now, policy, need: asked.need, judged: requirement.judged };
  const changes = changesAsked(snapshot, context);
  return {
    ...{
      snapshot: whole,
      basis: snapshot,
      policy,
      now,
      options,
      requirement,
      supported,
      received,
      counted,
      lacks,
      ...asked,
    },
    ...{ founding, candidates, isSplit: split, changes, unheard: unheardOf(snapshot) },
    said: snapshot === whole ? said : { ...said, replies: saidIn(whole).replies },
    challenges: lacks.length === 0 ? challengesOf(received, context) : [],
    lookAgain: toLookAgain(changes, snapshot, { now, policy }),
    errors:
      requirement.refused.length + checked.findings.filter(({ severity }) => severity === 'error').length,
    level: Math.min(said.adjudication?.level ?? agreedLevel(levels, supported), supported),
    policyDigest: main.policyDigest,
    unrecorded: unrecordedPractices(whole),
    reasons: received.map(({ by, standing, independence }) => ({
      rule: `review-${standing}`,
      facts: `@${by.login}${independence.reasons.length > 0 ? `: ${independence.reasons.join('; ')}` : ''}`,
    })),
  };
}
