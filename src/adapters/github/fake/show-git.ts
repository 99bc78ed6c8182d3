import type { Base } from './base.ts';
import { type Held, type Tree, treeName } from './git.ts';
import { nodeId, repositoryApi, siteAddress } from './show-basics.ts';

const types = { '100644': 'blob', '100755': 'blob', '120000': 'blob', '160000': 'commit' } as const;

/** A whole tree, or what lies directly in it, folders included; cut where it is larger than the fake gives at once. */
export function showTree(base: Base, name: string, tree: Tree, { deep }: { deep: boolean }) {
  const { object, folders } = treeName(tree);
  const api = `${repositoryApi(base)}/git`;
  const entries = [
    ...folders.map((one) => ({
      path: one.path,
      mode: '040000',
      type: 'tree',
      sha: one.object,
      url: `${api}/trees/${one.object}`,
    })),
    ...[...tree].map(([path, held]) => ({
      path,
      mode: held.mode,
      type: types[held.mode],
      sha: held.object,
      ...(held.mode === '160000'
        ? {}
        : { size: base.store.blob(held.object)?.length ?? 0, url: `${api}/blobs/${held.object}` }),
    })),
  ]
    .filter(({ path }) => deep || !path.includes('/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    sha: object,
    url: `${api}/trees/${name}`,
    tree: entries.slice(0, base.rules.mostEntries),
    truncated: entries.length > base.rules.mostEntries,
  };
}

const base64 = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('base64');
  return text === '' ? '' : `${text.replaceAll(/(.{60})(?=.)/g, '$1\n')}\n`;
};

/** A blob; its bytes are broken into lines of 60 characters, as GitHub does. */
export function showBlob(base: Base, object: string, bytes: Uint8Array) {
  return {
    sha: object,
    node_id: nodeId('Blob', object),
    size: bytes.length,
    url: `${repositoryApi(base)}/git/blobs/${object}`,
    content: base64(bytes),
    encoding: 'base64',
  };
}

/** Beyond this many bytes the contents of a file are left out of the answer. */
const mostInline = 1_048_576;

/** What is at a path: a file with its bytes, a link, or a submodule. */
export function showContent(base: Base, path: string, held: Held) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `${repositoryApi(base)}/contents/${encoded}?ref=${base.branch}`;
  const git = `${repositoryApi(base)}/git/blobs/${held.object}`;
  const html = `${siteAddress}/${base.repository}/blob/${base.branch}/${encoded}`;
  const bytes = base.store.blob(held.object) ?? new Uint8Array();
  const shared = {
    name: path.split('/').at(-1) ?? path,
    path,
    sha: held.object,
    url,
    html_url: html,
    git_url: git,
    download_url: `https://raw.githubusercontent.com/${base.repository}/${base.branch}/${encoded}`,
    _links: { self: url, git, html },
  };
  if (held.mode === '160000')
    return {
      ...shared,
      download_url: null,
      size: 0,
      type: 'submodule',
      submodule_git_url: `${siteAddress}/elsewhere`,
    };
  if (held.mode === '120000')
    return { ...shared, size: bytes.length, type: 'symlink', target: new TextDecoder().decode(bytes) };
  const large = bytes.length > mostInline;
  const body = large ? { content: '', encoding: 'none' } : { content: base64(bytes), encoding: 'base64' };
  return { ...shared, size: bytes.length, type: 'file', ...body };
}

/** What is directly in a folder. */
export function showFolder(base: Base, folder: string, tree: Tree) {
  const names = new Set(
    [...tree.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
  );
  return [...names].map((name) => {
    const path = `${folder}/${name}`;
    const held = tree.get(path);
    const shown = showContent(base, path, held ?? { mode: '100644', object: folderName(tree, path) });
    const { content: _, encoding: __, ...listed } = { content: '', encoding: '', ...shown };
    return held ? listed : { ...listed, type: 'dir', size: 0 };
  });
}

function folderName(tree: Tree, path: string): string {
  return treeName(tree).folders.find((one) => one.path === path)?.object ?? '';
}
