import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands, commandsFor, saidIn } from '#core/review/commands/index.ts';
import type { Account } from '#core/review/snapshot.ts';
import { accounts, comment, made, reviewBy, snapshotWith, usualMain } from './made.ts';

/** Files beside the commands that are none. */
const others = ['command', 'find', 'index', 'published', 'words'];

const mallory: Account = { id: 99, login: 'mallory' };
const names = commands.map(({ name }) => name);

test('every file of a command is listed, under its own name', () => {
  const files = readdirSync('src/core/review/commands').map((file) => file.replace(/\.ts$/, ''));
  expect(files.filter((file) => !others.includes(file)).toSorted()).toEqual(names.toSorted());
});

/** What the bot answers to somebody's words. */
const answered = (by: Account, text: string): string | undefined =>
  saidIn(snapshotWith({ comments: [comment(by, text)] })).replies[0]?.text;

const permitted = ({ may }: (typeof commands)[number]): Account =>
  may.includes('editor') ? accounts.eve : may.includes('reviewer') ? accounts.ben : accounts.ada;

describe.each(commands)('/$name', (command) => {
  const { name, usage, does, may, refusedExample } = command;

  test('says how it is typed and what it does', () => {
    expect(usage.startsWith(`/${name}`)).toBe(true);
    expect(does).toMatch(/^[a-z].*[a-z`)]$/s);
    expect(does).not.toMatch(/(?<!`[^`]*)@/);
    expect(may.length).toBeGreaterThan(0);
  });

  test('is refused, in words that say what to type, where it is wrong or not theirs', () => {
    if (!may.includes('anyone')) {
      expect(answered(mallory, usage)).toMatch(/^Unexpected `\/.* from you, expected it from .* only\./);
      expect(saidIn(snapshotWith({ comments: [comment(mallory, usage)] })).replies).toHaveLength(1);
    }
    if (typeof refusedExample === 'string')
      expect(answered(permitted(command), refusedExample)).toMatch(/^Unexpected .*, expected /);
    else if (refusedExample) {
      const body = refusedExample.inReview;
      const { withdrawn } = saidIn(snapshotWith({ reviews: [reviewBy('eve', {}, { body })] }));
      expect(withdrawn).toBeUndefined();
    }
    // What anybody may do at any time, or what says only yes or no, has nothing that could be wrong in it.
    else expect(['check', 'decline', 'volunteer']).toContain(name);
  });
});

test('the help shows what one may do, /review confirm included, and nothing else', () => {
  expect(commandsFor(mallory, snapshotWith()).map(({ name }) => name)).toEqual(['check']);
  expect(commandsFor(accounts.ada, snapshotWith()).map(({ name }) => name)).toContain('answer');
  expect(commandsFor(accounts.ada, snapshotWith()).map(({ name }) => name)).not.toContain('waive');
  expect(answered(accounts.ben, '/help')).toContain('`/review confirm`');
  expect(answered(accounts.ben, '/help')).not.toContain('/hold');
  expect(answered(accounts.eve, '/help')).toContain('`/hold reason`');
});

test('a near miss is named', () => {
  expect(answered(accounts.ada, '/anser yes')).toContain('Did you mean `/answer`?');
});

test('authors have no say over their own work, whatever else they are', () => {
  const people = [
    ...usualMain.people.filter(({ handle }) => handle !== 'ada'),
    made('ada', { roles: ['author', 'reviewer', 'editor'] }),
  ];
  const snapshot = snapshotWith({
    main: { ...usualMain, people },
    permissions: new Map([[accounts.ada.id, 'admin']]),
  });
  expect(commandsFor(accounts.ada, snapshot).map(({ name }) => name)).toEqual([
    'answer',
    'remind',
    'check',
    'withdraw',
  ]);
});

describe('an answer', () => {
  const reviews = [reviewBy('ben'), reviewBy('cyn')];
  const answers = (text: string) =>
    saidIn(snapshotWith({ reviews, comments: [comment(accounts.ada, text)] }));

  test('goes to whom it names, over several lines', () => {
    expect(answers('Thanks.\n/answer @Ben We swapped\npapers.').answers).toMatchObject([
      { to: 'Ben', text: 'We swapped\npapers.' },
    ]);
  });

  test('to somebody who has not reviewed is told so', () => {
    expect(answers('/answer @dov We swapped.').replies[0]?.text).toContain('somebody who has reviewed this');
    expect(answers('/answer @dov We swapped.').answers).toEqual([]);
  });

  test('too long to be published, or with hidden characters in it, is told so', () => {
    expect(answers(`/answer ${'long '.repeat(500)}`).replies[0]?.text).toContain('at most 2000');
    expect(answers('/answer We \u202Eswapped.').replies[0]?.text).toContain('hidden direction mark');
  });
});

test('only an editor settles what somebody else asked, and names whose it was', () => {
  const said = (by: Account, text: string) =>
    saidIn(snapshotWith({ reviews: [reviewBy('ben'), reviewBy('cyn')], comments: [comment(by, text)] }));
  expect(said(accounts.ben, '/resolve').resolutions).toMatchObject([{ of: 'ben' }]);
  expect(said(accounts.ben, '/resolve @cyn').resolutions).toEqual([]);
  expect(said(accounts.eve, '/resolve').resolutions).toEqual([]);
  expect(said(accounts.eve, '/resolve @cyn').resolutions).toMatchObject([{ of: 'cyn' }]);
});
