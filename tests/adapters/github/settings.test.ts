import { expect, test } from 'vitest';
import { openCalls } from '../../../src/adapters/github/calls.ts';
import { readSettings } from '../../../src/adapters/github/reads/settings.ts';
import { connected, repository } from './connected.ts';

/** The settings as a token of somebody with these rights sees them. */
async function seen(rights: 'admin' | 'write' | 'read' = 'admin', files: Record<string, string> = {}) {
  const { hub, fetch, time } = connected(files);
  const { id } = hub.people.join('eve', rights);
  const calls = openCalls({ repository, token: hub.people.tokenOf(id), time, fetch });
  return { hub, read: () => readSettings(calls, 'main') };
}

test('an administrator sees everything', async () => {
  const { hub, read } = await seen('admin', { '.github/workflows/check.yml': 'on: push' });
  hub.settings.labels = Array.from({ length: 130 }, (_, at) => `label ${at}`);
  hub.settings.secrets.set('REVIEW_SEAL_KEY', '2026-01-02T03:04:05Z');
  hub.settings.workflows.set('check.yml', 'disabled_inactivity');
  const settings = await read();
  expect(settings).toMatchObject({
    ...{
      name: repository,
      isPublic: true,
      archived: false,
      defaultBranch: 'main',
      hasIssues: true,
      squash: true,
    },
    ...{ rules: [], usualToken: 'read', unseen: [] },
    pages: { byWorkflow: true, address: 'https://example.github.io/', https: true },
    actions: { enabled: true, allowed: 'selected', githubs: true, patterns: [] },
    secrets: [{ name: 'REVIEW_SEAL_KEY', setOn: '2026-01-02' }],
    workflows: [{ path: '.github/workflows/check.yml', state: 'disabled_inactivity' }],
  });
  expect(settings.labels).toHaveLength(130);
  expect(settings.workflowFiles?.get('.github/workflows/check.yml')).toMatch(/^[0-9a-f]{40}$/);
});

test('who may not see settings is told which, and what the token would need', async () => {
  const { hub, read } = await seen('read', { '.github/workflows/check.yml': 'on: push' });
  hub.settings.rulesets.push({ id: 7, name: 'Main', rules: [{ type: 'update' }], bypass: [] });
  const settings = await read();
  expect(settings.rules).toEqual([{ kind: 'update', from: 'ruleset "Main"', bypass: undefined, checks: [] }]);
  expect([settings.actions, settings.secrets, settings.usualToken, settings.squash]).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
  expect(settings.unseen).toHaveLength(4);
  expect(settings.unseen.join()).toContain('Administration: read');
});

test.each([
  ['nobody', []],
  ['somebody', [{ actor_id: 5, actor_type: 'Team', bypass_mode: 'always' as const }]],
  ['pull-requests', [{ actor_id: 5, actor_type: 'Team', bypass_mode: 'pull_request' as const }]],
])('%s gets past a ruleset', async (bypass, actors) => {
  const { hub, read } = await seen();
  const checks = [{ context: 'What the check found' }];
  hub.settings.rulesets.push({
    ...{ id: 7, name: 'Strict', bypass: actors },
    rules: [
      {
        type: 'required_status_checks',
        parameters: { required_status_checks: checks, strict_required_status_checks_policy: false },
      },
    ],
  });
  expect((await read()).rules).toEqual([
    {
      ...{ kind: 'required_status_checks', from: 'ruleset "Strict"', bypass },
      checks: ['What the check found'],
    },
  ]);
});

test('the older branch protection is told in the same words', async () => {
  const { hub, read } = await seen();
  hub.settings.protection = {
    required_status_checks: { contexts: ['npm test'], checks: [{ context: 'npm test', app_id: null }] },
    required_pull_request_reviews: { dismiss_stale_reviews: false, require_code_owner_reviews: false },
    lock_branch: { enabled: true },
  };
  expect((await read()).rules).toEqual([
    { kind: 'pull_request', from: 'branch protection', bypass: 'nobody', checks: [] },
    { kind: 'required_status_checks', from: 'branch protection', bypass: 'nobody', checks: ['npm test'] },
    { kind: 'lock_branch', from: 'branch protection', bypass: 'nobody', checks: [] },
  ]);
});

test('Pages that is off, Actions that are off, and a token that GitHub does not know', async () => {
  const { hub, read } = await seen();
  hub.settings.pages = undefined;
  hub.settings.actions.enabled = false;
  expect(await read()).toMatchObject({ pages: 'off', actions: { enabled: false } });
  const { fetch, time } = connected();
  const calls = openCalls({ repository, token: 'nobody', time, fetch });
  await expect(readSettings(calls, 'main')).rejects.toThrow('401');
});
