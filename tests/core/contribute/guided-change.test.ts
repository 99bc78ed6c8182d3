import { describe, expect, it } from 'vitest';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { answered, questionsOf } from '#core/contribute/questions.ts';
import { toData } from '#core/contribute/to-data.ts';
import { aboutWith } from './about.ts';

const practice = { core: ['Every day', 'In pairs'], adaptable: ['The texts'], parts: [] };
const about = aboutWith({ practice });
const begun = answered(nothingYet('report', 'paired-reading'), 'changed.0.?', true);
const changeKeys = (contribution: Contribution, of = about) =>
  questionsOf(contribution, of)
    .map(({ key }) => key)
    .filter((key) => key.startsWith('changed.'));
const saying = (of: string) =>
  answered(answered(begun, 'changed.0.?of', of), 'changed.0.what', 'Twice a week');

describe('what was changed', () => {
  it.each([
    ['core-1', 'core'],
    ['adaptable-0', 'adaptable'],
    ['added', 'added'],
    ['unknown', 'unknown'],
  ])('is chosen from what the practice lists: %s is %s', (of, part) => {
    expect(toData(saying(of), about)['changed']).toEqual([{ what: 'Twice a week', part }]);
  });

  it('offers all of it, and what is not listed', () => {
    const question = questionsOf(begun, about).find(({ key }) => key === 'changed.0.?of');
    expect(question?.form.is === 'one' && question.form.of.map(({ label }) => label)).toEqual([
      'Every day',
      'In pairs',
      'The texts',
      'We added something',
      'Something else',
    ]);
  });

  it('asks what was done in place of it', () => {
    const says = questionsOf(saying('core-0'), about).find(({ key }) => key === 'changed.0.what')?.says;
    expect(says).toBe('What did you do in place of "Every day"?');
  });

  it('is asked part by part where nobody knows what the practice lists', () => {
    expect(changeKeys(begun, aboutWith())).toEqual([
      'changed.0.?',
      'changed.0.what',
      'changed.0.part',
      'changed.1.?',
    ]);
  });

  it('stays as it was said where the part came with it', () => {
    const said = answered(answered(begun, 'changed.0.what', 'Alone'), 'changed.0.part', 'core');
    expect(changeKeys(said)).toContain('changed.0.part');
    expect(toData(said, about)['changed']).toEqual([{ what: 'Alone', part: 'core' }]);
  });

  it('another is asked for after each', () => {
    expect(changeKeys(saying('core-0')).at(-1)).toBe('changed.1.?');
  });
});
