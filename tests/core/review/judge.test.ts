import { expect, test } from 'vitest';
import { factsOf } from '#core/review/facts.ts';
import { judge } from '#core/review/judge.ts';
import type { Snapshot } from '#core/review/snapshot.ts';
import {
  accounts,
  comment,
  emptyMain,
  made,
  reviewBy,
  snapshotWith,
  usualMain,
  usualOptions,
} from './made.ts';

const judged = (snapshot: Snapshot, options = usualOptions) => judge(factsOf(snapshot, options));
const isOf = (snapshot: Snapshot) => judged(snapshot).judgement.is;

const asked = (...who: (keyof typeof accounts)[]) =>
  who.map((name) => ({ ...accounts[name], at: '2026-11-11T09:00:00Z' }));
const resolved = [
  comment(accounts.ada, '/answer We swapped papers, and the markers did not know.', '2026-11-14T09:00:00Z'),
  comment(accounts.ben, '/resolve', '2026-11-15T09:00:00Z'),
  comment(accounts.cyn, '/resolve', '2026-11-15T10:00:00Z'),
];

test('a new write-up waits for reviewers, then for their reviews, then for the answers', () => {
  expect(isOf(snapshotWith())).toBe('awaiting-reviewers');
  expect(isOf(snapshotWith({ pull: { asked: asked('ben', 'cyn') } }))).toBe('in-review');
  const reviews = [reviewBy('ben'), reviewBy('cyn')];
  expect(isOf(snapshotWith({ reviews }))).toBe('author-to-answer');
  expect(isOf(snapshotWith({ reviews, comments: resolved.slice(0, 1) }))).toBe('in-review');
  expect(judged(snapshotWith({ reviews, comments: resolved })).judgement).toEqual({
    is: 'agreed',
    level: 3,
    by: [accounts.ben, accounts.cyn],
    decidedBy: 'quorum',
  });
});

test('levels two apart ask for a third', () => {
  const reviews = [reviewBy('ben', { level: 3 }), reviewBy('cyn', { level: 1 })];
  expect(isOf(snapshotWith({ reviews }))).toBe('split');
  const three = [...reviews, reviewBy('dov', { level: 2 })];
  const comments = [...resolved, comment(accounts.dov, '/resolve', '2026-11-15T11:00:00Z')];
  expect(judged(snapshotWith({ reviews: three, comments })).judgement).toMatchObject({
    is: 'agreed',
    level: 2,
  });
});

test('one editor publishes as long as there are too few reviewers', () => {
  const main = {
    ...usualMain,
    people: [made('ada', { roles: ['author'] }), made('eve', { roles: ['editor', 'reviewer'] })],
  };
  const comments = [...resolved.slice(0, 1), comment(accounts.eve, '/resolve', '2026-11-15T11:00:00Z')];
  expect(judged(snapshotWith({ main, reviews: [reviewBy('eve')], comments })).judgement).toMatchObject({
    is: 'agreed',
    founding: true,
    decidedBy: 'editor',
  });
});

test('without anybody who could review, an editor has to help', () => {
  expect(judged(snapshotWith({ main: emptyMain })).judgement).toMatchObject({
    is: 'waiting-on-editor',
    why: 'nobody-eligible',
  });
});
