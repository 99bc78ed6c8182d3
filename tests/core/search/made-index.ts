import { buildIndex, type Indexed } from '#core/search/build-index.ts';
import { openIndex, type SearchIndex } from '#core/search/open-index.ts';

/** A practice for an index; what is not told is plain. */
export const indexed = (id: string, about: Partial<Indexed> = {}): Indexed => ({
  ...{ id, title: id.replaceAll('-', ' '), text: '', facets: {}, surest: 0, added: null, cost: null },
  shown: { post: `The post of ${id}.` },
  ...about,
});

/** An index over some practices, from the bytes of its files; `read` says which files were read. */
export function indexOf(practices: readonly Indexed[]): { index: SearchIndex; read: string[] } {
  const { start, files } = buildIndex(practices);
  const texts = new Map(files.map(({ name, json }) => [name, json]));
  const read: string[] = [];
  const index = openIndex({ ...JSON.parse(JSON.stringify(start)), folder: 'x' }, async (name) => {
    read.push(name);
    const text = texts.get(name);
    if (text === undefined) throw new Error(`Unexpected file ${name}`);
    return JSON.parse(text);
  });
  return { index, read };
}
