import type { Patient } from '#core/doctor/patient.ts';
import type { RepositorySettings } from '#core/doctor/settings.ts';
import { ourWorkflows } from '#core/doctor/workflows.ts';
import { labels } from '#core/github-files/labels.ts';
import { readFiles } from '#core/library/read-files.ts';
import { sha256 } from '#core/review/digest/sha256.ts';
import { ownPolicy } from '../review/made.ts';

const hash = (bytes: Uint8Array): string => sha256(new TextDecoder().decode(bytes));

const workflow = (name: string) => `name: ${name}
on:
  ${name === 'check.yml' ? 'pull_request:' : name === 'test.yml' ? "pull_request:\n    paths-ignore: ['content/**']" : 'workflow_dispatch:'}
permissions: {}
concurrency:
  group: ${name}-\${{ github.event.pull_request.number }}
  cancel-in-progress: false
jobs:
  job:
    name: ${name === 'check.yml' ? 'What the check found' : name}
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/setup-node@48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e # v6.4.0
`;

export const instance = {
  ...{ name: 'Here', repository: 'a/b', site: 'https://a.github.io', base: '/b' },
  ...{ editors: 'e@example.org', sealKey: null },
};

/** A repository that is set up well. */
export const wellSet = (): RepositorySettings => ({
  ...{ name: 'a/b', isPublic: true, archived: false, defaultBranch: 'main', hasIssues: true, squash: true },
  rules: [
    { kind: 'deletion', from: 'ruleset "Main"', bypass: 'nobody', checks: [] },
    { kind: 'non_fast_forward', from: 'ruleset "Main"', bypass: 'nobody', checks: [] },
  ],
  pages: { byWorkflow: true, address: 'https://a.github.io/b/', https: true },
  actions: { enabled: true, allowed: 'selected', githubs: true, patterns: [] },
  usualToken: 'read',
  mayOpenPulls: true,
  secrets: [],
  workflows: ourWorkflows.map((name) => ({ path: `.github/workflows/${name}`, state: 'active' })),
  labels: labels.map(({ name }) => name),
  workflowFiles: new Map([['.github/workflows/check.yml', 'one']]),
  unseen: [],
});

/** An instance with these files of content that is well in all else. */
export function patientWith(
  texts: Readonly<Record<string, string>> = {},
  repository: RepositorySettings | undefined = wellSet(),
): Patient {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const lookup = () => ({ src: '', srcset: '', width: 1, height: 1 });
  const read = readFiles(files, { policy: ownPolicy, sha256: hash, pictures: { problems: [], lookup } });
  const { entries, tombstones, textOf } = read;
  return {
    ...{ today: '2026-11-22', instance, entries, tombstones, textOf, repository },
    library: { policy: ownPolicy, instance, entries, tombstones, images: [], problems: [] },
    files: files.map(({ path, bytes }) => ({ path, sha256: hash(bytes) })),
    imagesShown: new Set(),
    pages: new Set(['about', 'search', 'subjects']),
    sealKeySince: undefined,
    made: [{ path: '.github/CODEOWNERS', expected: 'x', found: 'x' }],
    workflows: [...ourWorkflows, 'test.yml'].map((name) => ({
      path: `.github/workflows/${name}`,
      text: workflow(name),
    })),
    here: new Map([['.github/workflows/check.yml', 'one']]),
    lock: {
      manifest: {
        ...{ dependencies: {}, devDependencies: {}, optionalDependencies: {}, peerDependencies: {} },
        allowScripts: {},
      },
      lock: {
        lockfileVersion: 3,
        packages: { '': { dependencies: {}, devDependencies: {}, optionalDependencies: {} } },
      },
    },
  };
}
