import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataOf } from '#core/model/kinds.ts';
import { sha256 } from '../../../src/adapters/files/read-files.ts';
import { fromIssues } from '../../../src/adapters/from-issue/command.ts';
import { openMakes } from '../../../src/adapters/from-issue/makes.ts';
import { serveFetch } from '../../../src/adapters/github/fake/serve.ts';
import { openChecks } from '../../../src/adapters/review/checks.ts';
import { review } from '../../../src/adapters/review/command.ts';
import { block } from '../review/world.ts';
import { bodyOf, repository, shared, world } from './world.ts';

/** The commands themselves, over HTTP, with their own processes for strangers' bytes. */
const w = world();
const shop = { checks: openChecks(), makes: openMakes() };
const server = serveFetch(w.hub.fetch);
let api = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  shop.checks.close();
  shop.makes.close();
  server.close();
  server.closeAllConnections();
});

const env = { GITHUB_TOKEN: w.hub.people.tokenOf(w.bot.id) };
async function bot(run: 'issue' | 'review', number: number) {
  const said = { out: '', log: '' };
  const print = {
    out: (text: string) => {
      said.out += text;
    },
    log: (line: string) => {
      said.log += `${line}\n`;
    },
  };
  const asked = { repo: repository, api, now: w.time.now().toISOString() };
  const code =
    run === 'issue'
      ? await fromIssues({ ...asked, issue: number }, env, print, shop)
      : await review({ ...asked, pull: number }, env, print, shop.checks);
  expect(code, said.log).toBe(0);
  return JSON.parse(said.out) as { standing?: string; judgement?: { is: string }; effects: { do: string }[] };
}

/** Typed into every field that takes words. */
const attack = [
  `\`x\` \${{ secrets.GITHUB_TOKEN }}`,
  '---\nroles: [editor]\n---\n{process.env.HOME}\n../../policy.yaml\n<!-- worked-here:issue -->',
  '@eve Fixes #1\u0000\u202E\n```\nimport x from "./x.mjs"',
].join('\n');
/** The same as words that a page may hold. */
const harmless = `We wrote \`\${{ x }}\` and \`---\` on the board, in a file called ../../policy.yaml, and told @eve that it fixes #1; "roles: [editor]" was a joke.`;

test('an issue becomes a page: mended, reviewed, merged, recorded, and closed', async () => {
  const words = Object.entries(shared).map(([key, value]) => [
    key,
    typeof value === 'string' && !['claim.outcome', 'claim.change', 'school'].includes(key) ? attack : value,
  ]);
  const { number } = w.send(w.zoe, bodyOf('share', Object.fromEntries(words)));
  expect((await bot('issue', number)).standing).toBe('to-mend');
  expect(w.hub.base.branches.size + w.hub.pulls.all.length).toBe(0);
  const [, ...told] = w.comment(number).split('<!-- worked-here:issue -->');
  for (const sign of ['@eve', '<!--', '\u0000', '\u202E']) expect(told.join('again')).not.toContain(sign);
  expect(told).toHaveLength(1);

  w.pass(5);
  w.hub.issues.edit(number, w.zoe.id, bodyOf('share', { ...shared, 'what-did-not-work': harmless }));
  expect((await bot('issue', number)).effects.map((one) => one.do)).toContain('open-pull');
  const pull = w.hub.pulls.all[0] ?? w.hub.pulls.get(0);
  const path = 'practices/quizzes-at-the-door/index.mdx';
  expect(Object.keys(w.branch()).sort()).toEqual(['content/people/zoe-new.yaml', `content/${path}`]);
  expect(w.branch()[`content/${path}`]).toContain(harmless);

  expect((await bot('review', pull.number)).judgement?.is).toBe('in-review');
  w.pass(60);
  const reviewers = [...pull.asked];
  expect(reviewers).toHaveLength(2);
  for (const by of reviewers) w.hub.talk.review(pull.number, { by, verdict: 'COMMENT', body: block(1) });
  // Neither the bot that opened it nor its author may rate it.
  w.hub.talk.review(pull.number, { by: w.zoe.id, verdict: 'APPROVE', body: block(5) });
  expect((await bot('review', pull.number)).judgement?.is).toBe('author-to-answer');
  w.pass(60);
  w.hub.talk.comment(pull.number, { by: w.zoe.id, body: '/answer Nobody marked anything; we watched.' });
  w.pass(1);
  for (const by of reviewers) w.hub.talk.comment(pull.number, { by, body: '/resolve' });
  expect((await bot('review', pull.number)).judgement?.is).toBe('recorded');

  const record = JSON.parse(
    w.textAt(`content/practices/quizzes-at-the-door/reviews/${pull.number}.json`) ?? '{}',
  ) as DataOf<'review'>;
  const onMain = new TextEncoder().encode(w.textAt(`content/${path}`) ?? '');
  expect(record.outcome).toMatchObject({ by: 'quorum', level: 1 });
  expect(record.files).toMatchObject([{ path, sha256: expect.stringContaining(sha256(onMain)) }]);
  expect(record.reviews?.map(({ by }) => by)).not.toContain('zoe-new');

  w.pass(1);
  expect((await bot('issue', number)).effects.map((one) => one.do)).toEqual(['comment', 'close-issue']);
  expect(w.comment(number)).toContain('/practices/quizzes-at-the-door/');
  expect((await bot('issue', number)).effects).toEqual([]);
}, 60_000);

test('a text on which a parser would hang is told so, and nothing waits for it', async () => {
  const long = bodyOf('share', { ...shared, 'what-we-did': 'X' }).replace(
    '\nX\n',
    `\n${'*a_'.repeat(19_000)}\n`,
  );
  const { number } = w.send(w.accounts.ada, long);
  expect((await bot('issue', number)).standing).toBe('to-mend');
}, 60_000);
