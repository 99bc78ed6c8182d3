import type { ReviewRecord } from '#core/model/review-record.ts';
import { sha256 } from '#core/review/digest/sha256.ts';
import { digestOf } from '#core/review/digest.ts';
import type { Random } from '#core/synthetic/random.ts';
import { later } from './calendar.ts';
import type { DemoPerson } from './places.ts';

export type Review = ReviewRecord['reviews'][number];

/** What a review is written about. `level`: what it gives; `title`: the write-up's. */
export type Rating = {
  by: DemoPerson;
  at: string;
  level: number;
  title: string;
  knows: boolean;
  /** How clear it is and how well it would carry over, in truth: 1 to 5. */
  merit: { clarity: number; transfer: number };
};

const doubts = [
  'would the result have come about without it',
  'was the other group taught by somebody as experienced',
  'what became of the pupils who left before the end',
  'would it hold with a teacher who did not believe in it',
  'what was given up to find the time',
  'did those who marked know which group was which',
  'how much of it was the attention that anything new brings',
  'does it still hold half a year later',
];
const answers = [
  'We looked, and say so now under What did not work.',
  'We cannot tell. The text says that plainly now.',
  'Both groups lost as many; the figures are in the finding.',
  'The same teacher taught both, on other days.',
];

/** A mark near what is deserved. */
const mark = (random: Random, deserved: number): number =>
  Math.min(5, Math.max(1, Math.round(deserved + (random.next() - 0.5) * 2)));

const hash = (text: string): string => sha256(new TextEncoder().encode(text));

/** A review as a record keeps it. */
export function reviewOf(random: Random, { by, at, level, title, knows, merit }: Rating): Review {
  const answeredAt = later(at, 1 + random.next() * 9);
  return {
    by: { handle: by.id, githubId: by.data.github?.id ?? 1, login: by.data.github?.login },
    ...{
      at,
      sealed: random.next() < 0.8,
      level,
      confidence: random.pick(['low', 'medium', 'medium', 'high']),
    },
    ...{ relationship: 'none', strengths: 'It says what did not work, and what it took.' },
    ...{ clarity: mark(random, merit.clarity), transfer: mark(random, merit.transfer), safeguarding: 'pass' },
    hours: Math.round((0.4 + random.next()) * 10) / 10,
    independence: { counts: true, external: true, reasons: [] },
    expertise: { matches: knows, on: knows ? by.themes.map(({ outcome }) => outcome) : [] },
    challenge: {
      text: `In "${title}", ${random.pick(doubts)}, and what did week ${random.whole(2, 30)} look like for those it did not suit?`,
      ...{ answer: random.pick(answers), answeredAt, resolvedAt: later(answeredAt, 1 + random.next() * 4) },
    },
  };
}

/** One pull request decided: what the record is made of. `before`: on what the file was before it was changed again. */
export type Decision = {
  openedAt: string;
  mergedAt: string;
  path: string;
  before?: true;
  reviews: readonly Review[];
  outcome: ReviewRecord['outcome'];
};

/** The text of a file, by its path; undefined: nobody asks for digests, and zeros stand for them. */
export type TextOf = ((path: string) => string) | undefined;

const zeros = '0'.repeat(64);

/** The digest of a file as it was decided on. What it was before are other bytes, which nobody kept. */
const fileOf = ({ path, before }: Decision, textOf: TextOf) => ({
  path,
  sha256: textOf ? hash(`${textOf(path)}${before ? '\n' : ''}`) : zeros,
});

/** The record of a decision under its number. */
export function recordOf(decision: Decision, pull: number, textOf: TextOf): ReviewRecord {
  const { openedAt, mergedAt, reviews, outcome } = decision;
  const files = [fileOf(decision, textOf)];
  const inOrder = reviews.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const levels = inOrder.map(({ level }) => level);
  return {
    ...{ schema: 1, demo: true, pull, openedAt, mergedAt, headSha: zeros.slice(0, 40) },
    ...{ digest: textOf ? digestOf(files) : `sha256:${zeros}`, files, outcome, reviews: inOrder },
    agreement: levels.length < 2 ? null : { levels, apart: Math.max(...levels) - Math.min(...levels) },
    ...{ waivers: [], adjudication: null, changed: [] },
    checks: { policyDigest: `sha256:${zeros}`, passed: true, warnings: [] },
  };
}

/** The level that is agreed: the lower of two, the lower median of more, and never above what the facts support. */
export function agreedLevel(levels: readonly number[], supported: number): number {
  const sorted = levels.toSorted((a, b) => a - b);
  return Math.min(supported, sorted[Math.floor((sorted.length - 1) / 2)] ?? supported);
}
