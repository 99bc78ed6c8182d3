import { expect, test } from 'vitest';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { type World, world } from './world.ts';

/** The next of those asked gives a review, after the next run has asked them. */
async function reviewed(w: World, level: number) {
  const [next] = w.asked();
  if (!next) throw new Error('Nobody is asked.');
  w.pass(1);
  w.review(next, level);
  return { who: next, ...(await w.run()) };
}

test('from an overclaim to a published record', async () => {
  const w = world();
  w.open(5);
  const first = await w.run();
  expect(first.verdict.judgement).toMatchObject({ is: 'checks-failing' });
  expect(w.state().comments[0]).toContain('level 5');
  expect(w.asked()).toEqual([]);

  w.hub.pulls.push(1, { [writeUpPath]: writeUp({ level: 3 }) });
  expect((await w.run()).verdict.judgement).toMatchObject({ is: 'in-review', have: 0, need: 2 });
  expect(w.asked()).toHaveLength(2);
  expect(w.state().comments[0]).toMatch(/\[workbench\]\(https:\/\/[^)]+\/review\/workbench\/\?pull=1\)/);

  const one = await reviewed(w, 3);
  expect(one.verdict.judgement).toMatchObject({ is: 'in-review', have: 1 });
  const two = await reviewed(w, 1);
  expect(two.verdict.judgement).toMatchObject({ is: 'split' });
  const three = await reviewed(w, 3);
  expect(three.verdict.judgement).toMatchObject({ is: 'author-to-answer' });

  w.pass(1);
  w.say('ada', '/answer The class teachers, and they knew.');
  expect((await w.run()).verdict.judgement).toMatchObject({ is: 'in-review', have: 3 });
  w.pass(1);
  for (const { who } of [one, two, three]) w.say(who, '/resolve');
  const last = await w.run();
  expect(last.effects.map((effect) => effect.do)).toEqual([
    ...['merge', 'write-file', 'dispatch-publish', 'edit-comment', 'add-labels', 'remove-label'],
  ]);
  expect(last.verdict.judgement).toEqual({ is: 'recorded' });
  const { merged, main, labels, published, comments, record } = w.state();
  expect({ merged, labels, published }).toEqual({
    merged: true,
    labels: ['review: recorded'],
    published: true,
  });
  expect(main.slice(-2)).toEqual(['Reading in pairs (#1)', 'Record the review of reading-in-pairs (#1)']);
  expect(comments.filter((body) => body.startsWith('<!-- worked-here:review -->'))).toHaveLength(1);
  expect(JSON.parse(record)).toMatchObject({
    pull: 1,
    outcome: { is: 'published', by: 'quorum', level: 3 },
    reviews: [{ level: 3 }, { level: 1 }, { level: 3 }],
  });
});

test('every state that a run leaves is a state in which the next run does nothing', async () => {
  const w = world();
  const settled = async () => {
    await w.run();
    const before = JSON.stringify(w.hub.talk.comments);
    const { effects } = await w.run();
    expect(effects).toEqual([]);
    expect(JSON.stringify(w.hub.talk.comments)).toBe(before);
    w.pass(1);
  };
  w.open(5);
  await settled();
  w.hub.pulls.push(1, { [writeUpPath]: writeUp({ level: 3 }) });
  await settled();
  const [one = 'ben', two = 'cyn'] = w.asked();
  w.review(one, 3);
  await settled();
  w.review(two, 1);
  await settled();
  w.review(w.asked()[0] ?? 'dov', 3);
  await settled();
  w.say('ada', '/answer The class teachers.');
  await settled();
  w.pass(15);
  await settled();
  expect(w.state().merged).toBe(true);
});
