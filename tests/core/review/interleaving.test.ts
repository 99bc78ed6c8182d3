import fc from 'fast-check';
import { expect, test } from 'vitest';
import { livingComments, livingTag } from '#core/review/noted.ts';
import type { Snapshot } from '#core/review/snapshot.ts';
import { acted } from './acted.ts';
import { deeds, namesOf } from './any-deeds.ts';
import { accounts, bytes } from './made.ts';
import { begun, type Deed, optionsOf, run, type World } from './world.ts';

const played = (all: readonly Deed[]): World => all.reduce((world, deed) => deed.do(world), begun());

const held = (law: (world: World, all: readonly Deed[]) => void, numRuns = 150): void =>
  fc.assert(
    fc.property(deeds(), (all) => {
      try {
        law(played(all), all);
      } catch (error) {
        throw new Error(`${namesOf(all)}\n${(error as Error).message}`, { cause: error });
      }
    }),
    { numRuns, interruptAfterTimeLimit: 3500 },
  );

test('what the bot merges is what enough people approved, byte for byte, and never a mixture', () => {
  let merges = 0;
  fc.assert(
    fc.property(deeds(), (all) => {
      let world = begun();
      for (const deed of all) {
        const before = world;
        world = deed.do(world);
        if (before.merged || !world.merged || world.merged.by.id !== accounts.bot.id) continue;
        merges += 1;
        const { approvers, mixture } = world.merged;
        expect(mixture, namesOf(all)).toBe(false);
        expect(approvers, namesOf(all)).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 400, interruptAfterTimeLimit: 8000 },
  );
  expect(merges).toBeGreaterThan(5);
});

test('a record lists the bytes that were merged, and there is one only where they were agreed or an editor merged', () => {
  held((world) => {
    const { snapshot, merged } = run(world);
    expect(snapshot.main.records.length).toBeLessThanOrEqual(1);
    for (const { record } of snapshot.main.records) {
      expect(record.files.map(({ sha256 }) => sha256)).toEqual([bytes(merged?.letter ?? '')]);
      if (record.outcome.by !== 'editor') expect(merged?.approvers).toBeGreaterThanOrEqual(2);
      expect(record.reviews.every(({ by }) => by.githubId !== accounts.ada.id)).toBe(true);
    }
  });
});

test('a second run does nothing', () => {
  held((world) => {
    const after = run(world);
    expect(acted(after.snapshot, optionsOf(after)).effects).toEqual([]);
  });
});

test('dying between any two effects and running again comes to the same end, with no comment twice', () => {
  held((world) => {
    const end = seen(run(world).snapshot);
    for (let after = 0; after < 12; after += 1)
      expect(seen(run(run(world, after)).snapshot), `after ${after}`).toEqual(end);
  }, 60);
});

const seen = ({ comments, pull, main }: Snapshot) => ({
  comments: comments.map(({ body, by }) => `${by.id} ${body}`).toSorted(),
  pull: { ...pull, labels: pull.labels.toSorted() },
  records: main.records,
});

test('there is one living comment, one reply to each, and its first line names whose move it is', () => {
  held((world) => {
    const { snapshot } = run(world);
    const living = livingComments(snapshot);
    expect(living.length).toBe(snapshot.pull.state === 'open' ? 1 : Math.min(1, living.length));
    for (const { body } of living)
      expect(body.split('\n')[1]).toMatch(
        /^\*\*Whose move: (the author, @ada|the reviewers?(, @[a-z]+)+.*|the reviewers, .*|an editor|mine; nobody has to do anything|nobody’s; it is over)(, by \d+ \w+ \d{4})?\.\*\*$/,
      );
    const tags = snapshot.comments
      .filter(({ by }) => by.id === accounts.bot.id)
      .map(({ body }) => body.split('\n')[0]);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.every((tag) => tag?.startsWith('<!-- worked-here:'))).toBe(true);
    expect(tags.filter((tag) => tag === livingTag).length).toBe(living.length);
  });
});

test('nothing of a sealed review is shown before the quorum is complete, and no level during a split', () => {
  held((world) => {
    const after = run(world);
    const sealed = after.snapshot.reviews.filter(({ body }) => body.startsWith('/review sealed'));
    for (const { comment, secret } of after.shown) {
      if (!secret) continue;
      expect(comment).not.toMatch(/sealed, level|not sealed, level|Agreed at level/);
    }
    const { facts, comment } = acted(after.snapshot, optionsOf(after));
    if (facts.lacks.length > 0)
      for (const { id } of sealed) expect(comment).not.toContain(`table number ${id} leave`);
  });
});
