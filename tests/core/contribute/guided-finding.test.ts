import { describe, expect, it } from 'vitest';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { designOf, findingQuestions } from '#core/contribute/guided-finding.ts';
import { answered, nextQuestion, questionsOf } from '#core/contribute/questions.ts';
import { standingSoFar } from '#core/contribute/standing.ts';
import { toData } from '#core/contribute/to-data.ts';
import { finding } from '#core/model/finding.ts';
import { aboutWith } from './about.ts';

const about = aboutWith();

/** Answers by the end of their key, `findings.0.` left out. */
const finds = (
  facts: Record<string, unknown>,
  start: Contribution = nothingYet('practice'),
): Contribution => {
  const answers = Object.entries(facts).map(([key, value]) => [`findings.0.${key}`, value] as const);
  return { ...start, answers: { ...start.answers, 'findings.0.?': true, ...Object.fromEntries(answers) } };
};
const keys = (contribution: Contribution) =>
  findingQuestions(contribution, 0, about).map(({ key }) => key.replace('findings.0.', ''));

const compared = {
  ...{ 'measure.name': 'Words a minute', 'measure.kind': 'other-test', 'measure.madeBy': 'authors' },
  ...{ higherIsBetter: true, '?figures': 'mean', '?compared': true, '?byLot': false, assigned: 'class' },
  ...{ against: 'usual-teaching', 'measure.marked': 'not-blind', '?before': true },
  ...{ 'treated.n': 28, 'treated.started': 29, 'treated.classes': 1 },
  ...{ 'treated.before.mean': 78.4, 'treated.before.sd': 24.1, 'treated.mean': 97.2, 'treated.sd': 25 },
  ...{ 'comparison.n': 27, 'comparison.started': null, 'comparison.classes': 1 },
  ...{ 'comparison.before.mean': 80.1, 'comparison.before.sd': 23.6 },
  ...{ 'comparison.mean': 89.8, 'comparison.sd': 24.4, weeks: 8, note: null },
};

describe('the design', () => {
  it.each([
    [{}, undefined],
    [{ compared: false }, undefined],
    [{ compared: false, before: false }, 'account'],
    [{ compared: false, before: true }, 'before-after'],
    [{ compared: true }, undefined],
    [{ compared: true, byLot: false }, 'comparison'],
    [{ compared: true, byLot: true }, 'randomised'],
  ] as const)('follows from %j', (facts, design) => expect(designOf(facts)).toBe(design));
});

describe('questions about a result', () => {
  it('ask of the other group only where there was one', () => {
    const alone = keys(finds({ '?compared': false }));
    expect(alone.some((key) => /^comparison|^assigned|^against|byLot/.test(key))).toBe(false);
    expect(keys(finds({ '?compared': true }))).toEqual(expect.arrayContaining(['assigned', 'comparison.n']));
  });

  it('ask for the figures that there are', () => {
    expect(keys(finds({ '?figures': 'mean' }))).toEqual(
      expect.arrayContaining(['treated.mean', 'treated.sd']),
    );
    expect(keys(finds({ '?figures': 'events' }))).toContain('treated.events');
    expect(keys(finds({ '?figures': 'none', '?before': true })).join()).not.toMatch(/mean|events|percent/);
  });

  it('do not ask who made a national test, and ask no more of a group whose number is not known', () => {
    expect(keys(finds({ 'measure.kind': 'national-test' }))).not.toContain('measure.madeBy');
    expect(keys(finds({ 'measure.kind': 'other-test' }))).toContain('measure.madeBy');
    expect(keys(finds({ '?figures': 'mean', 'treated.n': null }))).not.toContain('treated.mean');
  });

  it('give a finding that its schema accepts, without what goes without saying', () => {
    const made = toData(finds(compared), about)['findings'] as unknown[];
    expect(finding.parse(made[0])).toEqual({
      measure: { name: 'Words a minute', kind: 'other-test', madeBy: 'authors', marked: 'not-blind' },
      design: 'comparison',
      ...{ assigned: 'class', against: 'usual-teaching', weeks: 8 },
      treated: { n: 28, started: 29, classes: 1, mean: 97.2, sd: 25, before: { mean: 78.4, sd: 24.1 } },
      comparison: { n: 27, classes: 1, mean: 89.8, sd: 24.4, before: { mean: 80.1, sd: 23.6 } },
    });
  });

  it('forget the other group when it turns out that there was none', () => {
    const [made] = toData(finds({ ...compared, '?compared': false }), about)['findings'] as Record<
      string,
      unknown
    >[];
    expect(made).toMatchObject({ design: 'before-after' });
    expect(made).not.toHaveProperty('comparison');
    expect(made).not.toHaveProperty('assigned');
  });

  it('go on to another result, whose id is its own', () => {
    const first = { ...finds(compared).answers, 'findings.1.?': true };
    const second = Object.entries(compared).map(([key, value]) => [`findings.1.${key}`, value]);
    const answers = { ...first, ...Object.fromEntries(second), 'findings.1.?primary': true };
    const made = toData({ ...nothingYet('practice'), answers }, about)['findings'];
    expect(made).toMatchObject([{ weeks: 8 }, { id: 'words-a-minute-2', primary: true }]);
    const start: Contribution = { ...nothingYet('practice'), answers };
    expect(questionsOf(start, about).map(({ key }) => key)).toContain('findings.2.?');
  });
});

describe('how sure we are so far', () => {
  it('is told once the results are', () => {
    const start = nothingYet('practice');
    start.answers = {
      ...{ title: 'A', post: 'B', ages: [8, 9], declares: ['none'] },
      ...{ 'claim.outcome': 'reading-fluency', 'claim.change': 'better' },
    };
    const [level, words, ...rest] = standingSoFar(finds(compared, start), about);
    expect(level).toContain('level 3 of 5, Compared');
    expect(words).toContain('compared 28 pupils with 27');
    expect(rest.at(-1)).toMatch(/^The cheapest next step: \S.+\.$/);
    expect(standingSoFar(finds(compared), about)).toEqual([]);
    expect(nextQuestion(answered(start, 'subjects', null), about)?.key).toBe('pupils');
  });
});
