import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, mainBefore, type Player, players, writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { commands } from '#core/review/commands/index.ts';
import { instanceFor, policyFor } from '../../src/adapters/files/synthetic-root.ts';
import { type NewInstance, newInstance } from './instance.ts';
import { botCommandsIn, doc, linesToType, type as typeLine } from './typed.ts';

/** `docs/how-to-review.md` and `docs/how-to-be-an-editor.md`, followed against the fake with what they tell people to type. */
const [review, editor] = [doc('how-to-review'), doc('how-to-be-an-editor')];
const blocks = [...review.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
const [example = ''] = blocks.filter((block) => block.startsWith('/review')).slice(1);
const answer = blocks.find((block) => block.startsWith('/answer')) ?? '';

let i: NewInstance;
let who: Record<Player, { id: number; login: string }>;
beforeAll(async () => {
  i = await newInstance();
  who = Object.fromEntries(
    players.map((name) => [name, i.hub.people.join(name, cast[name].permission)]),
  ) as typeof who;
  i.push(mainBefore(who, { policy: policyFor(false), instance: instanceFor() }));
});
afterAll(() => i.close());

const given = new Set<string>();
/** Somebody writes a comment; what they type is held against what the guides name. */
function says(name: Player, body: string, number = 1): void {
  for (const [, command = ''] of body.matchAll(/^\/([a-z]+)/gm)) given.add(command);
  i.pass(0.1);
  i.hub.talk.comment(number, { by: who[name].id, body });
}
function reviews(name: Player, body: string, number = 1): void {
  for (const [, command = ''] of body.matchAll(/^\/([a-z]+)/gm)) given.add(command);
  i.pass(0.1);
  i.hub.talk.review(number, { by: who[name].id, verdict: 'COMMENT', body });
}
async function judged(number = 1) {
  const { out, log } = await i.bot({ pull: number });
  if (out === '') throw new Error(log);
  return JSON.parse(out) as { judgement: { is: string }; next: { who: string } };
}
const asked = (number = 1) =>
  i.hub.pulls.get(number).asked.map((id) => i.hub.people.byId(id).login as Player);
const open = (title: string, path = writeUpPath) =>
  i.hub.pulls.open({ by: who.ada.id, title, files: { [path]: writeUp({ level: 3 }) } });

test('a reviewer follows the guide from being asked to the record', { timeout: 300_000 }, async () => {
  open('Reading in pairs');
  await judged();
  expect(asked()).toHaveLength(2);
  expect(i.comment()).toContain('September');
  // A volunteer is asked as soon as somebody is needed.
  const [gone = 'ben'] = asked();
  const [other = 'fay'] = (['ben', 'cyn', 'dov', 'fay'] as const).filter((one) => !asked().includes(one));
  says(other, '/volunteer');
  says(gone, '/decline');
  await judged();
  expect(asked()).toHaveLength(2);
  expect(asked()).not.toContain(gone);
  expect(asked()).toContain(other);
  const pair = asked();
  for (const name of pair) reviews(name, example);
  expect((await judged()).judgement.is).toBe('author-to-answer');

  // The author answers and changes the file; the reviewers are asked to look again, and send the block again.
  for (const name of pair) says('ada', answer.replace('@your-name', `@${name}`));
  i.hub.pulls.push(1, { [writeUpPath]: writeUp({ level: 3, again: 'We swapped partners at half-term.' }) });
  expect((await judged()).judgement.is).toBe('in-review');
  expect(asked()).toEqual(expect.arrayContaining(pair));
  for (const name of pair) reviews(name, example);
  for (const name of pair) says('ada', answer.replace('@your-name', `@${name}`));
  await judged();

  // "If you edit the old one it counts no longer until you write `/review confirm` in a comment."
  const [first = 'ben', second = 'cyn'] = pair;
  const mine = i.hub.pulls.get(1).reviews.findLast(({ by }) => by === who[first].id);
  i.pass(0.1);
  i.hub.talk.editReview(1, mine?.id ?? 0, example.replace('confidence: high', 'confidence: low'));
  await judged();
  expect(i.comment()).toContain('/review confirm');
  says(first, '/review confirm');
  await judged();

  for (const name of [first, second]) says(name, '/resolve');
  await judged();
  expect((await judged()).judgement.is).toBe('recorded');
  const record = JSON.parse(i.textAt('content/practices/reading-in-pairs/reviews/1.json'));
  expect(record.outcome).toMatchObject({ by: 'quorum', level: 1, supported: 3 });
  expect(record.reviews.map((one: { by: { handle: string } }) => one.by.handle).toSorted()).toEqual(
    pair.toSorted(),
  );
});

test('silence for as many days as the guide says settles a challenge', { timeout: 300_000 }, async () => {
  const path = writeUpPath.replace('reading-in-pairs', 'reading-in-threes');
  open('Reading in threes', path);
  await judged(2);
  for (const name of ['ben', 'cyn'] as const) reviews(name, example, 2);
  says('ada', answer.replace(/ @your-name/, ''), 2);
  await judged(2);
  const [, days = '0'] = /silent for (\d+) days after the\s+answer, it counts as settled/.exec(review) ?? [];
  i.pass(Number(days) - 1);
  expect((await judged(2)).judgement.is).toBe('in-review');
  i.pass(1.1);
  await judged(2);
  expect((await judged(2)).judgement.is).toBe('recorded');
});

test('an editor types every line of the table, and each does what it says', {
  timeout: 300_000,
}, async () => {
  const table = [...editor.matchAll(/^\| (`\/.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line),
  );
  expect(table.map((line) => line.split(' ')[0])).toEqual([
    '/hold',
    '/unhold',
    '/assign',
    '/waive',
    '/level',
    '/resolve',
    '/remind',
  ]);
  const line = (name: string) => table.find((each) => each.startsWith(`/${name}`)) ?? '';
  const path = writeUpPath.replace('reading-in-pairs', 'reading-aloud');
  open('Reading aloud', path);
  await judged(3);
  says('eve', line('hold').replace('reason', 'The head teacher is asked first.'), 3);
  expect((await judged(3)).judgement.is).toBe('held');
  says('eve', line('unhold'), 3);
  expect((await judged(3)).judgement.is).toBe('in-review');
  const [unasked = 'fay'] = (['ben', 'cyn', 'dov', 'fay'] as const).filter((one) => !asked(3).includes(one));
  says('eve', line('assign').replace('@somebody', `@${unasked}`), 3);
  await judged(3);
  expect(asked(3)).toContain(unasked);
  says('eve', line('waive').replace('rule reason', 'experienced Nobody is yet.'), 3);
  says('eve', line('remind'), 3);
  const [one = 'ben', two = 'cyn'] = asked(3);
  reviews(one, example.replace('level: 1', 'level: 3'), 3);
  reviews(two, example, 3);
  expect((await judged(3)).judgement.is).toBe('split');
  says('eve', line('level').replace('n reason', '2 The second class was not alike.'), 3);
  expect((await judged(3)).judgement.is).toBe('author-to-answer');
  says('ada', answer.replace(' @your-name', ''), 3);
  for (const name of [one, two]) says('eve', line('resolve').replace('@reviewer', `@${name}`), 3);
  await judged(3);
  expect((await judged(3)).judgement.is).toBe('recorded');
  const record = JSON.parse(i.textAt('content/practices/reading-aloud/reviews/3.json'));
  expect(record).toMatchObject({
    outcome: { level: 2 },
    adjudication: { level: 2, by: 'eve' },
    waivers: [{ rule: 'experienced', by: 'eve' }],
  });
});

test('an editor reads Health as the guide says', { timeout: 300_000 }, async () => {
  open('Reading on', writeUpPath.replace('reading-in-pairs', 'reading-on'));
  await i.content();
  const [look = '', health = ''] = linesToType(editor);
  const instead = {
    'pulls.jsonl': `${i.folder}/pulls.jsonl`,
    'owner/name': 'you/yours',
    '> ': `--api ${i.api} > `,
  };
  const env = { CONTENT_DIR: `${i.folder}/content`, NOW: i.now(), GITHUB_TOKEN: i.token };
  expect(await typeLine(look, instead, env)).toMatchObject({ code: 0 });
  const read = await typeLine(health, instead, env);
  expect(read).toMatchObject({ code: 0, err: '' });
  expect(read.out).toMatch(/Pull requests: \d+ /);
});

test('no command that a guide names was left out', () => {
  const named = new Set([...botCommandsIn(review), ...botCommandsIn(editor)]);
  named.delete('help');
  expect([...named].filter((name) => !given.has(name))).toEqual([]);
  const known = new Set(commands.map(({ name }) => name));
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});
