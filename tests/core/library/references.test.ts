import { describe, expect, it } from 'vitest';
import { referenceProblems } from '#core/library/references.ts';
import { leastWriteup, made } from './made.ts';

const person = made('people/jo-sample.yaml', { name: 'Jo', roles: ['author'] });
const writeup = (changes: object = {}) => made('practices/one/index.mdx', { ...leastWriteup, ...changes });
const sources = [{ id: 'smith-1990', kind: 'study', text: 'Smith (1990).' }];
const measured = (changes: object) => ({
  findings: [{ measure: { name: 'Test', kind: 'other-test' }, design: 'account', ...changes }],
});

describe('references', () => {
  it('says nothing of names that lead somewhere', () => {
    expect(referenceProblems([person, writeup({ authors: ['jo-sample'] })])).toEqual([]);
  });

  it('names file, line, field and the nearest ids of one that leads nowhere', () => {
    const [problem] = referenceProblems([person, writeup({ authors: ['jo-smaple'] })]);
    expect(problem).toMatchObject({
      path: 'practices/one/index.mdx',
      line: 7,
      severity: 'error',
      ruleId: 'unknown-reference',
    });
    expect(problem?.message).toBe(
      'Unexpected "jo-smaple" in "authors", expected the id of a person (people/). Did you mean jo-sample?',
    );
  });

  it('finds sources in the file, or in a report as report/id', () => {
    const report = made('practices/one/reports/smith.mdx', {
      post: 'P',
      team: 'smith',
      sources,
      ...measured({ cite: 'smith-1990' }),
    });
    expect(referenceProblems([writeup({ cost: { cite: 'smith/smith-1990' } }), report])).toEqual([]);
    expect(referenceProblems([writeup({ cost: { cite: 'smith-1990' } }), report])).toHaveLength(1);
    expect(
      referenceProblems([writeup({ sources, ...measured({ cite: 'smith-1991' }) })])[0]?.message,
    ).toContain('in "findings › cite", expected the id of a source');
  });

  it('finds a try only among those of the same practice', () => {
    const tried = made('practices/two/tries/hill.yaml', { starts: '2026-09' });
    expect(referenceProblems([writeup({ try: 'hill' }), tried])).toHaveLength(1);
    expect(referenceProblems([writeup({ try: 'hill' }), made('practices/one/tries/hill.yaml', {})])).toEqual(
      [],
    );
  });

  it('refuses a report without its write-up, and lets a try come first', () => {
    expect(referenceProblems([made('practices/one/reports/smith.mdx', { post: 'P' })])[0]?.message).toContain(
      'Unexpected file in the folder of "one"',
    );
    expect(referenceProblems([made('practices/one/tries/hill.yaml', {})])).toEqual([]);
  });

  it('does not blame one file for the faults of another', () => {
    const broken = [{ kind: 'person', id: 'jo-sample' } as const, { kind: 'practice', id: 'one' } as const];
    const report = made('practices/one/reports/smith.mdx', { post: 'P', authors: ['jo-sample'] });
    expect(referenceProblems([report], broken)).toEqual([]);
  });

  it.each([
    ['asks/a.mdx', { answers: ['none-such'] }],
    ['people/a.yaml', { school: 'none-such' }],
    ['priorities/a.mdx', { steward: 'none-such' }],
    ['networks/a/index.mdx', { members: ['none-such'], lead: 'jo-sample' }],
    ['practices/one/challenges/a.yaml', { answer: { by: 'none-such' } }],
    ['practices/one/reports/a.mdx', { rated: [{ by: 'none-such' }] }],
  ])('checks those of %s', (path, data) => {
    expect(referenceProblems([person, writeup(), made(path, data)])).toHaveLength(1);
  });
});
