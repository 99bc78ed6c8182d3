import { expect, test } from 'vitest';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { world } from './world.ts';

const person = (id: number) => `name: "Zoe New"\ngithub: { login: zoe-new, id: ${id} }\nroles: [author]\n`;

/** Ada's write-up, in a pull request that the bot opened for an issue of hers. */
function carried(
  w = world(),
  files: Record<string, string> = { [writeUpPath]: writeUp({ level: 3 }) },
  by = w.accounts.ada,
) {
  const issue = w.hub.issues.open({ by: by.id, title: 'Share: pairs', body: 'As the form says.' });
  const { hub, bot } = w;
  const message = `Share\n\nCo-authored-by: ${by.login} <${by.id}+${by.login}@users.noreply.github.com>`;
  hub.base.branches.set(
    `issue-${issue.number}`,
    hub.base.commit([hub.base.head()], files, { by: bot.id, message }),
  );
  const pull = hub.pulls.openFromBranch({
    by: bot.id,
    ref: `issue-${issue.number}`,
    title: 'Share',
    body: '',
  });
  return { w, issue, pull };
}

test('a pull request that the bot opened for an issue is of whoever opened the issue', async () => {
  const { w, pull } = carried();
  const { facts, verdict } = await w.run(pull.number);
  expect(facts.snapshot.pull.author).toEqual(w.accounts.ada);
  expect(verdict.judgement.is).toBe('in-review');
  // Gus works at her school, and she is the author: neither is asked.
  const asked = pull.asked.map((id) => w.hub.people.byId(id).login);
  expect(asked).toHaveLength(2);
  expect(asked).not.toContain('gus');
  expect(asked).not.toContain('ada');
});

test('its author’s own review does not count, and whoever changed the issue is an author too', async () => {
  const { w, pull } = carried();
  w.hub.pulls.push(
    pull.number,
    {},
    {
      by: w.bot.id,
      message: `More\n\nCo-authored-by: ben <${w.accounts.ben.id}+ben@users.noreply.github.com>`,
    },
  );
  const { facts } = await w.run(pull.number);
  expect(facts.snapshot.pull.committers.map(({ login }) => login)).toEqual(
    expect.arrayContaining(['ada', 'ben']),
  );
  expect(pull.asked.map((id) => w.hub.people.byId(id).login)).not.toContain('ben');
});

test('one’s own new file needs nobody, that of somebody else needs an editor', async () => {
  const w = world();
  const zoe = w.hub.people.join('zoe-new');
  const own = carried(w, { 'content/people/zoe-new.yaml': person(zoe.id) }, zoe);
  expect((await w.run(own.pull.number)).verdict.judgement.is).toBe('recorded');
  const x = world();
  const yan = x.hub.people.join('yan');
  const other = carried(x, { 'content/people/zoe-new.yaml': person(yan.id + 1) }, yan);
  expect((await x.run(other.pull.number)).verdict.judgement.is).toBe('waiting-on-editor');
});

test('without its issue, from a fork, or by anybody else it is of whoever opened it', async () => {
  const gone = carried();
  gone.w.hub.issues.remove(gone.issue.number);
  expect((await gone.w.run(gone.pull.number)).facts.snapshot.pull.author).toEqual(gone.w.bot);
  const w = world();
  const { pull } = carried(w);
  pull.by = w.accounts.eve.id;
  expect((await w.run(pull.number)).facts.snapshot.pull.author).toEqual(w.accounts.eve);
  pull.by = w.bot.id;
  pull.from = { owner: w.bot.login, ref: 'issue-1' };
  expect((await w.run(pull.number)).facts.snapshot.pull.author).toEqual(w.bot);
});
