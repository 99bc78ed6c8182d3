import type { z } from 'zod';
import type { BranchRule, Bypass, RepositorySettings } from '#core/doctor/settings.ts';
import type { Calls } from '../calls.ts';
import { failed } from '../error.ts';
import { allPages } from '../pages.ts';
import * as wire from '../settings-wire.ts';

/** Where GitHub tells it, with the access that the token needs for it. */
const asked = {
  rules: ['GET /repos/{owner}/{repo}/rules/branches/{branch}', 'rules of the main branch', 'Metadata: read'],
  protection: [
    'GET /repos/{owner}/{repo}/branches/{branch}/protection',
    'protection of the main branch',
    'Administration: read',
  ],
  pages: ['GET /repos/{owner}/{repo}/pages', 'settings of Pages', 'Pages: read'],
  actions: ['GET /repos/{owner}/{repo}/actions/permissions', 'settings of Actions', 'Administration: read'],
  selected: [
    'GET /repos/{owner}/{repo}/actions/permissions/selected-actions',
    'actions that are allowed',
    'Administration: read',
  ],
  token: [
    'GET /repos/{owner}/{repo}/actions/permissions/workflow',
    'what the usual token of workflows may do',
    'Administration: read',
  ],
  secrets: ['GET /repos/{owner}/{repo}/actions/secrets', 'names of secrets', 'Secrets: read'],
  workflows: ['GET /repos/{owner}/{repo}/actions/workflows', 'workflows', 'Actions: read'],
  files: ['GET /repos/{owner}/{repo}/contents/{path}', 'workflow files on the main branch', 'Contents: read'],
  labels: ['GET /repos/{owner}/{repo}/labels', 'labels', 'Issues: read'],
} as const;
type Question = keyof typeof asked;

/** One page holds all that an instance has of secrets and workflows. */
const perPage = { per_page: 100 };

/**
 * How the repository is set up. What the token may not see is left out and named in `unseen`; throws a `ForgeError` where the
 * repository itself cannot be read, or GitHub fails.
 */
export async function readSettings(calls: Calls, branch: string): Promise<RepositorySettings> {
  const unseen: string[] = [];
  /** What is asked for; undefined, and noted, where the token may not have it. */
  async function allowed<T>(question: Question, ask: (route: string) => Promise<T>): Promise<T | undefined> {
    const [route, words, access] = asked[question];
    try {
      return await ask(route);
    } catch (error) {
      if (!isHidden(error)) throw error;
      unseen.push(`${words}. The token needs ${access}.`);
      return undefined;
    }
  }
  const see = <T>(question: Question, shape: z.ZodType<T>, values = {}) =>
    allowed(question, (route) => calls.read(route, values, shape));
  const list = <T>(question: Question, shape: z.ZodType<T>, values = {}) =>
    allowed(question, async (route) => (await allPages(calls, { route, values, shape })).items);
  const about = await calls.read('GET /repos/{owner}/{repo}', {}, wire.repository);
  const rules = await list('rules', wire.rule, { branch });
  const held = await allowed('protection', (route) =>
    calls.read(route, { branch }, wire.protection).catch((error: Error) => {
      // Who may not see it is told 404 as well, in other words.
      if (failed(error, 'not-found') && /Branch not protected/i.test(error.message)) return undefined;
      throw error;
    }),
  );
  const actions = await see('actions', wire.actions);
  const selected = actions?.allowed_actions === 'selected' ? await see('selected', wire.selected) : undefined;
  const pages = about.has_pages ? await see('pages', wire.pages) : 'off';
  const token = await see('token', wire.token);
  const secrets = await see('secrets', wire.secrets, perPage);
  const workflows = await see('workflows', wire.workflows, perPage);
  const files = await see('files', wire.files, { path: '.github/workflows', ref: branch });
  const labels = await list('labels', wire.label);
  return {
    name: about.full_name,
    isPublic: !about.private,
    archived: about.archived,
    defaultBranch: about.default_branch,
    hasIssues: about.has_issues,
    squash: about.allow_squash_merge,
    rules: rules && [
      ...(await Promise.all(rules.map((rule) => toRule(calls, rule)))),
      ...(held ? fromProtection(held) : []),
    ],
    pages:
      pages === undefined || pages === 'off'
        ? pages
        : {
            byWorkflow: pages.build_type === 'workflow',
            address: pages.html_url,
            https: pages.https_enforced ?? true,
          },
    actions: actions && {
      enabled: actions.enabled,
      allowed: actions.allowed_actions ?? 'all',
      githubs: selected?.github_owned_allowed,
      patterns: selected?.patterns_allowed ?? [],
    },
    usualToken: token?.default_workflow_permissions,
    mayOpenPulls: token?.can_approve_pull_request_reviews,
    secrets: secrets?.secrets.map(({ name, updated_at }) => ({ name, setOn: updated_at.slice(0, 10) })),
    workflows: workflows?.workflows.map(({ path, state }) => ({ path, state })),
    workflowFiles: files && new Map(files.map(({ path, sha }) => [path, sha])),
    labels: labels?.map(({ name }) => name),
    unseen,
  };
}

/** GitHub says 403 or 404 of what a token may not see; a token that it does not know at all is no such case. */
const isHidden = (error: unknown): boolean => failed(error, 'not-found', 'forbidden') && error.status !== 401;

/** Who gets past a ruleset: GitHub shows the list only to those who may change it. */
async function bypassOf(
  calls: Calls,
  ruleset: number,
): Promise<{ name: string; bypass: Bypass | undefined }> {
  try {
    const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}';
    const { name, bypass_actors } = await calls.read(route, { ruleset_id: ruleset }, wire.ruleset);
    const modes = bypass_actors?.map(({ bypass_mode }) => bypass_mode ?? 'always');
    if (!modes) return { name, bypass: undefined };
    const somebody = modes.some((mode) => mode !== 'pull_request');
    return { name, bypass: somebody ? 'somebody' : modes.length > 0 ? 'pull-requests' : 'nobody' };
  } catch (error) {
    if (!isHidden(error)) throw error;
    return { name: `ruleset ${ruleset}`, bypass: undefined };
  }
}

async function toRule(calls: Calls, rule: z.infer<typeof wire.rule>): Promise<BranchRule> {
  const { type, ruleset_id, parameters } = rule;
  const { name, bypass } =
    ruleset_id === undefined ? { name: 'a ruleset', bypass: undefined } : await bypassOf(calls, ruleset_id);
  const checks = parameters?.required_status_checks?.map(({ context }) => context) ?? [];
  return { kind: type, from: `ruleset "${name}"`, bypass, checks };
}

/** The older branch protection, in the words of rulesets. Where it names people or apps, they get past that part of it. */
function fromProtection(held: z.infer<typeof wire.protection>): BranchRule[] {
  const rule = (kind: string, bypass: Bypass, checks: readonly string[] = []): BranchRule => ({
    ...{ kind, from: 'branch protection', bypass, checks },
  });
  const some = (of: wire.Actors | undefined): Bypass =>
    of && [...of.users, ...of.teams, ...of.apps].length > 0 ? 'somebody' : 'nobody';
  const { required_pull_request_reviews: reviews, required_status_checks: status, restrictions } = held;
  return [
    ...(reviews ? [rule('pull_request', some(reviews.bypass_pull_request_allowances))] : []),
    ...(status ? [rule('required_status_checks', 'nobody', status.contexts)] : []),
    ...(restrictions ? [rule('restrictions', some(restrictions))] : []),
    ...(held.required_signatures?.enabled ? [rule('required_signatures', 'nobody')] : []),
    ...(held.lock_branch?.enabled ? [rule('lock_branch', 'nobody')] : []),
  ];
}
