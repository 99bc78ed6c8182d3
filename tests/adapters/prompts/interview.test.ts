import { describe, expect, it } from 'vitest';
import { interview } from '#adapters/prompts/interview.ts';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { toData } from '#core/contribute/to-data.ts';
import { aboutWith } from '../../core/contribute/about.ts';
import { type Line, scripted } from './scripted.ts';

const about = aboutWith({ outcome: 'reading-fluency' });

async function play(start: Contribution, lines: readonly Line[]) {
  const kept: Contribution[] = [];
  const { port, told, left } = scripted(lines);
  const ended = await interview(start, about, port, (now) => kept.push(now));
  return { ...ended, told, kept, left: left() };
}

const report: Line[] = [
  ['post', 'We tried it with two classes.'],
  ['verdict', 'mixed'],
  ['ran', 'as-described'],
  ['changed.0.?', true],
  ['changed.0.what', 'Three times a week'],
  ['changed.0.part', 'core'],
  ['changed.1.?', false],
  ['authors', ['sam-example']],
  ['school', 'example-bridge'],
  ['when', 'as it stands'],
  ['ages', 'Year 4'],
  ['pupils', null],
  ['declares', 'none'],
  ['findings.0.?', false],
  ['body', ''],
  ['id', 'as it stands'],
];
const start = nothingYet('report', 'paired-reading');

describe('an interview', () => {
  it('asks in order and gives what the file will hold', async () => {
    const { is, contribution, left } = await play(start, report);
    expect({ is, left }).toEqual({ is: 'done', left: [] });
    expect(contribution.answers['id']).toBe('example-bridge-2026');
    expect(toData(contribution, about)).toEqual({
      ...{ post: 'We tried it with two classes.', ran: 'as-described', verdict: 'mixed', declares: ['none'] },
      changed: [{ what: 'Three times a week', part: 'core' }],
      ...{ authors: ['sam-example'], school: 'example-bridge', when: '2026-27', ages: [8, 9] },
    });
  });

  it('refuses with the reason, and keeps nothing of what was refused', async () => {
    const { told, kept } = await play(start, [['post', 'B801200005001 read more.'], ...report]);
    expect(told.join('\n')).toContain('Unexpected unique pupil number (UPN)');
    expect(JSON.stringify(kept)).not.toContain('B801200005001');
  });

  it('goes back, shows what was said, and goes on from there', async () => {
    const lines: Line[] = [
      ['post', 'back', 'key'],
      ...report.slice(0, 2),
      ['ran', 'back', 'key'],
      ['verdict', 'back', 'key'],
      ['post', 'as it stands'],
      ['verdict', 'cannot-tell'],
      ...report.slice(2),
    ];
    const { is, contribution } = await play(start, lines);
    expect(is).toBe('done');
    expect(contribution.answers).toMatchObject({
      post: 'We tried it with two classes.',
      verdict: 'cannot-tell',
    });
  });

  it('can be stopped, and goes on where it was stopped', async () => {
    const first = await play(start, [...report.slice(0, 5), ['changed.0.part', 'stop', 'key']]);
    expect(first.is).toBe('stopped');
    const again = await play(JSON.parse(JSON.stringify(first.kept.at(-1))), report.slice(5));
    const whole = await play(start, report);
    expect(again.contribution).toEqual(whole.contribution);
  });

  it('puts the questions again whose answers do not fit together', async () => {
    const lines: Line[] = [
      ['school', 'example-bridge'],
      ['authors', null],
      ['starts', '2027-01'],
      ['due', '2026-12'],
      ['outcome', 'as it stands'],
      ['measure.name', 'Words a minute'],
      ['measure.kind', 'other-test'],
      ['measure.madeBy', null],
      ['design', 'comparison'],
      ['change', null],
      ['id', 'as it stands'],
      ['due', '2027-06'],
    ];
    const { is, told, contribution } = await play(nothingYet('try', 'paired-reading'), lines);
    expect(is).toBe('done');
    expect(told.join('\n')).toContain('expected a month after it starts');
    expect(contribution.answers).toMatchObject({ due: '2027-06', outcome: 'reading-fluency' });
  });

  it('asks anew what was passed by, when another answer needs it', async () => {
    const lines: Line[] = [
      ['name', 'Sam Example'],
      ['roles', ['reviewer']],
      ['school', null],
      ['?github', false],
      ['?expertise', false],
      ['ties.0.?', false],
      ['id', 'as it stands'],
      ['?github', true],
      ['github.login', 'sam-example'],
      ['github.id', '900002'],
    ];
    const { is, told, left, contribution } = await play(nothingYet('person'), lines);
    expect({ is, left }).toEqual({ is: 'done', left: [] });
    expect(told.join('\n')).toContain('expected github (login and id) for a reviewer');
    expect(toData(contribution, about)).toMatchObject({ github: { login: 'sam-example', id: 900002 } });
  });

  it('ends where what came with the command is at fault, and says so', async () => {
    const given = { school: 'example-bridge', team: 'a-team' };
    const lines: Line[] = [
      ['authors', null],
      ['starts', 'as it stands'],
      ['due', 'as it stands'],
      ['outcome', 'as it stands'],
      ['measure.name', 'Words'],
      ['measure.kind', 'records'],
      ['design', 'account'],
      ['change', null],
      ['id', 'as it stands'],
    ];
    const { is, told } = await play({ ...nothingYet('try', 'paired-reading'), given }, lines);
    expect(is).toBe('stopped');
    expect(told.join('\n')).toContain('expected either a school or a team');
  });
});
