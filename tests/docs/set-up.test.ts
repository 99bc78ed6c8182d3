import { existsSync, globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { livingTag } from '#core/review/noted.ts';
import { type NewInstance, newInstance } from './instance.ts';
import { doc, linesToType, partsOf, type as typeLine } from './typed.ts';

/** `docs/set-up-an-instance.md`, followed from its first step to its last against the fake; in order, as people do. */
const parts = partsOf(doc('set-up-an-instance'));
const step = (number: number): string => {
  const found = [...parts].find(([title]) => title.startsWith(`${number}. `));
  if (!found) throw new Error(`The guide has no step ${number}.`);
  return found[1];
};
const yaml = (path: string) => parse(readFileSync(path, 'utf8'));

let i: NewInstance;
let accounts: Record<'you' | 'ada', { id: number; login: string }>;
beforeAll(async () => {
  i = await newInstance();
  accounts = { you: i.hub.people.join('your-name', 'admin'), ada: i.hub.people.join('ada') };
});
afterAll(() => i.close());

const secret: { key?: string } = {};
const typed = (line: string, instead: Record<string, string> = {}, env: Record<string, string> = {}) =>
  typeLine(line, instead, { CONTENT_DIR: `${i.folder}/content`, NOW: i.now(), ...env });

test('has the steps that are followed here, and no other', () => {
  expect([...parts.keys()].map((title) => title.split(' ')[0])).toEqual([
    ...['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.', 'Later'],
  ]);
});

test('1: the workflows to be enabled are there, and so are the commands', () => {
  const named = [...step(1).matchAll(/\*\*(Review|Publish|Audit|Health|Check)\*\*/g)].map(([, name]) => name);
  expect(new Set(named).size).toBeGreaterThan(3);
  for (const name of named) expect(yaml(`.github/workflows/${name?.toLowerCase()}.yml`).name).toBe(name);
  expect(linesToType(step(1))).toEqual(['npm ci && npm start']);
});

test('2: the fields of instance.yaml, and a check without an error', { timeout: 180_000 }, async () => {
  const instance = parseDocument(i.textAt('content/instance.yaml'));
  const [, maintainers = ''] = /`maintainers: (\[.*?\])`/.exec(step(2)) ?? [];
  const [, site, base] = /`site: "([^"]+)"` and `base: ([^`]+)`/.exec(step(2)) ?? [];
  const said = {
    name: 'Ours',
    repository: 'you/yours',
    site,
    base,
    editors: 'editors@example.org',
    maintainers: parse(maintainers),
  };
  for (const [name, value] of Object.entries(said)) instance.set(name, value);
  i.push({ 'content/instance.yaml': instance.toString() });
  for (const name of Object.keys(said)) expect(step(2)).toMatch(new RegExp(`\`${name}\\b`));
  await i.content();
  expect(linesToType(step(2))).toEqual(['npm run -s schemas', 'npm run -s check']);
  expect(await typed('npm run -s check')).toMatchObject({ code: 0, err: '' });
});

test('3: the person’s file as it is printed is one, and the check says so', {
  timeout: 180_000,
}, async () => {
  const [, file = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(step(3)) ?? [];
  i.push({ 'content/people/your-name.yaml': file.replace('12345', String(accounts.you.id)) });
  i.push({
    'content/people/ada.yaml': `name: "Ada"\ngithub: { login: ada, id: ${accounts.ada.id} }\nschool: made-up-hill\nroles: [author]\n`,
  });
  i.push({
    'content/schools/made-up-hill.yaml':
      'demo: true\nname: "Hill School (demo)"\ncountry: GB-ENG\nphase: primary\nages: [4, 11]\n',
  });
  await i.content();
  const [line = ''] = linesToType(step(3));
  expect(await typed(line)).toMatchObject({ code: 0, err: '' });
});

test('4: every label that a form or the bot gives is in labels.yml; those of the bot are made when they are first given', async () => {
  const labels: string[] = yaml('.github/labels.yml').map(({ name }: { name: string }) => name);
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('config.yml'));
  expect(forms.length).toBeGreaterThan(0);
  for (const form of forms) for (const label of yaml(form).labels ?? []) expect(labels).toContain(label);
  expect(step(4)).toContain('.github/labels.yml');
  i.hub.pulls.open({ by: accounts.ada.id, title: 'A draft', files: { 'content/asks/a.mdx': 'x' } });
  i.hub.pulls.setDraft(1, true);
  expect((await i.bot()).code).toBe(0);
  expect(i.hub.pulls.get(1).labels).toEqual(['review: draft']);
  expect(labels).toContain('review: draft');
});

test('5: Publish can be started by hand and says both addresses where they differ', () => {
  const publish = yaml('.github/workflows/publish.yml');
  expect(Object.keys(publish.on)).toContain('workflow_dispatch');
  const names = publish.jobs.deploy.steps.map((each: { name: string }) => each.name);
  expect(names).toContain(/"(Does the site know its address\?)"/.exec(step(5))?.[1]);
});

describe('6: what the bot may do', () => {
  test('the permissions that are named are those that the workflow asks for', () => {
    const asked = Object.keys(yaml('.github/workflows/review.yml').jobs.review.permissions);
    const [, row = ''] = /\| ([^|]+) \| read and write \|/.exec(step(6)) ?? [];
    expect(row.toLowerCase().replace('pull requests', 'pull-requests').split(', ').toSorted()).toEqual(
      asked.toSorted(),
    );
    expect(step(6)).toContain('REVIEW_TOKEN');
    expect(readFileSync('.github/workflows/review.yml', 'utf8')).toContain('secrets.REVIEW_TOKEN');
  });

  test('a pull request gets one comment that begins with whose move it is', async () => {
    i.hub.pulls.open({
      by: accounts.ada.id,
      title: 'Reading in pairs',
      files: { [writeUpPath]: writeUp({ level: 3 }) },
    });
    i.hub.talk.addLabels(2, ['share'], i.hub.people.bot.id);
    expect((await i.bot()).code).toBe(0);
    expect(i.hub.talk.comments.filter(({ on, body }) => on === 2 && body.startsWith(livingTag))).toHaveLength(
      1,
    );
    expect(i.comment(2)).toMatch(/review.*@your-name|your-name/i);
    const { on } = yaml('.github/workflows/review.yml');
    expect(on.schedule[0].cron.split(' ')[0].split(',')).toHaveLength(4);
  });

  test('every command that is printed can be typed', { timeout: 300_000 }, async () => {
    const lines = linesToType(step(6));
    expect(lines).toHaveLength(4);
    const issue = i.hub.issues.open({ by: accounts.ada.id, title: 'Any', body: 'Any words.' });
    for (const line of lines) {
      const instead = { '…': i.token, 'explain 12': 'explain 2', '--issue 12': `--issue ${issue.number}` };
      const isBot = /npm run -s (?:review|from-issue)/.test(line);
      const { code, out, err } = isBot
        ? await typed(`${line} --api ${i.api}`, instead, { GITHUB_TOKEN: i.token })
        : await typed(`${line} -- --no-build`);
      expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' });
      expect(out.length).toBeGreaterThan(50);
    }
  });

  test('each option that is named is one', { timeout: 180_000 }, async () => {
    const { out } = await typed('npm run -s review -- --help');
    for (const [, option = ''] of step(6).matchAll(/`(--[a-z-]+)/g)) expect(out).toContain(option);
  });
});

test('7: a key pair, made as review-keys.md says, is one', { timeout: 180_000 }, async () => {
  const made = await typed('npm run -s review-keys');
  const [publicKey = '', secretKey = ''] = made.out.match(/[A-Za-z0-9+/]{43}=/g) ?? [];
  const instance = parseDocument(i.textAt('content/instance.yaml'));
  instance.set('sealKey', publicKey);
  i.push({ 'content/instance.yaml': instance.toString() });
  await i.content();
  const [line = ''] = linesToType(step(7));
  expect(await typed(line, { '…': secretKey })).toMatchObject({ code: 0, err: '' });
  expect(await typed(line, { '…': publicKey })).toMatchObject({ code: 1 });
  secret.key = secretKey;
});

test('8: the tests that are to be run are some', () => {
  expect(linesToType(step(8))).toEqual(['npm test -- unit']);
  expect(
    readFileSync('scripts/test.ts', 'utf8') + readFileSync('src/adapters/process/checks.ts', 'utf8'),
  ).toMatch(/\bunit\b/);
  expect(existsSync(/`(src\/core\/workflow-policy\/)`/.exec(step(8))?.[1] ?? 'none')).toBe(true);
});

test('9: a founding review publishes, and leaves what the guide says: the comment, the commit, the run', async () => {
  const [, block = ''] =
    /### A worked example[\s\S]*?```\n(\/review[\s\S]*?)```/.exec(doc('how-to-review')) ?? [];
  i.pass(1);
  i.hub.talk.review(2, {
    by: accounts.you.id,
    verdict: 'COMMENT',
    body: block.replace('level: 1', 'level: 3'),
  });
  await i.bot();
  i.pass(1);
  i.hub.talk.comment(2, {
    by: accounts.ada.id,
    body: '/answer A colleague looked at the clock, on the same days.',
  });
  await i.bot();
  i.pass(1);
  i.hub.talk.comment(2, { by: accounts.you.id, body: '/resolve' });
  expect((await i.bot({}, { REVIEW_SEAL_KEY: secret.key ?? '' })).code).toBe(0);
  expect(i.comment(2)).toContain(/the comment says "(\w+)"/.exec(step(9))?.[1]);
  expect(i.hub.base.head().message).toMatch(
    new RegExp(/"(Record the review of) …"/.exec(step(9))?.[1] ?? '-'),
  );
  expect(i.hub.base.runs).toMatchObject([{ file: 'publish.yml' }]);
  const record = JSON.parse(i.textAt('content/practices/reading-in-pairs/reviews/2.json'));
  expect(record.outcome).toMatchObject({
    by: 'editor',
    founding: true,
    level: 3,
    supported: 3,
    verdict: expect.any(String),
  });
});

test('6 again: a rule that forbids the push leaves merged-unrecorded, and the comment names the setting', async () => {
  i.hub.pulls.open({
    by: accounts.ada.id,
    title: 'An ask',
    files: { 'content/practices/reading-in-pairs/tries/t.yaml': 'x: 1\n' },
  });
  const settings = /\*Require a pull request\*, \*Require status checks\* or \*Restrict updates\*/;
  expect(step(6)).toMatch(settings);
  expect(step(6)).toContain('`merged-unrecorded`');
});
