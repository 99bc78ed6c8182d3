import { bytesMaxOf } from '#core/check/listed.ts';
import type { SealBinding } from '#core/review/seal.ts';
import type { Account, Main, PersonThrough } from '#core/review/snapshot.ts';
import { type Fit, fitOf } from '#core/workbench/fit.ts';
import { type Judged, judgedIn, whyNotSealed } from '#core/workbench/judged.ts';
import { changeIn, type UnderReview } from '#core/workbench/under-review.ts';
import type { ShareLibrary } from '#views/share-library.ts';
import type { Checker } from '../check/client.ts';
import type { ChangeLookedAt } from '../check/protocol.ts';
import type { GitHub } from './github.ts';
import { readPull } from './read-pull.ts';
import { reading } from './reading.ts';

/** What the site knows, for looking at a change. */
export type Known = { library: ShareLibrary; main: Main; checker: Checker };

/** A change that was looked at: what is shown of it, and what a rating of it rests on. */
export type LookedAt = {
  under: UnderReview;
  nodes: HTMLElement[];
  /** The lowest level that the facts support among the write-ups touched; undefined where there is none. */
  supported: number | undefined;
  fit: (person: PersonThrough) => Fit;
  /** What a seal of it is bound to; why it cannot be sealed where it cannot. */
  bind: (pull: number, by: Account) => SealBinding | string;
};

const decoder = new TextDecoder();

async function lookedAt(under: UnderReview, checker: Checker): Promise<ChangeLookedAt> {
  const change = changeIn(under);
  const words = change.files.map(({ bytes }) => decoder.decode(bytes)).join('\n');
  const reply = await checker.ask('changed', { change, onMain: under.onMain, words });
  if (reply.is === 'answered') return reply.answer;
  throw new Error(reply.is === 'failed' ? reply.says : 'Something else was opened meanwhile.');
}

/** Fetches a pull request with everything that is read with it. */
export const fetchPull = (number: number, { policy }: ShareLibrary, github: GitHub): Promise<UnderReview> =>
  readPull(number, { files: policy.safety.filesPerPullMax, bytes: bytesMaxOf(policy) }, github);

/** Looks at a change as the bot does, and makes what is shown of it. */
export async function lookAt(under: UnderReview, known: Known): Promise<LookedAt> {
  const { main, checker, library } = known;
  const looked = await lookedAt(under, checker);
  const judged: Judged = judgedIn(under, looked, main);
  const levels = looked.reasoning.map(({ level }) => level);
  const toReview = { contents: looked.contents, accounts: under.author ? [under.author] : [] };
  const knowing = { main, now: new Date().toISOString(), policy: library.policy };
  return {
    under,
    nodes: await reading({ under, looked, judged }, checker),
    supported: levels.length > 0 ? Math.min(...levels) : undefined,
    fit: (person) => fitOf(person, toReview, knowing),
    bind(pull, by) {
      const numbered = { ...under, pull };
      return whyNotSealed(numbered, judged) ?? { pull, digest: judged.digest, by: by.id };
    },
  };
}
