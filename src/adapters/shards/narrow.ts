import type { FileBytes } from '#core/library/read-files.ts';
import { type Address, addressOf } from '#core/model/kinds.ts';
import { type Shard, shardsOf } from '#core/shards/assign.ts';

/** The files of one part, and what the others hold, which files of this part may name. */
export type Narrowed = { files: FileBytes[]; others: Address[] };

const below = /^practices\/([^/]+)\//;
const parent = /^adaptedFrom:\s*["']?([a-z0-9-]+)/m;

/** Of the files of a site those that one part reads: its own write-ups with all in their folders, and all that is no write-up. */
export function narrow(files: readonly FileBytes[], { part, of }: Shard): Narrowed {
  const places = shardsOf(
    files.flatMap(({ path, bytes }) => {
      const [, id] = /^practices\/([^/]+)\/index\.mdx$/.exec(path) ?? [];
      return id === undefined ? [] : [{ id, adaptedFrom: parentIn(bytes) }];
    }),
    of,
  );
  const isHere = ({ path }: FileBytes): boolean => {
    const id = below.exec(path)?.[1];
    return id === undefined || (places.get(id) ?? 1) === part;
  };
  return {
    files: files.filter(isHere),
    others: files.flatMap((file) => (isHere(file) ? [] : (addressOf(file.path) ?? []))),
  };
}

/** What a write-up says it was adapted from, looked up in its front matter without reading all of it. */
function parentIn(bytes: Uint8Array): string | undefined {
  const [, front = ''] = new TextDecoder().decode(bytes).split(/^---[ \t]*\r?$/m, 2);
  return parent.exec(front)?.[1];
}
