import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCommand } from '#adapters/prompts/new-command.ts';
import { madeRoot } from '../adapters/files/made-root.ts';
import { type Line, scripted } from '../adapters/prompts/scripted.ts';

const script = fileURLToPath(new URL('../../scripts/new.ts', import.meta.url));
let made: Awaited<ReturnType<typeof madeRoot>>;

beforeEach(async () => {
  made = await madeRoot();
});
afterEach(() => made.remove());

const env = () => ({ ...process.env, CONTENT_DIR: made.root, NOW: '2026-11-22' });

/** The command where nobody can be asked. */
async function alone(...words: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await newCommand(words, {
    ...{ port: undefined, folder: made.root, env: env() },
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  return { status, stdout, stderr };
}

/** The command with somebody to ask. */
async function together(words: readonly string[], lines: readonly Line[]) {
  let out = '';
  const { port, told, left } = scripted(lines);
  const write = (text: string) => {
    out += text;
  };
  const code = await newCommand(words, { port, folder: made.root, env: env(), out: write, err: write });
  return { code, out, told, left: left() };
}

const enough = [
  ...['--title', 'Reading in pairs', '--post', 'Two classes read in pairs.', '--ages', '8,9'],
  ...[
    '--declares',
    'none',
    '--claim.outcome',
    'reading-fluency',
    '--claim.change',
    'better',
    '--core',
    'Daily',
  ],
];
const file = (...parts: string[]) => join(made.root, ...parts);
const written = () => file('practices', 'reading-in-pairs', 'index.mdx');

describe('npm run new, alone', () => {
  it('as a program: no terminal, no waiting; exit code and streams', () => {
    const run = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
        ...{ cwd: made.root, env: env(), input: '', encoding: 'utf8', timeout: 60_000 },
      } as const);
      return { status, stdout, stderr };
    };
    expect(run()).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('no terminal here') });
    const { status, stdout } = run('practice', ...enough);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('Written: ') });
    expect(existsSync(written())).toBe(true);
  });

  it('does not wait where there is no terminal, and says what to type', async () => {
    for (const words of [[], ['practice'], ['report', 'made-up-00001'], ['practice', '--yes']]) {
      const { status, stdout, stderr } = await alone(...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(
        /(?:There is no terminal here|With --yes nothing is asked)[\s\S]*npm run new -- \w+ --help/,
      );
    }
  });

  it('names everything that is missing at once', async () => {
    const { status, stderr } = await alone('practice', '--title', 'Reading in pairs');
    expect(status).toBe(2);
    expect(stderr).toContain('6 answers are missing. Type:');
    expect(stderr).toContain('--claim.outcome reading-comprehension | reading-fluency');
    expect(existsSync(written())).toBe(false);
  });

  it('writes the file, says how sure we are, what would raise it, and what the check says; never writes over it', async () => {
    const { status, stdout } = await alone('practice', ...enough);
    expect(status).toBe(0);
    expect(stdout).toContain('The facts support level 1 of 5, Told.');
    expect(stdout).toMatch(/The cheapest next step: \S/);
    expect(stdout).toContain('[section-unwritten]');
    const text = readFileSync(written(), 'utf8');
    expect(text).toContain('title: "Reading in pairs"\n');
    const again = await alone('practice', ...enough, '--adaptable', 'The texts');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('type --id reading-in-pairs-2');
    expect(readFileSync(written(), 'utf8')).toBe(text);
    expect((await alone('practice', ...enough, '--id', 'reading-in-pairs-2')).status).toBe(0);
  });

  it('--dry-run prints the file and nothing else there, and writes nothing', async () => {
    const { status, stdout, stderr } = await alone('practice', ...enough, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^---\ntitle: [\s\S]*## If you try it\n\n\*Not yet written: .*\*\n$/);
    expect(stderr).toContain('The cheapest next step');
    expect(existsSync(written())).toBe(false);
  });

  it('a pupil number is refused before anything is written', async () => {
    const { status, stderr, stdout } = await alone(
      'practice',
      ...enough,
      '--the-problem',
      'B801200005001 could not read.',
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Unexpected unique pupil number (UPN)');
    expect(existsSync(written()) || existsSync(file('.drafts'))).toBe(false);
  });

  it('takes answers from a file; flags come first', async () => {
    const answers = {
      post: 'From the file.',
      verdict: 'worked',
      ran: 'partly',
      declares: ['none'],
      body: 'Well.',
    };
    writeFileSync(file('answers.json'), JSON.stringify(answers));
    const words = [
      'report',
      'made-up-00001',
      '--from',
      file('answers.json'),
      '--verdict',
      'mixed',
      '--id',
      'us',
    ];
    expect((await alone(...words)).stdout).toContain('How sure we are of made-up-00001, this counted in');
    const text = readFileSync(file('practices', 'made-up-00001', 'reports', 'us.mdx'), 'utf8');
    expect(text).toContain('verdict: mixed\n');
    expect(text).toMatch(/---\n\nWell\.\n$/);
    writeFileSync(file('answers.json'), '{"post": ');
    expect(await alone(...words)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('could not be read as JSON'),
    });
  });

  it('a report needs a practice that there is', async () => {
    expect(await alone('report', 'made-up-0001', '--post', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean made-up-00001'),
    });
    expect((await alone('report', '--post', 'x')).stderr).toContain('Missing practice, expected its id');
  });
});

describe('npm run new, with somebody to ask', () => {
  const person: Line[] = [
    ['name', 'Sam Example'],
    ['roles', 'as it stands'],
    ['school', null],
    ['?github', false],
    ['?expertise', false],
    ['ties.0.?', false],
    ['id', 'as it stands'],
  ];

  it('asks what to contribute, then its questions, and writes the file', async () => {
    const { code, out, left } = await together([], [['?start', 'person'], ...person]);
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(readFileSync(file('people', 'sam-example.yaml'), 'utf8')).toBe(
      'name: "Sam Example"\nroles: [ author ]\n',
    );
    expect(out).toContain('All is well: 1 file checked.');
    expect(existsSync(file('.drafts', 'person-1.json'))).toBe(false);
  });

  it('keeps what was answered when it is stopped, says so, and goes on later', async () => {
    const stopped = await together(['person'], [...person.slice(0, 2), ['school', 'stop', 'key']]);
    expect(stopped.code).toBe(130);
    expect(stopped.out).toContain('kept in .drafts/person-1.json. To go on: npm run new');
    const { code, left } = await together([], [['?start', 'person-1.json'], ...person.slice(2)]);
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(readFileSync(file('people', 'sam-example.yaml'), 'utf8')).toContain('Sam Example');
  });

  it('asks only what the command did not say', async () => {
    const words = ['person', '--name', 'Sam Example', '--roles', 'author,steward'];
    const { code } = await together(words, person.slice(2));
    expect(code).toBe(0);
    expect(readFileSync(file('people', 'sam-example.yaml'), 'utf8')).toContain('roles: [ author, steward ]');
  });

  it('leaves when nothing was begun', async () => {
    expect(await together([], [['?start', 'back', 'key']])).toMatchObject({
      code: 130,
      out: 'Nothing was begun.\n',
    });
    expect(await together(['report'], [['?start', 'made-up-00001']])).toMatchObject({ code: 130 });
    expect(existsSync(file('.drafts'))).toBe(false);
  });
});
