import type { Base } from './base.ts';
import { type Commit, treeName } from './git.ts';
import { nodeId, repositoryApi, siteAddress } from './show-basics.ts';

/** A branch as GitHub shows it. */
export function showRef(base: Base, branch: string, { sha }: Commit) {
  const api = `${repositoryApi(base)}/git`;
  const ref = `refs/heads/${branch}`;
  const object = { type: 'commit', sha, url: `${api}/commits/${sha}` };
  return { ref, node_id: nodeId('Ref', ref), url: `${api}/${ref}`, object };
}

/** A commit as an object of Git, without the accounts behind it. */
export function showGitCommit(base: Base, { sha, tree, parents, message, name, email, at }: Commit) {
  const api = `${repositoryApi(base)}/git`;
  const html = `${siteAddress}/${base.repository}/commit`;
  const person = { name, email, date: at };
  const { object } = treeName(tree);
  return {
    ...{ sha, node_id: nodeId('Commit', sha), message, author: person, committer: person },
    url: `${api}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    tree: { sha: object, url: `${api}/trees/${object}` },
    parents: parents.map((one) => ({ sha: one, url: `${api}/commits/${one}`, html_url: `${html}/${one}` })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}
