import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeKeyPair, sealBoxes } from '#adapters/seal/boxes.ts';
import { bytesMaxOf } from '#core/check/listed.ts';
import { readFiles } from '#core/library/read-files.ts';
import { policy as policySchema } from '#core/model/policy.ts';
import { mainBefore, type Player, writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import type { Rating } from '#core/review/block.ts';
import { checkAgain } from '#core/review/check-again.ts';
import { judgedIn, whyNotSealed } from '#core/workbench/judged.ts';
import { mainIn } from '#core/workbench/main-in.ts';
import { changeIn } from '#core/workbench/under-review.ts';
import { instanceFor, policyFor } from '../../../src/adapters/files/synthetic-root.ts';
import type { GitHub } from '../../../src/client/workbench/github.ts';
import { readPull } from '../../../src/client/workbench/read-pull.ts';
import { sealed } from '../../../src/client/workbench/seal-in-browser.ts';
import { repository, type World, world } from '../../adapters/review/world.ts';

const policyText = policyFor(false);
const policy = policySchema.parse(parse(policyText));
const pair = await makeKeyPair();
const boxes = await sealBoxes(pair.secretKey);
const rating = (level: number): Rating => ({
  ...{ level, confidence: 'medium', relationship: 'none', safeguarding: 'pass' },
  challenge: 'Who marked the tests, and did they know the pairs?',
});

/** A world in which the bot has the key. */
function keyed(): World {
  const w = world();
  Object.assign(w.options, { boxes });
  return w;
}

/** GitHub as a reviewer's browser asks it, answered by the fake. */
const asBrowser = ({ hub, accounts }: World): GitHub => {
  const headers = { authorization: `Bearer ${hub.people.tokenOf(accounts.ben.id)}` };
  const ask = async (path: string) => {
    const answer = await hub.fetch(`https://api.github.com/${path}`, { headers });
    return answer.status === 404 ? undefined : answer.json();
  };
  return { ask: (path) => ask(`repos/${repository}/${path}`), user: (login) => ask(`users/${login}`) };
};

/** What the workbench makes of the pull request as it is now, by this person. */
async function sealedBy(w: World, player: Player, level: number, number = 1): Promise<string> {
  const limits = { files: 100, bytes: bytesMaxOf(policy) };
  const under = await readPull(1, limits, asBrowser(w));
  const files = Object.entries(mainBefore(w.accounts, { policy: policyText, instance: instanceFor() })).map(
    ([path, text]) => ({ path: path.replace(/^content\//, ''), bytes: new TextEncoder().encode(text) }),
  );
  const pictures = { problems: [], lookup: () => undefined };
  const { entries } = readFiles(files, { policy, pictures, sha256: () => '' });
  const onMain = {
    ...{ policy, comparables: () => [], paths: files.map(({ path }) => path) },
    files: new Map(files.map((file) => [file.path, file])),
    entries: new Map(entries.map((entry) => [entry.path, entry])),
  };
  const main = mainIn(
    entries.map(({ kind, id, owner, path, data }) => ({
      ...{ kind, id, path, data },
      ...(owner !== undefined && { owner }),
    })),
  );
  const judged = judgedIn(under, checkAgain(changeIn(under), onMain, '2026-10-31'), main);
  expect(whyNotSealed(under, judged)).toBeUndefined();
  const binding = { pull: number, digest: judged.digest, by: w.accounts[player].id };
  return sealed(binding, rating(level), pair.publicKey);
}

const post = (w: World, by: Player, body: string) =>
  w.hub.talk.review(1, { by: w.accounts[by].id, verdict: 'COMMENT', body });

/** Two reviews by those whom the bot asked; where the pull request stands after them. */
async function after(bodies: (w: World, asked: Player[]) => Promise<[string, string]>) {
  const w = keyed();
  w.open(3);
  await w.run();
  const asked = w.asked();
  const [one = 'ben', two = 'cyn'] = asked;
  w.pass(1);
  const [first, second] = await bodies(w, [one, two]);
  post(w, one, first);
  post(w, two, second);
  return { w, asked, ...(await w.run()) };
}

test('the bot counts what the workbench sealed, and tells levels only when both are there', async () => {
  const w = keyed();
  w.open(3);
  await w.run();
  const [one = 'ben', two = 'cyn'] = w.asked();
  w.pass(1);
  post(w, one, await sealedBy(w, one, 3));
  expect((await w.run()).verdict.judgement).toMatchObject({ is: 'in-review', have: 1 });
  expect(w.state().comments.join('\n')).not.toContain('marked the tests');
  post(w, two, await sealedBy(w, two, 3));
  expect((await w.run()).verdict.judgement).toMatchObject({ is: 'author-to-answer' });
  expect(w.state().comments.join('\n')).toContain('marked the tests');
});

test('a seal that was changed on its way, made for another pull request, or is somebody else’s does not count', async () => {
  const bent = await after(async (w, [one = 'ben', two = 'cyn']) => [
    (await sealedBy(w, one, 3)).replace(/\n(.)/, (_, sign) => (sign === 'A' ? '\nB' : '\nA')),
    await sealedBy(w, two, 3),
  ]);
  expect(bent.verdict.judgement).toMatchObject({ have: 1 });
  const elsewhere = await after(async (w, [one = 'ben', two = 'cyn']) => [
    await sealedBy(w, one, 3, 2),
    await sealedBy(w, two, 3),
  ]);
  expect(elsewhere.verdict.judgement).toMatchObject({ have: 1 });
  const copied = await after(async (w, [, two = 'cyn']) => {
    const own = await sealedBy(w, two, 3);
    return [own, own];
  });
  expect(copied.verdict.judgement).toMatchObject({ have: 1 });
});

test('a seal of the head before, posted on a new head, does not count', async () => {
  const w = keyed();
  w.open(3);
  await w.run();
  const [one = 'ben', two = 'cyn'] = w.asked();
  const [old, fresh] = [await sealedBy(w, one, 3), () => sealedBy(w, two, 3)];
  w.hub.pulls.push(1, { [writeUpPath]: `${writeUp({ level: 3 })}\nMore is told here.\n` });
  w.pass(1);
  post(w, one, old);
  post(w, two, await fresh());
  expect((await w.run()).verdict.judgement).toMatchObject({ have: 1 });
  post(w, one, await sealedBy(w, one, 3));
  expect((await w.run()).verdict.judgement).toMatchObject({ is: 'author-to-answer' });
});
