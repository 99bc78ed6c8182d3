import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doctor } from '#adapters/doctor/command.ts';
import { lineSince } from '#adapters/doctor/line-since.ts';
import { readPatient } from '#adapters/doctor/read-patient.ts';
import { examine } from '#core/doctor/examine.ts';
import { ourWorkflows } from '#core/doctor/workflows.ts';
import { labels } from '#core/github-files/labels.ts';
import { fakeGithub } from '../../../src/adapters/github/fake/github.ts';
import { serveFetch } from '../../../src/adapters/github/fake/serve.ts';
import { practice, realRoot } from '../files/real-root.ts';
import { validated } from '../github/openapi.ts';

const NOW = '2026-11-22';
const key = `${'q'.repeat(43)}=`;
let content: ReturnType<typeof realRoot>;
beforeAll(() => {
  content = realRoot();
  content.commit('First');
});
afterAll(() => content.remove());

/** What is found in the content folder, by check. */
async function inContent(): Promise<Record<string, string[]>> {
  const { findings } = examine({ ...(await readPatient(content.root, NOW)), repository: undefined });
  const mine = findings.filter(({ about }) => about.startsWith('content/'));
  return Object.fromEntries(
    [...Map.groupBy(mine, ({ check }) => check)].map(([check, of]) => [
      check,
      of.map(({ about }) => about).sort(),
    ]),
  );
}

describe('content', () => {
  test('a copy of the library is well', async () => {
    expect(await inContent()).toEqual({});
  });

  test('each thing that is wrong is found, and named by its file', async () => {
    const text = content.read(`practices/${practice}/index.mdx`);
    const gone =
      '---\ntitle: "Taken back"\nwithdrawn: { on: "2026-10-01", reason: "The school asked for it" }\n---\n';
    content.put('practices/old-one/index.mdx', gone);
    content.put('practices/old-one/plan.png', 'no picture');
    content.put('practices/new-one/index.mdx', text.replace(/^---\n/, '---\nadaptedFrom: old-one\n'));
    content.put(`practices/${practice}/spare.png`, 'no picture');
    content.put('people/later.yaml', 'schema: 2\nname: "From later"\nroles: [author]\n');
    content.edit(
      'priorities/reading-for-meaning.mdx',
      (old) => `${old}\nSee [this](../../practices/none/) and [that](../../practices/${practice}/).\n`,
    );
    content.edit('instance.yaml', (old) => old.replace('sealKey: null', `sealKey: "${key}"`));
    content.git('add', '--all');
    content.git('commit', '--quiet', '--message', 'A key', '--date', '2025-06-01T09:00:00Z');
    const found = await inContent();
    expect(found).toMatchObject({
      'schema-version': ['content/people/later.yaml'],
      'missing-record': expect.arrayContaining(['content/practices/new-one']),
      'orphaned-image': [`content/practices/${practice}/spare.png`, 'content/practices/old-one/plan.png'],
      'dead-link': ['content/priorities/reading-for-meaning.mdx'],
      'tombstone-pointed-at': ['content/practices/new-one/index.mdx:2', 'content/practices/old-one/plan.png'],
      'left-out': expect.arrayContaining(['content/people/later.yaml']),
    });
    // Committed just now by the clock of this computer, so the key is young; the history is asked for its line alone.
    expect(lineSince(content.root, 'instance.yaml', '^sealKey:')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(lineSince(content.root, 'instance.yaml', '^nothing:')).toBeUndefined();
    expect(lineSince('/', 'instance.yaml', '^sealKey:')).toBeUndefined();
  });
});

describe('the repository', () => {
  const files = Object.fromEntries(
    [...ourWorkflows, 'test.yml'].map((name) => [
      `.github/workflows/${name}`,
      readFileSync(`.github/workflows/${name}`, 'utf8'),
    ]),
  );
  const hub = fakeGithub({ repository: 'you/yours', now: () => new Date(NOW), files });
  const admin = hub.people.join('eve', 'admin');
  const server = serveFetch(validated(hub.fetch));
  let api = '';
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    hub.settings.labels = labels.map(({ name }) => name);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const env = () => ({ CONTENT_DIR: content.root, NOW, GITHUB_TOKEN: hub.people.tokenOf(admin.id) });
  const look = async (more: Partial<Parameters<typeof doctor>[0]> = {}) => {
    const found = await doctor({ repo: 'you/yours', api, ...more }, env());
    return found.findings.filter(({ check }) =>
      [
        'ruleset-refuses-bot',
        'labels',
        'pages-source',
        'secrets',
        'repository-basics',
        'required-check',
      ].includes(check),
    );
  };

  test('is looked at over GitHub’s API: rules, labels, Pages, secrets, names', {
    timeout: 60_000,
  }, async () => {
    hub.base.rules.mainIsProtected = true;
    hub.settings.labels.shift();
    hub.settings.pages = undefined;
    const found = await look();
    expect(found.map(({ check }) => check).sort()).toEqual([
      'labels',
      'pages-source',
      'repository-basics',
      'ruleset-refuses-bot',
      'secrets',
    ]);
    expect(found.find(({ check }) => check === 'ruleset-refuses-bot')?.what).toContain('can write no record');
    expect(found.find(({ check }) => check === 'labels')?.type).toMatch(/^gh label create '/);
    // The very same rule refuses the bot, in the words of the fake.
    hub.base.rules.mainIsProtected = false;
    hub.settings.pages = {
      build_type: 'workflow',
      html_url: 'https://example.github.io/',
      https_enforced: true,
    };
    hub.settings.secrets.set('REVIEW_SEAL_KEY', '2026-11-01T00:00:00Z');
    hub.settings.labels = labels.map(({ name }) => name);
    expect((await look()).map(({ about }) => about)).toEqual(['content/instance.yaml: repository']);
  });

  test('is passed by without a token, and that is said; named and not to be read, it is an error', {
    timeout: 60_000,
  }, async () => {
    const without = await doctor({}, { CONTENT_DIR: content.root, NOW });
    expect(without.looked).toEqual(['content', 'software']);
    expect(without.notes.join()).toContain('there is no GITHUB_TOKEN');
    await expect(doctor({ repo: 'no/such', api }, env())).rejects.toThrow(
      'Could not look at the repository no/such',
    );
    const offline = await doctor({ api: 'http://127.0.0.1:9' }, env());
    expect(offline.notes.join()).toContain('No answer to');
    await expect(doctor({ repo: 'no slash' }, env())).rejects.toThrow('expected owner/name');
    await expect(doctor({ api: 'ftp://x' }, env())).rejects.toThrow('expected an address');
  });
});

test('the command ends with 1 where something is wrong, and prints JSON', { timeout: 60_000 }, () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/doctor.ts', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], NOW, CONTENT_DIR: content.root },
    });
  const sick = run('--format', 'json');
  expect(sick.status, sick.stderr).toBe(1);
  expect(JSON.parse(sick.stdout)).toMatchObject({
    today: NOW,
    looked: ['content', 'software'],
    findings: expect.any(Array),
  });
});
