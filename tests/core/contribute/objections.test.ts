import { describe, expect, it } from 'vitest';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { contributed } from '#core/contribute/kinds.ts';
import { objections } from '#core/contribute/objections.ts';
import { questionsOf } from '#core/contribute/questions.ts';
import { aboutWith } from './about.ts';

const about = aboutWith({}, ['practices/paired-reading/index.mdx']);

function toAnswer(start: Contribution, key: string, value: unknown, world = about) {
  const question = questionsOf(start, world).find((one) => one.key === key);
  if (!question) throw new Error(`${key} is not asked`);
  return objections(start, question, value, world);
}

const practice = nothingYet('practice');
const measured: Contribution = {
  ...practice,
  answers: {
    ...{ 'findings.0.?': true, 'findings.0.measure.name': 'Words', 'findings.0.measure.kind': 'records' },
    ...{ 'findings.0.?figures': 'percent', 'findings.0.?compared': false, 'findings.0.?before': false },
  },
};

describe('privacy', () => {
  const identifier = 'Pupil B801200005001 read more than before.';

  it.each(contributed)('no text of a %s may hold a pupil number', (kind) => {
    const start = nothingYet(kind, kind === 'report' || kind === 'try' ? 'paired-reading' : undefined);
    const texts = questionsOf(start, about).filter(
      ({ form, schema, key }) =>
        (form.is === 'line' || form.is === 'lines' || form.is === 'list') && !schema?.pattern && key !== 'id',
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const question of texts) {
      const value = question.form.is === 'list' ? [identifier] : identifier;
      const { refuse } = objections(start, question, value, about);
      expect(refuse.join(' '), question.key).toContain('Unexpected unique pupil number (UPN)');
    }
  });

  it('counts and percentages of few pupils are refused with what to do', () => {
    expect(toAnswer(measured, 'findings.0.treated.n', 4).refuse.join()).toContain(
      'Unexpected count of 4 pupils, expected 6 or more',
    );
    expect(toAnswer(measured, 'findings.0.treated.n', 28).refuse).toEqual([]);
    expect(toAnswer(measured, 'findings.0.treated.n', 8).caution.join()).toContain('small count');
  });

  it('what only asks to be thought about does not refuse', () => {
    const { refuse, caution } = toAnswer(practice, 'post', 'Ask jo.bloggs@gmail.com for the cards.');
    expect(refuse).toEqual([]);
    expect(caution.join()).toMatch(/e-?mail/i);
  });
});

describe('fields', () => {
  it.each<[string, unknown, string]>([
    ['title', 'x'.repeat(95), 'Take out 15'],
    ['ages', [9, 8], 'expected the younger age first'],
    ['ages', [9, 30], 'at most 25'],
    ['when', '2025-28', 'two years that follow each other'],
    ['title', null, 'An answer is needed here.'],
    ['the-problem', 'Half of them read <5 words a minute.', 'Unexpected "<5"'],
    ['the-problem', 'A strange \u202e word', 'Unexpected'],
    ['id', 'Paired Reading', 'expected small letters'],
    ['id', 'paired-reading', 'There is already a file of that name. Type another, such as paired-reading-2.'],
  ])('%s: not %j', (key, value, says) =>
    expect(toAnswer(practice, key, value).refuse.join('\n')).toContain(says),
  );

  it.each<[string, unknown]>([
    ['title', 'Ten minutes of paired reading in Year 4'],
    ['post', '“Quizzing” took £40, 10:30 to 10:45, and 28 pupils.'],
    ['when', '2025-26'],
    ['pupils', null],
    ['the-problem', 'Few read at home.\n\n- one\n- two'],
    ['the-problem', '![A chart of words read](./chart.png)'],
    ['id', 'paired-reading-in-year-4'],
  ])('%s: %j', (key, value) => expect(toAnswer(practice, key, value)).toEqual({ refuse: [], caution: [] }));
});
