import { describe, expect, it } from 'vitest';
import { complete } from '#core/contribute/complete.ts';
import { fromFields } from '#core/contribute/from-fields.ts';
import type { Contributed } from '#core/contribute/kinds.ts';
import { readRequest } from '#core/contribute/request.ts';
import { toData } from '#core/contribute/to-data.ts';
import { helpAbout } from '#core/contribute/what-to-type.ts';
import { fieldNames } from '#core/library/field-names.ts';
import { kinds } from '#core/model/kinds.ts';
import { aboutWith } from './about.ts';

const about = aboutWith({}, ['practices/paired-reading/index.mdx']);

const enough = {
  ...{ title: 'Reading in pairs', post: 'Two classes read in pairs.', ages: '8,9', declares: 'none' },
  ...{ 'claim.outcome': 'reading-fluency', 'claim.change': 'better', core: ['One', 'Two'] },
};

function completed(kind: Contributed, fields: Record<string, unknown>, owner?: string) {
  const { contribution, problems, unread } = fromFields(kind, owner, fields, about);
  const ready = complete(contribution, about, unread);
  if ('problems' in ready) return { problems: [...problems, ...ready.problems] };
  return { problems, id: ready.contribution.answers['id'], data: toData(ready.contribution, about) };
}

describe('the words of the command', () => {
  it('are a kind, a practice, flags and switches', () => {
    expect(
      readRequest(['report', 'paired-reading', '--post', 'We "tried" it', '--ages=8,9', '--yes']),
    ).toEqual({
      ...{ kind: 'report', owner: 'paired-reading', yes: true, dryRun: false, help: false },
      fields: { post: 'We "tried" it', ages: '8,9' },
    });
    expect(
      readRequest(['practice', '--core', 'a', '--core', 'b', '--from', 'x.json', '--dry-run']),
    ).toMatchObject({
      ...{ fields: { core: ['a', 'b'] }, from: 'x.json', dryRun: true },
    });
    expect(readRequest(['--cost.oneOff', '-3']).fields).toEqual({ 'cost.oneOff': '-3' });
  });

  it.each([
    [['practise'], 'Did you mean practice?'],
    [['practice', 'Reading', 'in', 'pairs'], 'Put quotes round a text'],
    [['practice', '--title'], 'Unexpected --title alone, expected a value after it'],
    [['practice', '--title', '--ages'], 'Unexpected --title alone'],
  ])('%j is refused', (words, says) => expect(() => readRequest(words)).toThrow(says));
});

describe('answers with the command', () => {
  it('are enough for a file whose name follows from the title', () => {
    const { data, id, problems } = completed('practice', enough);
    expect(problems).toEqual([]);
    expect(id).toBe('reading-in-pairs');
    expect(data).toEqual({
      ...{ title: 'Reading in pairs', post: 'Two classes read in pairs.', ages: [8, 9], declares: ['none'] },
      ...{ claim: { outcome: 'reading-fluency', change: 'better' }, core: ['One', 'Two'] },
    });
  });

  it('may be nested, as a file has them, and are the same', () => {
    const { 'claim.outcome': outcome, 'claim.change': change, ...rest } = enough;
    const nested = { ...rest, ages: [8, 9], claim: { outcome, change }, core: ['One', 'Two'] };
    expect(completed('practice', nested)).toEqual(completed('practice', enough));
  });

  it('what is missing is named at once, each with what to type; interests are never taken for granted', () => {
    const { problems } = completed('practice', { title: 'Reading in pairs' });
    expect(problems[0]).toBe('6 answers are missing. Type:');
    for (const flag of ['post', 'ages 8,9', 'claim.outcome', 'claim.change', 'core', 'declares'])
      expect(
        problems.some((line) => line.startsWith(`  --${flag}`)),
        flag,
      ).toBe(true);
  });

  it('what is wrong and what is missing are told together, each once', () => {
    const { declares: _gone, ...rest } = enough;
    const { problems } = completed('practice', {
      ...rest,
      'claim.outcome': 'readin',
      ages: '9,8',
      titel: 'x',
    });
    const all = problems.join('\n');
    expect(all).toContain('--claim.outcome: Unexpected "readin"');
    expect(all).toContain('Unexpected --titel, expected a field of a practice. Did you mean title?');
    expect(all).toContain('expected the younger age first');
    expect(all).toContain('One answer is missing. Type:\n  --declares');
    expect(all.match(/claim\.outcome/g)).toHaveLength(1);
  });

  it('a name that is taken is refused, with one that is free', () => {
    const { problems } = completed('practice', { ...enough, title: 'Paired reading' });
    expect(problems).toEqual([
      'There is already a file practices/paired-reading/index.mdx. Nothing is overwritten: type --id paired-reading-2',
    ]);
    expect(
      completed('practice', { ...enough, title: 'Paired reading', id: 'paired-reading-2' }).problems,
    ).toEqual([]);
  });

  it.each([['__proto__.x'], ['constructor'], ['claim.toString'], ['findings.0.nonsense']])(
    '%s is no field',
    (key) => {
      const { problems } = completed('practice', { ...enough, [key]: 'x' });
      expect(problems.join('\n')).toContain(`Unexpected --${key}, expected a field of a practice`);
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );

  it('results may come as JSON or by dotted places', () => {
    const dotted = {
      'findings.0.measure.name': 'Words',
      'findings.0.measure.kind': 'records',
      'findings.0.design': 'account',
    };
    const json = '{"measure":{"name":"Words","kind":"records"},"design":"account"}';
    expect(completed('practice', { ...enough, ...dotted })).toEqual(
      completed('practice', { ...enough, findings: json }),
    );
  });

  it('a field inside a value that is no group is refused in words', () => {
    const { problems } = completed('practice', {
      ...enough,
      title: 'a',
      'ages.0.x': '1',
      'cost.note.x': '2',
    });
    expect(problems.join('\n')).toContain('Unexpected --cost.note.x');
  });

  it('a pupil number in them is refused', () => {
    const { problems } = completed('practice', { ...enough, 'what-we-did': 'B801200005001 read.' });
    expect(problems.join()).toContain('Unexpected unique pupil number');
  });

  it('a try takes the outcome of its practice, and asks for a school or a team', () => {
    const world = aboutWith({ outcome: 'reading-fluency' });
    const fields = {
      ...{ starts: '2026-12', due: '2027-06', design: 'comparison', team: 'our-team' },
      measure: { name: 'Words', kind: 'records' },
    };
    const { contribution } = fromFields('try', 'paired-reading', fields, world);
    const ready = complete(contribution, world);
    expect('problems' in ready ? ready.problems : toData(ready.contribution, world)).toMatchObject({
      outcome: 'reading-fluency',
    });
    const { team: _gone, ...without } = fields;
    const lacking = complete(fromFields('try', 'paired-reading', without, world).contribution, world);
    expect('problems' in lacking && lacking.problems.join('\n')).toMatch(/--team|either a school or a team/);
  });
});

it.each(['practice', 'report', 'try', 'ask', 'person', 'school'] as const)(
  'the help about a %s names every field',
  (kind) => {
    const help = helpAbout(kind, about);
    for (const name of fieldNames(kind, [])) expect(help).toMatch(new RegExp(`--${name}\\b`));
    expect(Object.keys(kinds)).toContain(kind);
    expect(help).not.toMatch(/undefined|\[object/);
  },
);
