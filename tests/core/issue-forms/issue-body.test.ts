import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaFaults } from '#core/contribute/faults.ts';
import { fromFields } from '#core/contribute/from-fields.ts';
import { contributed } from '#core/contribute/kinds.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import { answerShape } from '#core/issue-forms/answer-shape.ts';
import { consentQuestion } from '#core/issue-forms/consent.ts';
import type { IssueForm } from '#core/issue-forms/form.ts';
import { issueForms } from '#core/issue-forms/forms.ts';
import { readIssueForm, writeIssueForm } from '#core/issue-forms/issue-body.ts';
import { policy } from '../evidence/policy.ts';

const formCalled = (id: string): IssueForm => issueForms.find((form) => form.id === id) as IssueForm;

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
/** Texts as they come out of a form: without space at the ends, lines separated as GitHub does, none of them a question. */
const typed = (lines: boolean) =>
  fc
    .array(word, { minLength: 1, maxLength: lines ? 5 : 1 })
    .map((parts) =>
      parts
        .map((part) => part.replace(/[\r\n]/g, ' ').trim())
        .join('\n')
        .trim(),
    )
    .filter((text) => text !== '' && !/^(?:None|_No response_)$/.test(text) && !/^### /m.test(text));
const entry = typed(false).filter((text) => !text.includes('\n'));

/** Any answers to a form. */
function answersTo(form: IssueForm) {
  const asked = new Map(form.questions.map((question) => [question.key, question] as const));
  const keys = [...asked.keys()].filter((key) => key !== 'owner');
  const fields = Object.fromEntries(
    keys.map((key) => {
      const [question, ...more] = form.questions.filter((one) => one.key === key);
      if (!question) throw new Error(key);
      const shape = answerShape(form.kind, question);
      if (shape.is === 'several') {
        const offered = fc.subarray(
          shape.of.map(({ value }) => value),
          { minLength: 1 },
        );
        const unoffered = entry.filter(
          (text) =>
            !shape.of.some(({ value, label }) =>
              [value, label].some((one) => one.toLowerCase() === text.toLowerCase()),
            ),
        );
        return [
          key,
          more.length === 0
            ? offered
            : fc.tuple(offered, fc.array(unoffered, { maxLength: 2 })).map((lists) => lists.flat()),
        ];
      }
      if (shape.is === 'one') return [key, fc.constantFrom(...shape.of.map(({ value }) => value))];
      if (shape.is === 'yes-no') return [key, fc.boolean()];
      if (shape.is === 'each')
        return [
          key,
          fc
            .array(entry, { minLength: 1, maxLength: 3 })
            .map((list) => list.map((what) => ({ what, part: 'unknown' }))),
        ];
      return [key, typed(shape.is === 'lines')];
    }),
  );
  return fc.record({
    fields: fc.record(fields, { requiredKeys: [] }).map((given) => {
      const two = Object.keys(given).some((key) => key.startsWith('findings.0.comparison.'));
      return two ? { 'findings.0.assigned': 'unknown', 'findings.0.against': 'unknown', ...given } : given;
    }),
    agreed: fc.boolean(),
    ...(asked.has('owner') && { owner: fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/) }),
  });
}

describe.each(issueForms.map((form) => [form.id, form] as const))(
  'an issue made with the form %s',
  (_, form) => {
    it('is read as it was written, whatever the answers', () => {
      fc.assert(
        fc.property(answersTo(form), fc.constantFrom('\n', '\r\n'), (answers, end) => {
          const body = writeIssueForm(answers, form).replaceAll('\n', end);
          expect(readIssueForm(body, form)).toEqual({ ...answers, problems: [] });
        }),
        { numRuns: 150 },
      );
    });

    it('is refused, and never misread, where an answer holds the line of a question', () => {
      const questions = [...form.questions.map(({ asks }) => asks), consentQuestion.asks];
      fc.assert(
        fc.property(answersTo(form), fc.constantFrom(...questions), fc.nat(), (answers, line, at) => {
          const lines = writeIssueForm(answers, form).split('\n');
          lines.splice(at % lines.length, 0, `### ${line}`);
          const read = readIssueForm(lines.join('\n'), form);
          expect(read.problems).toHaveLength(1);
          expect(read).toMatchObject({ fields: {}, agreed: false });
        }),
      );
    });

    it('is refused, with the question named, where one is gone', () => {
      const lines = writeIssueForm({ fields: {}, agreed: true }, form).split('\n');
      const gone = form.questions.at(-1)?.asks ?? '';
      const { problems } = readIssueForm(lines.filter((line) => line !== `### ${gone}`).join('\n'), form);
      expect(problems[0]).toContain(`without the question "${gone}"`);
    });
  },
);

/** As GitHub wrote it for a teacher. */
const shared = `### What is it, in a few words?

Reading in pairs after lunch

### The whole story in two sentences

Two Year 4 classes read in pairs for ten minutes after lunch, for a term.

### Your school

oak-primary

### In which school year?

2025-26

### How old were the pupils?

Year 4

### Which subjects?

English, Literacy

### Was it for some pupils above all?

_No response_

### How were pupils grouped?

Pairs

### What was meant to change?

Reading fluency

### Which way did it go?

Better

### The problem

Few read at home.

### What we did

Pairs read aloud to each other.

1. A stronger reader beside a weaker one.
2. Ten minutes.

### What happened

Scores were higher in July.

### What did not work

Fridays.

### If you try it

Start with one class.

### What must another school keep?

A stronger reader beside a weaker one
Every day

### What may another school change?

_No response_

### Cost for each pupil and year, in pounds

0

### Cost once, in pounds

_No response_

### Staff hours a week

0.5

### Staff hours once

_No response_

### Did you measure something? With what?

Reading test

### What sort of measure was it?

Standardised test

### What did you compare?

Before and after

### Pupils who did it: how many were measured?

58

### Pupils who did it: average before

21.4

### Pupils who did it: spread before

5.2

### Pupils who did it: average after

24.1

### Pupils who did it: spread after

5

### Pupils who did not: how many were measured?

_No response_

### Pupils who did not: average before

_No response_

### Pupils who did not: spread before

_No response_

### Pupils who did not: average after

_No response_

### Pupils who did not: spread after

_No response_

### If there were two groups: what was put into one or the other?

None

### If there were two groups: what did the others do?

None

### Is there any interest to declare?

Whoever makes it trained us

### Another interest, in your own words

_No response_

### May other teachers come and see it?

None

### Please confirm

- [X] No pupil can be recognised from what I wrote.
- [X] I may publish this, and others may share and change it if they name us (CC BY 4.0).
- [X] I keep to the [code of conduct](https://github.com/example/worked-here/blob/main/.github/CODE_OF_CONDUCT.md).
`;

const about = {
  ...{ policy, today: '2026-11-22', taken: () => false },
  known: { person: [], school: [], priority: [], practice: [], try: [] },
};

describe('what is read', () => {
  it('becomes a file that fits the content model', () => {
    const read = readIssueForm(shared, formCalled('share'));
    expect(read.problems).toEqual([]);
    expect(read.agreed).toBe(true);
    const { contribution, problems } = fromFields('practice', undefined, read.fields, about);
    expect(problems).toEqual([]);
    const data = toData(contribution, about);
    expect(schemaFaults(contribution, data)).toEqual([]);
    expect(data).toMatchObject({
      ...{ ages: [8, 9], subjects: ['english', 'literacy'], declares: ['trained-by-maker'] },
      ...{ claim: { outcome: 'reading-fluency', change: 'better' }, cost: { perPupilYear: 0 } },
      core: ['A stronger reader beside a weaker one', 'Every day'],
      findings: [{ design: 'before-after', treated: { n: 58, mean: 24.1, before: { mean: 21.4, sd: 5.2 } } }],
    });
    expect(writeFile(contribution, data)).toContain(
      '## What we did\n\nPairs read aloud to each other.\n\n1. A stronger',
    );
  });

  it('asks nothing in any form that the content model has no place for', () => {
    for (const form of issueForms) {
      const kind = contributed.find((one) => one === form.kind);
      if (kind === undefined) continue;
      const fields = Object.fromEntries(
        form.questions
          .filter(({ key }) => key !== 'owner')
          .map((question) => {
            const shape = answerShape(form.kind, question);
            return [
              question.key,
              'of' in shape
                ? shape.is === 'several'
                  ? [shape.of[0]?.value]
                  : shape.of[0]?.value
                : shape.is === 'each'
                  ? [{ what: 'x', part: 'unknown' }]
                  : '9',
            ];
          }),
      );
      expect(
        fromFields(kind, 'a-practice', fields, about).problems.filter((problem) =>
          /expected a field/.test(problem),
        ),
        form.id,
      ).toEqual([]);
    }
  });

  it.each([
    ['paired-reading', 'paired-reading'],
    ['https://example.org/here/practices/paired-reading/', 'paired-reading'],
    ['https://example.org/practices/paired-reading#findings', 'paired-reading'],
    ['The one about reading', undefined],
  ])('finds the practice in %j', (typedIn, owner) => {
    const body = writeIssueForm({ owner: typedIn, fields: {}, agreed: true }, formCalled('challenge'));
    const read = readIssueForm(body, formCalled('challenge'));
    expect(read.owner).toBe(owner);
    expect(read.problems.length).toBe(owner === undefined ? 1 : 0);
  });

  it('is agreed to only where every box is ticked', () => {
    const form = formCalled('join');
    const body = writeIssueForm({ fields: {}, agreed: true }, form);
    expect(readIssueForm(body, form).agreed).toBe(true);
    expect(readIssueForm(body.replace('[X] I may', '[ ] I may'), form).agreed).toBe(false);
    expect(readIssueForm(body.replace(/- \[X\] I may.*\n/, ''), form).agreed).toBe(false);
  });
});
