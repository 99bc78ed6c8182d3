import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { receiptsIn } from '#core/review/noted.ts';
import { acted } from './acted.ts';
import { settled, withEffect } from './github-side.ts';
import { staged } from './staged.ts';
import { readStory, storiesFolder, storyNames } from './story.ts';

const names = storyNames();

test('there are stories', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(names)('%s', (name) => {
  const story = readStory(name);

  test(story.why, async () => {
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`${name}/expected.json`, storiesFolder), 'utf8'),
    );
    const { snapshot, options } = await staged(story);
    const { verdict, effects } = acted(snapshot, options);
    const { judgement, next } = verdict;
    expect({ judgement, next: next.who, effects: effects.map((effect) => effect.do) }).toEqual(expected);
  });

  test('comes to rest, wherever it is interrupted, in the same state', async () => {
    const { snapshot, options } = await staged(story);
    const end = settled(snapshot, options);
    expect(acted(end, options).effects).toEqual([]);
    let state = snapshot;
    for (let steps = 0; steps < 40; steps += 1) {
      expect(outcome(settled(state, options))).toEqual(outcome(end));
      const [effect] = acted(state, options).effects;
      if (!effect) break;
      state = withEffect(state, effect, options.now);
    }
  });
});

/** What a reader could tell afterwards; numbers of comments apart. */
const outcome = (snapshot: Parameters<typeof withEffect>[0]) => ({
  comments: snapshot.comments.map(({ body, by }) => `${by.id} ${body}`).toSorted(),
  receipts: receiptsIn(snapshot),
  pull: { ...snapshot.pull, labels: snapshot.pull.labels.toSorted() },
  records: snapshot.main.records,
});
