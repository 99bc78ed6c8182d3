import { describe, expect, it } from 'vitest';
import { readPullLines, standings, waitingPulls } from '#core/review/health/pulls.ts';
import { healthWords } from '#core/review/health/words.ts';
import { healthOf } from '#core/review/health.ts';
import type { Judgement, Verdict } from '#core/review/judgement.ts';
import { ownPolicy } from '../made.ts';

const today = '2026-11-22';
const ada = { id: 1, login: 'ada' };
const ben = { id: 2, login: 'ben' };

/** A line as the run prints it, from a verdict of the real type. */
const line = (pull: number, judgement: Judgement, next: Verdict['next'], by?: string) =>
  JSON.stringify({ pull, judgement, next, ...(by && { by }), effects: [] });
const told = (...lines: string[]) =>
  waitingPulls(readPullLines(lines.join('\n')), today).map(
    ({ is, mover, names, about }) => `${is} ${mover} ${names.join()} ${about}`,
  );
const due = (by: string) => [{ account: ben, askedAt: '2026-11-01T00:00:00Z', by }];

describe('pull requests that wait for somebody', () => {
  it.each<[string, string, string[]]>([
    [
      'an editor',
      line(4, { is: 'waiting-on-editor', why: 'nobody-eligible', detail: 'external' }, { who: 'editor' }),
      ['stuck editor  #4'],
    ],
    [
      'on hold',
      line(4, { is: 'held', by: ada, reason: 'Wait', since: '2026-11-01T00:00:00Z' }, { who: 'editor' }),
      ['stuck editor  #4'],
    ],
    [
      'a record',
      line(4, { is: 'merged-unrecorded', practices: ['pairs'] }, { who: 'bot' }),
      ['stuck editor  #4'],
    ],
    [
      'far too late',
      line(
        4,
        { is: 'overdue', since: '2026-10-01T00:00:00Z', was: 'in-review', late: [ben] },
        { who: 'editor' },
      ),
      ['overdue editor  #4'],
    ],
    [
      'a reviewer, since yesterday',
      line(
        4,
        { is: 'in-review', have: 1, need: 2, due: due('2026-11-21T09:00:00Z') },
        { who: 'reviewer', account: ben },
        '2026-11-21T09:00:00Z',
      ),
      ['overdue reviewer ben #4'],
    ],
    [
      'reviewers, told only in the judgement',
      line(4, { is: 'in-review', have: 0, need: 2, due: due('2026-11-21T09:00:00Z') }, { who: 'reviewers' }),
      ['overdue reviewer ben #4'],
    ],
    [
      'the author, since yesterday',
      line(4, { is: 'author-to-answer', open: [], by: '2026-11-21T09:00:00Z' }, { who: 'author' }),
      ['overdue author  #4'],
    ],
    [
      'a reviewer, until today',
      line(4, { is: 'in-review', have: 1, need: 2, due: due('2026-11-22T09:00:00Z') }, { who: 'reviewers' }),
      [],
    ],
    ['nobody', line(4, { is: 'recorded' }, { who: 'nobody' }), []],
    ['the bot', line(4, { is: 'agreed', level: 2, by: [ada], decidedBy: 'quorum' }, { who: 'bot' }), []],
    ['a draft', line(4, { is: 'draft' }, { who: 'author' }), []],
    ['a run that failed', '{"pull": 4, "error": "GitHub did not answer"}', ['unreadable code-owner  #4']],
    ['a line without a judgement', '{"pull": 4}', ['unreadable code-owner  #4']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    '{"judgement": {"is": "draft"}}',
    '{"pull": 0}',
    'not JSON',
    '[]',
    '{"pull": 4, "judgement": "draft"}',
  ])('half a list is refused: %s', (text) => {
    expect(() => readPullLines(`\n${text}`)).toThrow(
      /^Unexpected line 2 among the pull requests, expected JSON/,
    );
  });
});

describe('health in words', () => {
  it('groups by whose move it is, the worst first, and calls nobody', () => {
    const lines = readPullLines(
      [
        line(
          9,
          { is: 'overdue', since: '2026-10-01T00:00:00Z', was: 'in-review', late: [ben] },
          { who: 'editor' },
        ),
        line(
          10,
          { is: 'waiting-on-editor', why: 'adjudicate', detail: '@everybody <img>' },
          { who: 'editor' },
        ),
        line(2, { is: 'waiting-on-editor', why: 'fork-gone' }, { who: 'editor' }),
        line(
          5,
          { is: 'in-review', have: 1, need: 2, due: due('2026-11-01T09:00:00Z') },
          { who: 'reviewer', account: ben },
        ),
      ].join('\n'),
    );
    expect(standings(lines)).toEqual({ 'waiting-on-editor': 2, 'in-review': 1, overdue: 1 });
    const library = { entries: [], policy: ownPolicy, problems: [] };
    const words = healthWords(healthOf({ library, files: [], pulls: lines, today }));
    expect(words).not.toMatch(/@(?=[\w-])|<img/);
    expect(words).toMatchInlineSnapshot(`
      "# Health, 22 November 2026

      Pull requests: 2 waiting on editor, 1 in review, 1 overdue.

      ## Editors (3)

      - #2: Waits for an editor (fork gone). Its comment says what to do.
      - #10: Waits for an editor (adjudicate): @⁠everybody &lt;img>. Its comment says what to do.
      - #9: Far too late (in review): ben. Speak with them, or ask somebody else with /assign.

      ## Reviewers (1)

      - #5 (ben): Was due on 1 November 2026 (in review). The comment there says what is left.
      "
    `);
    expect(healthWords(healthOf({ library, files: [], pulls: [], today }))).toBe(
      '# Health, 22 November 2026\n\nNo pull request is open.\n\nNothing waits for anybody.\n',
    );
  });
});
