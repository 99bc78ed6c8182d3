import { describe, expect, it } from 'vitest';
import { nothingYet } from '#core/contribute/contribution.ts';
import { contributed } from '#core/contribute/kinds.ts';
import { questionsOf } from '#core/contribute/questions.ts';
import { lastStep, stepOf, stepsOf } from '#core/share/steps.ts';
import { boxesOf, wordingOf } from '#core/share/wording.ts';
import { aboutWith } from '../contribute/about.ts';

const about = aboutWith({ outcome: 'writing' });
const yes = {
  'findings.0.?': true,
  'findings.0.?compared': true,
  'findings.0.?before': true,
  'findings.0.?figures': 'mean',
  'sources.0.?': true,
  'changed.0.?': true,
  ...{ '?cost': true, '?github': true, '?expertise': true, '?visits': true, '?context': true },
};
const questions = (kind: (typeof contributed)[number]) =>
  questionsOf({ ...nothingYet(kind, 'paired-reading'), answers: yes }, about);

describe.each(contributed)('%s', (kind) => {
  it('asks each question in one of its steps, under a short name', () => {
    const steps = stepsOf(kind).map(({ id }) => id);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.at(-1)).toBe(lastStep.id);
    for (const question of questions(kind)) {
      const { label, hint } = wordingOf(question);
      expect(steps, question.key).toContain(stepOf(kind, question));
      expect(label, question.key).toMatch(/^[A-Z]/);
      expect(label.length, label).toBeLessThan(110);
      expect(label, question.key).not.toMatch(/[.:]$/);
      expect(hint === '' || /[.!?…]$/.test(hint), hint).toBe(true);
    }
  });

  it('leaves no step without a question', () => {
    const used = new Set(questions(kind).map((question) => stepOf(kind, question)));
    for (const { id } of stepsOf(kind)) expect(used, id).toContain(id);
  });

  it('names no two fields of one box alike', () => {
    const named = questions(kind).map((question) =>
      [...boxesOf(question, true).map(({ key }) => key), wordingOf(question).label].join(' > '),
    );
    expect(new Set(named).size).toBe(named.length);
  });
});

it('the story comes first', () => {
  const [first] = questions('practice').filter((question) => stepOf('practice', question) === 'story');
  expect(stepsOf('practice')[0]?.id).toBe('story');
  expect(first?.key).toBe('title');
});

it('cuts a question where it begins to explain, and nowhere else', () => {
  const of = (says: string) => wordingOf({ key: 'a', part: '', says, required: true, form: { is: 'lines' } });
  expect(of('The problem: what was hard.')).toEqual({ label: 'The problem', hint: 'What was hard.' });
  expect(of('Is it (really) so? Say it.')).toEqual({ label: 'Is it (really) so?', hint: 'Say it.' });
  expect(of('Who it was for. Left out: all')).toEqual({ label: 'Who it was for', hint: 'Left out: all.' });
  expect(of('One word')).toEqual({ label: 'One word', hint: '' });
});
