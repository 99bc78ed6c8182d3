import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBlock } from '#core/review/block.ts';
import { findCommands } from '#core/review/commands/find.ts';
import { commands } from '#core/review/commands/index.ts';
import { waivable } from '#core/review/commands/waive.ts';
import { factsOf } from '#core/review/facts.ts';
import { judge } from '#core/review/judge.ts';
import type { EditorReason } from '#core/review/judgement.ts';
import type { PostedComment } from '#core/review/snapshot.ts';
import { accounts, comment, ownPolicy, reviewBy, snapshotWith, usualOptions } from '../core/review/made.ts';

const paths = [...globSync('docs/*.md'), 'README.md', '.github/CONTRIBUTING.md'].map((path) =>
  path.replaceAll('\\', '/'),
);
const read = (path: string) => readFileSync(path, 'utf8');
const [review, editor] = [read('docs/how-to-review.md'), read('docs/how-to-be-an-editor.md')];

/** The blocks of code in a text, without their fences. */
const code = (text: string) => [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, inner = '']) => inner);

/** The names by which GitHub lets a heading be linked to. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(paths)('%s', (path) => {
  const text = read(path);

  it('links to what there is', () => {
    const links = [...text.matchAll(/\]\((?!https?:|\.\.\/\.\.\/\.\.)([^)\s]+)\)/g)].map(([, to = '']) => to);
    for (const link of links) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      expect(existsSync(target), link).toBe(true);
      if (anchor) expect(anchors(read(target)), link).toContain(anchor);
    }
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  });

  it('names commands of the bot that there are', () => {
    const known = [...commands.map(({ name }) => name), 'help', 'review'];
    const inline = [...text.matchAll(/`\/([a-z]+)(?=[ `])/g)].map(([, name]) => name);
    const typed = code(text).flatMap((block) => findCommands(block).map(({ name }) => name));
    expect([...inline, ...typed].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});

describe('the guide for reviewers', () => {
  const [template = '', example = ''] = code(review).filter((block) => block.startsWith('/review'));

  it('has an example that the bot takes', () => {
    expect(readBlock(example)).toMatchObject({ is: 'plain', rating: { level: 1, safeguarding: 'pass' } });
  });

  it('has a form to fill in that nobody can send as it stands', () => {
    const found = readBlock(template);
    expect(found.is).toBe('faulty');
    expect(found.is === 'faulty' && found.problems.map(({ field }) => field)).toEqual(['challenge']);
    expect(
      readBlock(template.replace(/challenge: .*/, 'challenge: Who marked the tests, and when?')).is,
    ).toBe('plain');
  });

  it('ends in a page at the level of its example, typed as it stands', () => {
    const answer = code(review).find((block) => block.startsWith('/answer')) ?? '';
    const reviews = [reviewBy('ben', {}, { body: example }), reviewBy('cyn', {}, { body: example })];
    const comments = [
      comment(accounts.ada, answer.replace('@your-name', '@ben'), '2026-11-13T09:00:00Z'),
      comment(accounts.ada, answer.replace('@your-name', '@cyn'), '2026-11-13T10:00:00Z'),
      comment(accounts.ben, '/resolve', '2026-11-14T09:00:00Z'),
    ];
    const judged = (said: readonly PostedComment[]) =>
      judge(factsOf(snapshotWith({ reviews, comments: said }), usualOptions)).judgement;
    expect(judged(comments).is).toBe('in-review');
    const settled = [...comments, comment(accounts.cyn, '/resolve', '2026-11-14T10:00:00Z')];
    expect(judged(settled)).toMatchObject({ is: 'agreed', level: 1 });
  });

  it('has the days of the policy', () => {
    const { daysToReview, daysToAnswer, splitLevelsApart } = ownPolicy.review;
    expect([...review.matchAll(/(\d+) days/g)].map(([, days]) => Number(days))).toEqual([
      daysToReview,
      daysToReview,
    ]);
    expect(splitLevelsApart).toBe(2);
    expect(editor).toContain(`within ${daysToAnswer} days`);
  });
});

describe('the guide for editors', () => {
  it.each(
    Object.entries({
      'editors-decide': 'editors decide',
      'nobody-eligible': 'nobody is left whom I could ask',
      'fork-gone': 'the fork is gone',
      adjudicate: 'levels lie far apart',
      safeguarding: 'a concern about safeguarding',
      'merge-refused': 'GitHub refused to merge',
      incomplete: 'GitHub did not give the whole of it',
      'merged-unreviewed': 'merged, and not agreed',
    } satisfies Record<EditorReason, string>),
  )('says what to do where the reason is %s', (_, words) => {
    expect(editor).toContain(`| ${words}`);
  });

  it('names every rule that can be waived, and every command that is an editor’s own', () => {
    for (const rule of waivable) expect(editor).toContain(rule);
    const own = commands.filter(({ may }) => may.includes('editor') && !may.includes('author'));
    for (const { name } of own) expect(editor).toContain(`/${name}`);
  });
});
