import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Calls } from '../calls.ts';
import { ForgeError, failed } from '../error.ts';
import { allPages } from '../pages.ts';
import type { Reads, TreeEntry, Whole } from '../port.ts';
import * as wire from '../wire.ts';

type GitReads = Pick<
  Reads,
  'readTree' | 'readFolder' | 'readBlob' | 'readFile' | 'listHistory' | 'headOfMain' | 'mergeBase'
>;

/** Commits, trees and files. `branch` is main, by whatever name. */
export function gitReads(calls: Calls, branch: string): GitReads {
  const repo = 'GET /repos/{owner}/{repo}';
  const blobBytes = async (object: string): Promise<Uint8Array> =>
    genuine(await calls.read(`${repo}/git/blobs/{file_sha}`, { file_sha: object }, wire.blob), object);

  return {
    async readTree(commit) {
      const values = { tree_sha: commit, recursive: '1' };
      return toTree(await calls.read(`${repo}/git/trees/{tree_sha}`, values, wire.tree));
    },
    async readFolder(object) {
      return toTree(await calls.read(`${repo}/git/trees/{tree_sha}`, { tree_sha: object }, wire.tree));
    },
    async readBlob({ object, size }, most) {
      if (size !== undefined && size > most) return undefined;
      const bytes = await blobBytes(object);
      return bytes.length > most ? undefined : bytes;
    },
    async readFile(path, commit = branch) {
      const found = await orNone(calls.read(`${repo}/contents/{path}`, { path, ref: commit }, wire.content));
      if (!found || Array.isArray(found) || found.type !== 'file') return undefined;
      // Beyond a megabyte the answer names the blob and leaves out what is in it.
      const bytes = found.encoding === 'base64' ? genuine(found, found.sha) : await blobBytes(found.sha);
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), object: found.sha };
    },
    async listHistory(path, since) {
      const { items } = await allPages(calls, {
        route: `${repo}/commits`,
        values: { sha: branch, path, since },
        shape: wire.commit,
      });
      return items.map(({ sha, commit }) => ({ commit: sha, at: commit.committer?.date ?? since }));
    },
    async headOfMain() {
      const found = await calls.read(`${repo}/git/ref/{ref}`, { ref: `heads/${branch}` }, wire.ref);
      return found.object.sha;
    },
    async mergeBase(commit) {
      // Only the first page lists what differs, which may be long and is not wanted.
      const values = { basehead: `${branch}...${commit}`, per_page: 1, page: 2 };
      const found = await calls.read(`${repo}/compare/{basehead}`, values, wire.comparison);
      return found.merge_base_commit.sha;
    },
  };
}

/** What is found, or undefined where GitHub says that there is none. */
export async function orNone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (failed(error, 'not-found')) return undefined;
    throw error;
  }
}

/** The bytes of a blob, which must have the name that Git gives them. */
function genuine({ content }: { content: string }, name: string): Uint8Array {
  const bytes = Buffer.from(content, 'base64');
  const hash = createHash(name.length === 64 ? 'sha256' : 'sha1');
  const found = hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  if (found === name) return new Uint8Array(bytes);
  throw new ForgeError('damaged', `Unexpected bytes in blob ${name}: they are those of ${found}.`);
}

const kinds: Readonly<Record<string, TreeEntry['is']>> = {
  '040000': 'folder',
  '100644': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

function toTree({ tree, truncated }: z.infer<typeof wire.tree>): Whole<TreeEntry> {
  const items = tree.map(({ path, mode, sha, size }): TreeEntry => {
    const is = kinds[mode];
    if (!is)
      throw new ForgeError('damaged', `Unexpected mode ${mode} of ${path}, expected one that Git writes.`);
    return { path, is, object: sha, ...(size === undefined ? {} : { size }) };
  });
  return { items, complete: !truncated };
}
