import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '#core/doctor/checks/index.ts';
import { examine } from '#core/doctor/examine.ts';
import type { Patient } from '#core/doctor/patient.ts';
import type { BranchRule, RepositorySettings } from '#core/doctor/settings.ts';
import { doctorWords } from '#core/doctor/words.ts';
import { instance, patientWith, wellSet } from './patient.ts';

const gone = `---\ntitle: "Taken back"\nwithdrawn: { on: "2026-10-01", reason: "The school asked for it" }\n---\n`;
const priority = (words: string) =>
  `---\ntitle: "Reading"\npost: "Why reading"\nrank: 1\noutcomes: [reading-fluency]\nsteward: eve\n---\n\n${words}\n`;
const ask = `---\ntitle: "Who has tried it?"\npost: "We look for somebody"\noutcome: reading-fluency\nwants: [talk]\nanswers: [old]\n---\n\nTell us.\n`;
const key = `${'q'.repeat(43)}=`;

const set = (change: Partial<RepositorySettings>) => patientWith({}, { ...wellSet(), ...change });
const rule = (change: Partial<BranchRule>): BranchRule => ({
  ...{ kind: 'pull_request', from: 'ruleset "Main"', bypass: 'nobody', checks: [] },
  ...change,
});
const botsToken = { secrets: [{ name: 'REVIEW_TOKEN', setOn: '2026-11-01' }] };

/** By check: instances that it finds something in, and what the findings are about. */
const sick: Record<string, [what: string, patient: Patient, about: string[]][]> = {
  'schema-version': [
    [
      'newer than the software',
      patientWith({ 'people/eve.yaml': 'schema: 2\nname: Eve\n' }),
      ['content/people/eve.yaml'],
    ],
    [
      'no version',
      patientWith({ 'people/eve.yaml': 'schema: "one"\nname: Eve\n' }),
      ['content/people/eve.yaml'],
    ],
  ],
  'left-out': [
    [
      'an error',
      {
        ...patientWith(),
        library: {
          ...patientWith().library,
          problems: [
            {
              path: 'people/eve.yaml',
              line: 1,
              column: 1,
              ruleId: 'x',
              severity: 'error',
              message: 'Unexpected',
            },
          ],
        },
      },
      ['content/people/eve.yaml'],
    ],
  ],
  'missing-record': [
    [
      'nobody vouches for it',
      patientWith({ 'practices/old/tries/a.yaml': 'x: 1\n' }),
      ['content/practices/old'],
    ],
  ],
  'tombstone-pointed-at': [
    [
      'an ask',
      patientWith({ 'practices/old/index.mdx': gone, 'asks/who.mdx': ask }),
      ['content/asks/who.mdx:6'],
    ],
    [
      'a link',
      patientWith({
        'practices/old/index.mdx': gone,
        'priorities/p.mdx': priority('See [it](../../practices/old/).'),
      }),
      ['content/priorities/p.mdx'],
    ],
    [
      'a file that was left',
      patientWith({ 'practices/old/index.mdx': gone, 'practices/old/tries/a.yaml': 'x: 1\n' }),
      ['content/practices/old/tries/a.yaml'],
    ],
  ],
  'orphaned-image': [
    ['a picture', patientWith({ 'practices/old/plan.png': 'x' }), ['content/practices/old/plan.png']],
  ],
  'dead-link': [
    [
      'no such practice',
      patientWith({ 'priorities/p.mdx': priority('[It](../../practices/none/)') }),
      ['content/priorities/p.mdx'],
    ],
    [
      'no such page',
      patientWith({ 'priorities/p.mdx': priority('[It](../../abuot/)') }),
      ['content/priorities/p.mdx'],
    ],
    [
      'no folder above',
      patientWith({ 'priorities/p.mdx': priority('[It](../practices/x/)') }),
      ['content/priorities/p.mdx'],
    ],
  ],
  'seal-key': [
    [
      'eleven months',
      { ...patientWith(), instance: { ...instance, sealKey: key }, sealKeySince: '2025-12-22' },
      ['content/instance.yaml: sealKey'],
    ],
    [
      'the secret is older than the line',
      {
        ...set({ secrets: [{ name: 'REVIEW_SEAL_KEY', setOn: '2025-01-01' }] }),
        ...{ instance: { ...instance, sealKey: key }, sealKeySince: '2026-11-01' },
      },
      ['content/instance.yaml: sealKey'],
    ],
  ],
  'generated-files': [
    ['changed', { ...patientWith(), made: [{ path: 'a', expected: '1', found: '2' }] }, ['a']],
    ['missing', { ...patientWith(), made: [{ path: 'a', expected: '1', found: undefined }] }, ['a']],
  ],
  'workflow-missing': [
    [
      'Review',
      {
        ...patientWith(),
        workflows: patientWith().workflows.filter(({ path }) => !path.endsWith('review.yml')),
      },
      ['.github/workflows/review.yml'],
    ],
  ],
  'workflow-policy': [
    [
      'a tag instead of a commit',
      {
        ...patientWith(),
        workflows: patientWith().workflows.map((one) => ({
          ...one,
          text: one.path.endsWith('audit.yml') ? one.text.replace(/@[0-9a-f]{40}.*/, '@v6') : one.text,
        })),
      },
      ['.github/workflows/audit.yml:16'],
    ],
  ],
  'lock-file': [
    [
      'from Git',
      {
        ...patientWith(),
        lock: {
          ...patientWith().lock,
          lock: {
            lockfileVersion: 3,
            packages: {
              ...patientWith().lock.lock.packages,
              'node_modules/x': {
                ...{ version: '1.0.0', license: 'MIT', resolved: 'git+ssh://git@github.com/a/x.git#1' },
                ...{
                  integrity: `sha512-${'a'.repeat(86)}==`,
                  dependencies: {},
                  devDependencies: {},
                  optionalDependencies: {},
                },
              },
            },
          },
        },
      },
      ['package-lock.json: x@1.0.0'],
    ],
  ],
  'repository-basics': [
    ['renamed', set({ name: 'a/c' }), ['content/instance.yaml: repository']],
    ['archived', set({ archived: true }), ['a/b']],
    ['another branch', set({ defaultBranch: 'master' }), ['a/b']],
    ['no issues', set({ hasIssues: false }), ['a/b']],
    ['no squashing', set({ squash: false }), ['a/b']],
    ['not public', set({ isPublic: false }), ['a/b']],
  ],
  'ruleset-refuses-bot': [
    [
      'nobody gets past',
      set({ ...botsToken, rules: [rule({})] }),
      ['main: "Require a pull request before merging" (ruleset "Main")'],
    ],
    [
      'the usual token never does',
      set({ rules: [rule({ bypass: 'somebody' })] }),
      ['main: "Require a pull request before merging" (ruleset "Main")'],
    ],
    [
      'on pull requests alone',
      set({ ...botsToken, rules: [rule({ kind: 'update', bypass: 'pull-requests' })] }),
      ['main: "Restrict updates" (ruleset "Main")'],
    ],
    [
      'it cannot be seen',
      set({ secrets: undefined, rules: [rule({ bypass: undefined })] }),
      ['main: "Require a pull request before merging" (ruleset "Main")'],
    ],
  ],
  'required-check': [
    [
      'no such job',
      set({
        ...botsToken,
        rules: [
          rule({ kind: 'required_status_checks', bypass: 'somebody', checks: ['What the chek found'] }),
        ],
      }),
      ['main: required check "What the chek found" (ruleset "Main")'],
    ],
    [
      'not on every pull request',
      set({
        ...botsToken,
        rules: [rule({ kind: 'required_status_checks', bypass: 'somebody', checks: ['test.yml'] })],
      }),
      ['main: required check "test.yml" (ruleset "Main")'],
    ],
  ],
  'actions-permissions': [
    [
      'off',
      set({ actions: { enabled: false, allowed: 'all', githubs: undefined, patterns: [] } }),
      ['Actions'],
    ],
    [
      'none of GitHub',
      set({ actions: { enabled: true, allowed: 'local_only', githubs: undefined, patterns: [] } }),
      ['Actions'],
    ],
    [
      'one is not in the list',
      set({
        actions: { enabled: true, allowed: 'selected', githubs: false, patterns: ['actions/checkout@*'] },
      }),
      ['Actions'],
    ],
    [
      'everybody’s',
      set({ actions: { enabled: true, allowed: 'all', githubs: undefined, patterns: [] } }),
      ['Actions'],
    ],
    ['a token that writes', set({ usualToken: 'write' }), ['Actions']],
    ['forms that stay issues', set({ mayOpenPulls: false }), ['Actions']],
  ],
  'workflow-off': [
    [
      'sixty days',
      set({
        workflows: wellSet().workflows?.map((one) => ({
          ...one,
          state: one.path.endsWith('publish.yml') ? 'disabled_inactivity' : one.state,
        })),
      }),
      ['.github/workflows/publish.yml'],
    ],
    ['unknown', set({ workflows: wellSet().workflows?.slice(1) }), ['.github/workflows/check.yml']],
  ],
  'workflow-drift': [
    [
      'differs',
      set({ workflowFiles: new Map([['.github/workflows/check.yml', 'two']]) }),
      ['.github/workflows/check.yml'],
    ],
    [
      'only there',
      set({
        workflowFiles: new Map([
          ['.github/workflows/check.yml', 'one'],
          ['.github/workflows/evil.yml', 'x'],
        ]),
      }),
      ['.github/workflows/evil.yml'],
    ],
  ],
  'pages-source': [
    ['off', set({ pages: 'off' }), ['Pages']],
    [
      'from a branch',
      set({ pages: { byWorkflow: false, address: 'https://a.github.io/b/', https: true } }),
      ['Pages'],
    ],
    [
      'elsewhere',
      set({ pages: { byWorkflow: true, address: 'https://www.example.org/', https: true } }),
      ['Pages'],
    ],
    ['without https', set({ pages: { byWorkflow: true, address: undefined, https: false } }), ['Pages']],
  ],
  secrets: [
    [
      'no secret half',
      { ...patientWith(), instance: { ...instance, sealKey: key } },
      ['secret REVIEW_SEAL_KEY'],
    ],
    [
      'no public half',
      set({ secrets: [{ name: 'REVIEW_SEAL_KEY', setOn: '2026-11-01' }] }),
      ['content/instance.yaml: sealKey'],
    ],
  ],
  labels: [['one is missing', set({ labels: wellSet().labels?.slice(1) }), ['label share']]],
};

test('a well instance is told that nothing is wrong', () => {
  const found = examine(
    patientWith({
      'priorities/p.mdx': priority(
        '[Here](../../about/), [p](../p/), [s](#why), [out](https://example.org/x)',
      ),
    }),
  );
  expect(found.findings).toEqual([]);
  expect(doctorWords(found)).toBe(
    'Doctor, 22 November 2026. Looked at the content, the software, the repository on GitHub.\n\nNothing is wrong.\n',
  );
});

test('every check is in the list, and has an instance that it finds something in', () => {
  const files = readdirSync('src/core/doctor/checks').filter((name) => name !== 'index.ts');
  expect(checks).toHaveLength(files.length);
  expect(Object.keys(sick).sort()).toEqual(checks.map(({ id }) => id).sort());
});

describe.each(Object.entries(sick))('%s', (id, cases) => {
  test.each(cases)('%s', (_, patient, about) => {
    const { findings } = examine(patient);
    const mine = findings.filter(({ check }) => check === id);
    expect(mine.map((one) => one.about)).toEqual(about);
    for (const { what, type, why } of mine)
      for (const words of [what, type, why]) expect(words.length, words).toBeGreaterThan(10);
    expect(doctorWords(examine(patient))).toContain(about[0]);
  });
});

test('without the repository nothing is said of it, and that is said', () => {
  const found = examine({ ...set({ archived: true }), repository: undefined }, ['the repository: no token.']);
  expect(found.findings).toEqual([]);
  expect(found.looked).toEqual(['content', 'software']);
  expect(doctorWords(found)).toContain('Not seen: the repository: no token.');
});

test('what the token may not see is no finding, and is told', () => {
  const hidden = { rules: undefined, pages: undefined, actions: undefined, usualToken: undefined };
  const none = { secrets: undefined, workflows: undefined, labels: undefined, workflowFiles: undefined };
  const found = examine(set({ ...hidden, ...none, squash: undefined, unseen: ['labels.'] }));
  expect(found.findings).toEqual([]);
  expect(found.notes).toEqual(['labels.']);
});

test('the bot gets past a rule with an account of its own in the bypass list', () => {
  expect(examine(set({ ...botsToken, rules: [rule({ bypass: 'somebody' })] })).findings).toEqual([]);
});

test('a young key is left alone', () => {
  const young = { ...patientWith(), instance: { ...instance, sealKey: key }, sealKeySince: '2026-01-22' };
  expect(examine({ ...young, repository: undefined }).findings).toEqual([]);
});
