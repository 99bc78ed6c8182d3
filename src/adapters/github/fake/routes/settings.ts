import type { Base } from '../base.ts';
import { atLeast } from '../people.ts';
import type { FakeRuleset } from '../settings.ts';
import { nodeId, repositoryApi, showRepository } from '../show-basics.ts';
import { notFound, Refusal } from '../state.ts';
import { type Asked, list, ok, type Routes, type World } from './route.ts';

const isAdmin = ({ base }: World, { by }: Asked): boolean =>
  atLeast(base.people.rightsOf(by).permission, 'admin');

/** Settings that GitHub shows to administrators alone. */
function forAdmins(world: World, asked: Asked): void {
  if (!isAdmin(world, asked)) throw new Refusal(403, 'Resource not accessible by personal access token');
}

/** Every ruleset on the main branch; the flag of the fake stands for one that asks for pull requests of everybody. */
const rulesetsOf = ({ base, settings }: World): FakeRuleset[] => [
  ...settings.rulesets,
  ...(base.rules.mainIsProtected
    ? [{ id: 1, name: 'Main', rules: [{ type: 'pull_request', parameters: pullRequest }], bypass: [] }]
    : []),
];

const pullRequest = {
  dismiss_stale_reviews_on_push: false,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_approving_review_count: 1,
  required_review_thread_resolution: false,
};

function workflowFiles(base: Base): string[] {
  return [...base.head().tree.keys()]
    .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map((path) => path.slice('.github/workflows/'.length));
}

function showWorkflow({ base, settings }: World, file: string, id: number) {
  const path = `.github/workflows/${file}`;
  const [at, api] = [base.at(), repositoryApi(base)];
  const html = `https://github.com/${base.repository}`;
  return {
    ...{ id, node_id: nodeId('Workflow', id), name: file, path, created_at: at, updated_at: at },
    state: settings.workflows.get(file) ?? 'active',
    url: `${api}/actions/workflows/${id}`,
    html_url: `${html}/blob/${base.branch}/${path}`,
    badge_url: `${html}/workflows/${file}/badge.svg`,
  };
}

/** How the repository is set up. */
export const settingsRoutes: Routes = {
  'GET /repos/:owner/:name': ({ base, settings: { about, pages } }, { named, by }) => {
    if (`${named['owner']}/${named['name']}` !== base.repository) throw notFound();
    return ok({
      ...showRepository(base),
      ...{ private: about.private, archived: about.archived, has_issues: about.hasIssues },
      ...{ has_pages: pages !== undefined, network_count: 0, subscribers_count: 0 },
      ...(atLeast(base.people.rightsOf(by).permission, 'write') ? { allow_squash_merge: about.squash } : {}),
    });
  },
  'GET /repo/rules/branches/:branch': (world, { named }) => {
    const mine = named['branch'] === world.base.branch ? rulesetsOf(world) : [];
    const rules = mine.flatMap(({ id, rules }) => rules.map((rule) => ({ id, rule })));
    return list(rules, ({ id, rule }) => ({
      ...rule,
      ...{ ruleset_source_type: 'Repository', ruleset_source: world.base.repository, ruleset_id: id },
    }));
  },
  'GET /repo/rulesets/:id': (world, asked) => {
    const found = rulesetsOf(world).find(({ id }) => String(id) === asked.named['id']);
    if (!found) throw notFound();
    const { id, name, rules, bypass } = found;
    return ok({
      ...{ id, name, target: 'branch', source_type: 'Repository', source: world.base.repository },
      ...{ enforcement: 'active', node_id: nodeId('Ruleset', id), rules },
      ...(isAdmin(world, asked) ? { bypass_actors: bypass } : {}),
      current_user_can_bypass: 'never',
    });
  },
  'GET /repo/branches/:branch/protection': (world, asked) => {
    forAdmins(world, asked);
    const { base, settings } = world;
    if (asked.named['branch'] !== base.branch) throw new Refusal(404, 'Branch not found');
    if (!settings.protection) throw new Refusal(404, 'Branch not protected');
    return ok({ url: `${repositoryApi(base)}/branches/${base.branch}/protection`, ...settings.protection });
  },
  'GET /repo/pages': ({ base, settings: { pages } }) => {
    if (!pages) throw notFound();
    const source = { branch: base.branch, path: '/' };
    return ok({
      ...{ url: `${repositoryApi(base)}/pages`, status: 'built', cname: null, custom_404: true },
      ...{ public: true, source, ...pages },
    });
  },
  'GET /repo/actions/permissions': (world, asked) => {
    forAdmins(world, asked);
    const { enabled, allowed_actions } = world.settings.actions;
    return ok(enabled ? { enabled, allowed_actions } : { enabled });
  },
  'GET /repo/actions/permissions/selected-actions': (world, asked) => {
    forAdmins(world, asked);
    if (world.settings.actions.allowed_actions !== 'selected')
      throw new Refusal(409, 'Actions are not limited to selected ones');
    return ok(world.settings.selected);
  },
  'GET /repo/actions/permissions/workflow': (world, asked) => {
    forAdmins(world, asked);
    const approves = world.base.rules.botMayOpen;
    return ok({
      ...{ default_workflow_permissions: world.settings.usualToken },
      can_approve_pull_request_reviews: approves,
    });
  },
  'GET /repo/actions/secrets': (world, asked) => {
    forAdmins(world, asked);
    const secrets = [...world.settings.secrets].map(([name, at]) => ({
      ...{ name, created_at: at, updated_at: at },
    }));
    return ok({ total_count: secrets.length, secrets });
  },
  'GET /repo/actions/workflows': (world) => {
    const workflows = workflowFiles(world.base).map((file, at) => showWorkflow(world, file, at + 1));
    return ok({ total_count: workflows.length, workflows });
  },
  'GET /repo/labels': ({ base, settings: { labels } }) => {
    const numbered = labels.map((name, at) => ({ name, id: at + 1 }));
    return list(numbered, ({ name, id }) => ({
      ...{ id, node_id: nodeId('Label', id), name, description: null, color: '0a5a56', default: false },
      url: `${repositoryApi(base)}/labels/${encodeURIComponent(name)}`,
    }));
  },
};
