import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchOf, issueOf } from '#core/from-issue/branch.ts';
import { isMove } from '#core/from-issue/effect.ts';
import { formOf } from '#core/from-issue/form-of.ts';
import { schoolNamed } from '#core/from-issue/known.ts';
import { planFor } from '#core/from-issue/plan.ts';
import type { Situation } from '#core/from-issue/situation.ts';
import { isToClose, standingOf } from '#core/from-issue/standing.ts';
import { commentFor, issueTag } from '#core/from-issue/words/comment.ts';
import { consentQuestion } from '#core/issue-forms/consent.ts';
import { issueForms } from '#core/issue-forms/forms.ts';
import { writeIssueForm } from '#core/issue-forms/issue-body.ts';
import { known } from './library.ts';

const bot = { id: 41_898_282, login: 'github-actions[bot]' };
const ada = { id: 7, login: 'ada' };
const instant = fc.constantFrom('2026-11-01T08:00:00Z', '2026-11-01T09:00:00Z', '2026-11-01T10:00:00Z');
const blob = fc.constantFrom('a', 'b');
const told = [{ severity: 'error' as const, message: 'Unexpected x, expected y.' }];

/** Any situation that GitHub could be in, and many that it could not. */
const situations: fc.Arbitrary<Situation> = fc
  .record({
    author: fc.constantFrom(ada, bot, { id: 10_137, login: 'ghost' }),
    state: fc.constantFrom('open' as const, 'closed' as const),
    reopenedAt: fc.option(instant, { nil: undefined }),
    made: fc.constantFrom(undefined, 'made' as const, 'faulty' as const),
    branch: fc.option(fc.constantFrom({ head: 'h', last: 'h' }, { head: 'h', last: 'l' }), {
      nil: undefined,
    }),
    file: fc.record({ wanted: blob, written: blob, now: blob }, { requiredKeys: [] }),
    pull: fc.option(
      fc.record({
        ...{ number: fc.constant(3), state: fc.constantFrom('open', 'closed', 'merged' as const) },
        ...{ closedAt: instant, closedBy: fc.constantFrom(ada, bot), isOnBranch: fc.boolean() },
      }),
      { nil: undefined },
    ),
    others: fc.nat(3),
  })
  .map(({ author, state, reopenedAt, made, branch, file, pull, others }) => ({
    issue: { number: 1, author, state, editors: [], ...(reopenedAt !== undefined && { reopenedAt }) },
    ...{ bot, others, mostOpen: 2, comments: [], mainHead: 'm', editorsMailbox: 'editors@example.org' },
    made:
      made === 'faulty'
        ? { is: 'faulty', told, isPrivate: false, notes: [] }
        : made && {
            ...{ is: 'made', kind: 'practice', title: 'Quizzes', told: [], notes: [] },
            files: [{ path: 'practices/quizzes/index.mdx', text: 'x' }],
          },
    ...(branch && { branch }),
    files: [{ path: 'practices/quizzes/index.mdx', text: 'x', ...file }],
    ...(pull && { pull: pull as NonNullable<Situation['pull']> }),
  }));

describe('laws', () => {
  test('what the check refuses, an issue that is closed, and one that is merged never become a file', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const effects = planFor(situation, standingOf(situation));
        const isSent =
          situation.made?.is === 'made' &&
          situation.issue.state === 'open' &&
          situation.pull?.state !== 'merged';
        if (!isSent)
          expect(effects.filter(({ do: does }) => does === 'commit' || does === 'open-pull')).toEqual([]);
      }),
    );
  });

  test('nothing is written over what somebody changed by hand', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const [file] = situation.files;
        const commit = planFor(situation, standingOf(situation)).find((one) => one.do === 'commit');
        if (commit) expect(file?.written).toBe(file?.now);
      }),
    );
  });

  test('once the comment stands and nothing moves, nothing is left to do but to close', () => {
    fc.assert(
      fc.property(situations, (before) => {
        const standing = standingOf(before);
        if (planFor(before, standing).some(isMove)) return;
        const comment = { id: 1, by: bot, body: commentFor(before, standing), at: '2026-11-01T08:00:00Z' };
        const after = { ...before, comments: [comment] };
        const left = planFor(after, standingOf(after)).map((one) => one.do);
        const mayClose = standing.is === 'merged' || standing.is === 'ended';
        expect(left.filter((does) => does !== 'start-review' || before.branch)).toEqual(
          mayClose && isToClose(before) ? ['close-issue'] : [],
        );
      }),
    );
  });

  test('every comment has one tag, at its beginning', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const body = commentFor(situation, standingOf(situation));
        expect(body.startsWith(issueTag)).toBe(true);
        expect(body.split(issueTag)).toHaveLength(2);
      }),
    );
  });

  test('a branch belongs to one issue', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        expect(issueOf(branchOf(n))).toBe(n);
      }),
    );
    for (const name of ['main', 'issue-', 'issue-0', 'issue-01', 'issue-1x', 'x/issue-1', 'issue-1\n'])
      expect(issueOf(name), name).toBeUndefined();
  });
});

describe('the form of an issue', () => {
  test.each(issueForms.map((form) => [form.id, form] as const))(
    '%s is known by its label, and by its questions',
    (id, form) => {
      const body = writeIssueForm({ fields: {}, agreed: true }, form);
      expect(formOf({ body, labels: [id, 'help wanted'] })?.id).toBe(id);
      expect(formOf({ body, labels: [] })?.id).toBe(id);
      expect(formOf({ body: 'Anything', labels: [id] })).toBeUndefined();
      const half = body.replace(/^### .*\n/, '');
      if (form.questions.length > 1) expect(formOf({ body: half, labels: [id] })?.id).toBe(id);
      expect(formOf({ body: half, labels: [] })).toBeUndefined();
    },
  );

  test('ends with the question that the workflow looks for', () => {
    const workflow = readFileSync('.github/workflows/from-issue.yml', 'utf8');
    expect(workflow).toContain(`contains(github.event.issue.body, '### ${consentQuestion.asks}')`);
  });
});

describe('a school', () => {
  test.each(['made-up-hill', 'Made Up Hill School (demo)', '  made up  HILL school (demo)'])(
    'is found as %j',
    (typed) => {
      expect(schoolNamed(typed, known)).toEqual({ id: 'made-up-hill' });
    },
  );
  test('whose name two have is asked for by its address', () => {
    const two = [...known.refers.school, { value: 'other-hill', label: 'Made Up Hill School (demo)' }];
    const found = schoolNamed('Made Up Hill School (demo)', {
      ...known,
      refers: { ...known.refers, school: two },
    });
    expect(found).toEqual({ problem: expect.stringContaining('made-up-hill or other-hill') });
  });
});
