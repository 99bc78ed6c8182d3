import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { findText } from '#adapters/withdrawal/find-text.ts';
import { undoWithdrawal, withdraw } from '#adapters/withdrawal/withdraw.ts';
import { type Made, madeRoot } from '../files/made-root.ts';
import { connected, repository } from '../github/connected.ts';

const today = '2026-11-22';
const id = 'made-up-00001';
const which = `practices/${id}`;
const reason = 'The school asked for it.';
let made: Made;
let said: string[];
const tell = (line: string) => void said.push(line);
const git = (...args: string[]) =>
  execFileSync('git', ['-C', made.root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const options = () => ({ content: made.root, today, which, reason });
const library = async () => (await loadLibrary(made.root, today)).library;
const page = () => readFileSync(join(made.root, which, 'index.mdx'), 'utf8');

beforeEach(async () => {
  said = [];
  made = await madeRoot();
  await made.put(`${which}/challenges/one.yaml`, 'by: a-person\n');
  await made.put(`${which}/reviews/1.json`, '{}\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'All');
});
afterEach(() => made.remove());

describe('a write-up that is withdrawn', () => {
  it('leaves title, day and reason, and nothing else that a page, a list or a feed could show', async () => {
    const before = await library();
    const title = before.entries.find((one) => one.id === id && one.kind === 'practice')?.data;
    await withdraw(options(), tell);
    const after = await library();
    expect(after.tombstones).toEqual([
      { id, path: `${which}/index.mdx`, title: (title as { title: string }).title, on: today, reason },
    ]);
    expect(after.entries.filter((one) => one.id === id || one.owner === id).map(({ kind }) => kind)).toEqual(
      [],
    );
    expect(after.images.filter(({ practice }) => practice === id)).toEqual([]);
    expect(readdirSync(join(made.root, which))).toEqual(['index.mdx', 'reviews']);
    const rest = (entries: typeof before.entries) =>
      entries.filter((one) => one.id !== id && one.owner !== id).map(({ path }) => path);
    expect(rest(after.entries)).toEqual(rest(before.entries));
    expect(
      after.problems.filter(({ severity, path }) => severity === 'error' && !path.endsWith('1.json')),
    ).toEqual([]);
  });

  it('comes back whole, as long as nothing is committed', async () => {
    const before = page();
    await withdraw(options(), tell);
    expect(page()).not.toBe(before);
    undoWithdrawal(options(), tell);
    expect(page()).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
    expect(() => undoWithdrawal(options(), tell)).toThrow(
      'expected a withdrawal of practices/made-up-00001 that is not committed',
    );
  });

  it('is only told of in a dry run', async () => {
    await withdraw({ ...options(), dryRun: true }, tell);
    expect(said).toContain(`Removes: content/${which}/challenges/one.yaml`);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('keeps another title where the title has to go', async () => {
    await withdraw({ ...options(), title: 'A write-up' }, tell);
    expect((await library()).tombstones.map(({ title }) => title)).toEqual(['A write-up']);
  });
});

describe('a withdrawal is refused, and nothing changed', () => {
  afterEach(() => expect(existsSync(join(made.root, which, 'challenges/one.yaml'))).toBe(true));

  it.each([
    ['where there is no such write-up', { which: 'practices/made-up-0001' }, 'Did you mean made-up-00001'],
    ['without a reason', { reason: ' ' }, 'expected why'],
    [
      'where the reason tells of a pupil',
      { reason: 'Pupil B801200005001 asked.' },
      'Unexpected unique pupil number',
    ],
    ['where the new title tells of one', { title: 'Of B801200005001' }, 'Unexpected unique pupil number'],
  ])('%s', async (_, other, message) => {
    await expect(withdraw({ ...options(), ...other }, tell)).rejects.toThrow(message);
  });

  it('where something could not be brought back', async () => {
    await made.put(`${which}/draft.txt`, 'Not committed.');
    await expect(withdraw(options(), tell)).rejects.toThrow('that are not committed, expected none');
  });

  it('a second time', async () => {
    await made.edit(`${which}/index.mdx`, (text) =>
      text.replace('---\n', '---\nwithdrawn: { on: "2026-11-01", reason: "A" }\n'),
    );
    await expect(withdraw(options(), tell)).rejects.toThrow('is withdrawn already');
  });
});

describe('words that may still be somewhere', () => {
  const search = (words: string) =>
    findText({ words, project: made.root, out: join(made.root, 'dist') }, tell);

  it('are found in every store of the repository, and never printed', async () => {
    await made.put('people/aisha-khan.yaml', 'name: Aisha Khan\n');
    git('add', '-A');
    git('commit', '-qm', 'By Aisha Khan');
    git('rm', '-q', 'people/aisha-khan.yaml');
    git('commit', '-qm', 'Gone');
    git('checkout', '-q', '-b', 'other', 'HEAD~1');
    git('tag', '-am', 'For Aisha Khan', 'a-tag');
    git('checkout', '-q', '-');
    git('update-ref', 'refs/pull/3/head', 'other');
    await made.put('dist/page/index.html', '<p>Aisha <b>Khan</b></p>');
    await made.put('.cache/astro/store.json', '{"name":"Aisha\\u0020Khan"}');
    await made.put('notes.txt', 'One\nAisha\nKhan\n');
    expect(await search('aisha khan')).toBe(
      said.filter((line) => /^(?!Places|GitHub)[a-z ]+: /.test(line)).length,
    );
    const all = said.join('\n');
    expect(all).not.toMatch(/aisha|khan/i);
    expect(all).toContain('work tree: notes.txt:2');
    expect(all).toMatch(
      /history: people\/█+\.yaml:1 \(blob [0-9a-f]{10}, since commit [0-9a-f]{10}, in .*pull\/3\/head/,
    );
    expect(all).toMatch(/history: the commit \(commit/);
    expect(all).toMatch(/history: the tag \(tag/);
    expect(all).toContain('built site: page/index.html:1');
    expect(all).toContain('cache: .cache/astro/store.json:1');
  });

  it('are found where no branch leads any more, until Git forgets', async () => {
    await made.put('people/aisha-khan.yaml', 'name: Aisha Khan\n');
    git('add', '-A');
    git('commit', '-qm', 'One');
    git('reset', '-q', '--hard', 'HEAD~1');
    expect(await search('aisha khan')).toBeGreaterThan(0);
    git('reflog', 'expire', '--expire=now', '--all');
    git('gc', '-q', '--prune=now');
    said = [];
    expect(await search('aisha khan')).toBe(0);
    expect(said).toContain('History of Git, as far as it was fetched: nowhere.');
  });

  it('are found in issues and pull requests, where GitHub is named', async () => {
    const { hub, time, bot, fetch } = connected();
    const ada = hub.people.join('ada');
    const { number } = hub.pulls.open({
      by: ada.id,
      title: 'A quiz',
      files: { 'content/practices/quiz/index.mdx': 'A' },
    });
    hub.talk.comment(number, { by: ada.id, body: 'Ask Aisha\nKhan.' });
    const words = 'Aisha Khan';
    const github = { repository, token: hub.people.tokenOf(bot.id), time, fetch };
    expect(await findText({ words, project: made.root, out: join(made.root, 'dist'), github }, tell)).toBe(1);
    expect(said.join('\n')).toMatch(/^GitHub: pull request #1, comment \d+$/m);
    expect(said.join('\n')).not.toContain('Khan');
  });
});
