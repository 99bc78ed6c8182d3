import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { madeRoot } from './made-root.ts';

const today = '2026-11-22';
const first = 'practices/made-up-00001/index.mdx';
let made: Awaited<ReturnType<typeof madeRoot>>;

/** What is wrong, and which write-ups are still there. */
async function look() {
  const { library } = await loadLibrary(made.root, today);
  return {
    problems: library.problems.map(({ path, line, ruleId }) => `${path}:${line} ${ruleId}`),
    messages: library.problems.map(({ message }) => message),
    practices: library.entries.filter(({ kind }) => kind === 'practice').map(({ id }) => id),
  };
}
const others = ['made-up-00002', 'made-up-00003'];
const all = ['made-up-00001', ...others];

beforeEach(async () => {
  made = await madeRoot();
});
afterEach(() => made.remove());

describe('broken files name themselves and break nothing else', () => {
  it('starts from a folder without fault', async () => {
    expect(await look()).toEqual({ problems: [], messages: [], practices: all });
  });

  it('bad YAML', async () => {
    await made.edit(first, (text) => text.replace(/^title: .*$/m, 'title: "never closed'));
    const { problems, practices } = await look();
    expect(problems[0]).toMatch(/^practices\/made-up-00001\/index\.mdx:\d+ yaml-syntax$/);
    expect(practices).toEqual(others);
  });

  it('an unknown key, with the line it is on and the nearest known one', async () => {
    await made.edit(first, (text) => text.replace('---\n', '---\ntitel: "A slip"\n'));
    const { problems, messages, practices } = await look();
    expect(problems).toEqual([`${first}:2 unknown-field`]);
    expect(messages).toEqual([
      'Unexpected field "titel", expected one that the field guide lists. Did you mean title? Type title: in place of titel:.',
    ]);
    expect(practices).toEqual(others);
  });

  it('a field that is there twice, once', async () => {
    await made.edit(first, (text) => text.replace('---\n', '---\ntitle: "A second"\n'));
    const { problems, practices } = await look();
    expect(problems).toEqual([`${first}:4 yaml-syntax`]);
    expect(practices).toEqual(others);
  });

  it('bad YAML above a bad text: both are told at once', async () => {
    await made.edit(first, (text) =>
      text.replace(/^title: .*$/m, 'title: "a" b').concat('\n<script>alert(1)</script>\n'),
    );
    const { problems } = await look();
    expect(problems.map((one) => one.split(' ')[1])).toEqual(
      expect.arrayContaining(['yaml-syntax', 'component-name']),
    );
  });

  it("a pupil's number: the rules are asked before anything is published", async () => {
    await made.edit(first, (text) => `${text}\nPupil B801200005001 read on.\n`);
    const { problems, messages, practices } = await look();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/:\d+ unique-pupil-number$/);
    expect(messages[0]).toMatch(/^Unexpected unique pupil number .* Take it out/);
    expect(practices).toEqual(others);
  });

  it('a warning of a rule that can refuse is counted and takes nothing down; one that other files bring about is not asked', async () => {
    await made.edit(first, (text) => text.replace(/^title: .*$/m, 'title: "The same title"'));
    await made.edit(first.replace('1/', '2/'), (text) =>
      text.replace(/^title: .*$/m, 'title: "The same title"'),
    );
    const clean = await look();
    expect(clean.problems).toEqual([]);
    await made.edit(first, (text) => `${text}\nSeven of our pupils are eligible for free school meals.\n`);
    const { problems, practices } = await look();
    expect(problems).toEqual([expect.stringMatching(/sensitive-small-count$/)]);
    expect(practices).toEqual(all);
  });

  it('a missing section', async () => {
    await made.edit(first, (text) => text.replace('## What did not work\n', ''));
    const { problems, messages, practices } = await look();
    expect(problems).toEqual([`${first}:0 section-missing`]);
    expect(messages[0]).toContain('"## What did not work"');
    expect(practices).toEqual(others);
  });

  it('an unknown reference', async () => {
    await made.edit(first, (text) => text.replace('"made-up-author"', '"made-up-auther"'));
    const { problems, messages, practices } = await look();
    expect(problems).toHaveLength(1);
    expect(messages[0]).toContain('Did you mean made-up-author?');
    expect(practices).toEqual(others);
  });

  it('ids that differ only in capitals', async () => {
    await made.put('practices/Made-Up-00002/index.mdx', 'x');
    const { problems, practices } = await look();
    expect(problems).toEqual(['practices/Made-Up-00002/index.mdx:0 path-collision']);
    expect(practices).toEqual(all);
  });

  it('ids that differ only in how an accent is stored', async () => {
    await made.put('practices/caf\u00e9/index.mdx', 'x');
    await made.put('practices/cafe\u0301/index.mdx', 'x');
    const { problems, practices } = await look();
    expect(problems).toHaveLength(2);
    expect(practices).toEqual(all);
  });

  it('a link to a file outside', async () => {
    await symlink('/etc/passwd', join(made.root, 'practices/made-up-00001/reports/secret.mdx'));
    const { problems, practices } = await look();
    expect(problems).toEqual(['practices/made-up-00001/reports/secret.mdx:0 symlink']);
    expect(practices).toEqual(all);
  });

  it('a file of a megabyte', async () => {
    await made.edit(first, (text) => text + 'word '.repeat(210_000));
    const { problems, practices } = await look();
    expect(problems).toEqual([`${first}:0 file-size`]);
    expect(practices).toEqual(others);
  });

  it('an image that is not what it says', async () => {
    const jpeg = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    await made.put('practices/made-up-00001/chart.png', jpeg);
    await made.edit(first, (text) =>
      text.replace('## What we did\n', '## What we did\n\n![A grey square](./chart.png)\n'),
    );
    const { problems, practices } = await look();
    expect(problems.some((problem) => problem.startsWith('practices/made-up-00001/chart.png:0 image-'))).toBe(
      true,
    );
    expect(practices).toEqual(others);
  });

  it('an image that is sound is shown with its size', async () => {
    const png = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    await made.put('practices/made-up-00001/chart.png', png);
    await made.edit(first, (text) =>
      text.replace('## What we did\n', '## What we did\n\n![A grey square](./chart.png)\n'),
    );
    const { library, imagesUsed } = await loadLibrary(made.root, today);
    const html = library.entries.find(({ path }) => path === first)?.rendered.html ?? '';
    expect(library.problems).toEqual([]);
    expect(html).toMatch(/<img[^>]* width="600"[^>]*>/);
    expect(html).toMatch(/srcset="\/images\/[\w-]+\.webp 480w, /);
    expect(imagesUsed).toHaveLength(2);
  });

  it('a file where none belongs, and one with a bad name', async () => {
    await made.put('practices/made-up-00001/notes.txt', 'x');
    await made.put('people/Jo Sample.yaml', 'name: Jo\nroles: [author]\n');
    const { problems, messages, practices } = await look();
    expect(problems).toEqual([
      'people/Jo Sample.yaml:0 path-name',
      'practices/made-up-00001/notes.txt:0 unexpected-file',
    ]);
    expect(messages[0]).toContain('"jo-sample"');
    expect(practices).toEqual(all);
  });

  it('a withdrawn write-up leaves its title and reason, and takes its reports with it', async () => {
    await made.put(
      first,
      '---\ntitle: Gone\nwithdrawn: { on: "2026-11-01", reason: "Asked by the school" }\ndemo: true\n---\n',
    );
    const { library } = await loadLibrary(made.root, today);
    expect(library.problems).toEqual([]);
    expect(library.tombstones).toEqual([
      { id: 'made-up-00001', path: first, title: 'Gone', on: '2026-11-01', reason: 'Asked by the school' },
    ]);
    expect(library.entries.filter(({ path }) => path.startsWith('practices/made-up-00001/'))).toEqual([]);
  });

  it('policy.yaml or instance.yaml that cannot be used stops everything, in words', async () => {
    await made.edit('policy.yaml', (text) => text.replace('titleCharacters:', 'titleCharakters:'));
    await expect(loadLibrary(made.root, today)).rejects.toThrow(/policy\.yaml: "limits/);
    await expect(loadLibrary(join(made.root, 'nowhere'), today)).rejects.toThrow(/There is no policy\.yaml/);
  });
});
