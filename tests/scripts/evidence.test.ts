import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The command as `npm run -s evidence` starts it. */
function evidence(words: string[], input: unknown = '') {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const run = spawnSync(process.execPath, ['scripts/evidence.ts', ...words], {
    cwd: project,
    input: text,
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, error: run.stderr };
}

const finding = {
  id: 'a',
  measure: { name: 'Test', kind: 'standardised-test' },
  design: 'randomised',
  assigned: 'pupil',
  against: 'usual-teaching',
  treated: { n: 50, started: 52, mean: 105, sd: 10 },
  comparison: { n: 50, started: 51, mean: 100, sd: 10 },
};
const practice = {
  id: 'p',
  team: 'p',
  source: 'classroom',
  declares: ['none'],
  findings: [{ ...finding, outcome: 'mathematics' }],
};
const tries = { due: 0, reported: 0 };

describe('npm run evidence', () => {
  test.each<[string, unknown, object]>([
    ['effect', [finding], [{ id: 'a', method: "Hedges' g", baselineG: null }]],
    [
      'pool',
      { effects: [{ label: 'a', g: 0.2, se: 0.1 }], method: 'REML', interval: 'wald', prediction: 'higgins' },
      { k: 1, estimate: 0.2, prediction: null },
    ],
    ['rate', { practice, reports: [], tries }, { level: 3, security: 2, pool: { k: 1, n: 100 } }],
    [
      'consistency',
      [finding, 't(28) = 2.20, p = .063'],
      [{ item: 'a' }, { item: 'a' }, { item: 'text 2', verdict: 'error', reported: 0.063 }],
    ],
    [
      'agree',
      {
        ratings: [1, 2].flatMap((item) => ['x', 2].map((rater) => ({ item: `${item}`, rater, value: item }))),
        metric: 'nominal',
      },
      { alpha: 1, kappa: 1, percent: 100, n: 2 },
    ],
  ])('%s: JSON in, JSON out; plain words when asked', (verb, input, expected) => {
    const { status, out } = evidence([verb], input);
    expect(JSON.parse(out)).toMatchObject(expected);
    expect(status).toBe(0);
    const plain = evidence([verb, '--explain'], input);
    expect(plain.out).not.toMatch(/^[[{]/);
    expect(plain.out.length).toBeGreaterThan(10);
  });

  test.each<[string, string, unknown, string]>([
    ['no JSON', 'rate', 'level 5 please', 'whole input'],
    ['a wrong type', 'effect', [finding, { ...finding, treated: { n: 'many' } }], '[1].treated.n'],
    [
      'an unknown field',
      'rate',
      { practice: { ...practice, stars: 5 }, reports: [], tries },
      'practice.stars',
    ],
    ['a missing field', 'rate', { practice, reports: [] }, 'tries'],
    ['a standard error of 0', 'pool', { effects: [{ label: 'a', g: 1, se: 0 }] }, 'effects[0].se'],
    [
      'one of two shapes that is wrong inside',
      'effect',
      [{ ...finding, reported: [{ by: 's', F: 4, df: [1, 'many'] }] }],
      '[0].reported[0].df[1]: expected number',
    ],
    [
      'a value of neither shape',
      'agree',
      { metric: 'nominal', ratings: [{ item: 1, rater: 1, value: null }] },
      'ratings[0].value: expected number, received null, or expected string',
    ],
    [
      'a number that JSON writes and nobody can hold',
      'effect',
      JSON.stringify([finding]).replace('105', '1e999'),
      '[0].treated.mean: expected number, received Infinity',
    ],
    [
      'a key that would reach into objects',
      'rate',
      `{"__proto__":{"a":1},"practice":${JSON.stringify(practice)},"reports":[],"tries":{"due":0,"reported":0}}`,
      '__proto__: unknown field',
    ],
    ['nothing at all', 'pool', '', 'whole input'],
    [
      'a finding with a field too many among texts',
      'consistency',
      ['fine', { ...finding, stars: 5 }],
      '[1].stars: unknown field',
    ],
    ['a finding among texts', 'consistency', ['fine', { ...finding, design: 'magic' }], '[1].design'],
    [
      'a rater who rates twice',
      'agree',
      { metric: 'nominal', ratings: [1, 2].map((value) => ({ item: 'i', rater: 'r', value })) },
      'ratings[1].rater',
    ],
    ['a verb there is not', 'guess', '{}', 'guess'],
  ])('refuses %s: exit 2, the field named, nothing on standard output', (_name, verb, input, field) => {
    const { status, out, error } = evidence([verb], input);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(field);
  });

  test('--help lists the verbs', () => {
    const { status, out } = evidence(['--help']);
    expect(status).toBe(0);
    for (const verb of ['effect', 'pool', 'rate', 'consistency', 'agree']) expect(out).toContain(verb);
  });

  test('a folder that is not a write-up is named', () => {
    const { status, error, out } = evidence(['rate', 'content/practices/there-is-none']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('there-is-none');
  });

  test('a write-up is explained with its reports', () => {
    const { status, out } = evidence(['rate', 'content/practices/reciprocal-teaching']);
    expect(status).toBe(0);
    for (const part of ['Level ', 'Why', 'Findings', 'martin-1989']) expect(out).toContain(part);
  });
});
