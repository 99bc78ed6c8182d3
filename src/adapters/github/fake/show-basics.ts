import type { Base } from './base.ts';

/** Where the fake says that it is. */
export const apiAddress = 'https://api.github.com';
export const siteAddress = 'https://github.com';
const ghost = { id: 10_137, login: 'ghost', type: 'User' as const };

/** A stand-in for the opaque name that GraphQL uses. */
export const nodeId = (kind: string, id: number | string): string =>
  Buffer.from(`${kind}:${id}`).toString('base64url');

/** An account as GitHub shows it; those that were deleted show as the ghost. */
export function showAccount(base: Base, id: number) {
  const known = base.people.byId(id);
  const { id: number, login, type } = known.gone ? ghost : known;
  const api = `${apiAddress}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: number,
    node_id: nodeId('User', number),
    avatar_url: `https://avatars.githubusercontent.com/u/${number}?v=4`,
    gravatar_id: '',
    url: api,
    html_url: `${siteAddress}/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    site_admin: false,
    user_view_type: 'public',
  };
}

/** The account as its own page, with what GitHub adds there. */
export function showProfile(base: Base, id: number) {
  return {
    ...showAccount(base, id),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}

const links = {
  archive: '/{archive_format}{/ref}',
  assignees: '{/user}',
  blobs: '{/sha}',
  branches: '{/branch}',
  collaborators: '{/collaborator}',
  comments: '{/number}',
  commits: '{/sha}',
  compare: '/{base}...{head}',
  contents: '/{+path}',
  contributors: '',
  deployments: '',
  downloads: '',
  events: '',
  forks: '',
  git_commits: '{/sha}',
  git_refs: '{/sha}',
  git_tags: '{/sha}',
  hooks: '',
  issue_comment: '{/number}',
  issue_events: '{/number}',
  issues: '{/number}',
  keys: '{/key_id}',
  labels: '{/name}',
  languages: '',
  merges: '',
  milestones: '{/number}',
  notifications: '{?since,all,participating}',
  pulls: '{/number}',
  releases: '{/id}',
  stargazers: '',
  statuses: '/{sha}',
  subscribers: '',
  subscription: '',
  tags: '',
  teams: '',
  trees: '{/sha}',
};

/** A repository, the one of the instance or somebody's fork of it. */
export function showRepository(base: Base, fork?: { owner: number }) {
  const [owner = '', name = ''] = base.repository.split('/');
  const known = base.people.find(owner);
  const ownerId = fork?.owner ?? known?.id ?? base.people.bot.id;
  const login = fork ? showAccount(base, fork.owner).login : owner;
  const api = `${apiAddress}/repos/${login}/${name}`;
  const html = `${siteAddress}/${login}/${name}`;
  return {
    id: 700_000 + (fork?.owner ?? 0),
    node_id: nodeId('Repository', login),
    name,
    full_name: `${login}/${name}`,
    owner: { ...showAccount(base, ownerId), login },
    private: false,
    html_url: html,
    description: null,
    fork: fork !== undefined,
    url: api,
    ...Object.fromEntries(Object.entries(links).map(([key, tail]) => [`${key}_url`, `${api}/${key}${tail}`])),
    git_url: `git://github.com/${login}/${name}.git`,
    ssh_url: `git@github.com:${login}/${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    default_branch: base.branch,
    open_issues: 0,
    open_issues_count: 0,
    has_downloads: false,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    pushed_at: base.head().at,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: base.head().at,
  };
}

/** The address of this repository in the API. */
export const repositoryApi = (base: Base): string => `${apiAddress}/repos/${base.repository}`;
