import { keyOf } from '#core/library/library.ts';
import { referencesOf } from '#core/library/references.ts';
import { check } from '../check.ts';
import { linksOf } from '../links.ts';

export const tombstone = check({
  id: 'tombstone-pointed-at',
  part: 'content',
  why: 'Of a page that was taken back nothing is left but its title: what points to it leads readers to nothing, and files in its folder are still there for all to see.',
  look: ({ entries, tombstones, files }) => {
    const gone = new Map(tombstones.map(({ id, path }) => [id, path]));
    const pointing = entries.flatMap((entry) => {
      const named = referencesOf(entry).flatMap(({ to, id, field }) =>
        to === 'practice' && gone.has(id)
          ? [{ id, by: `${field[0]}: ${id}`, line: entry.locate(field).line }]
          : [],
      );
      const linked = linksOf(entry).flatMap(({ href, to }) =>
        to[0] === 'practices' && gone.has(to[1] ?? '')
          ? [{ id: to[1] ?? '', by: `the link ${href}`, line: 0 }]
          : [],
      );
      return [...named, ...linked].map(({ id, by, line }) => ({
        ...{ severity: 'broken' as const, about: `content/${entry.path}${line > 0 ? `:${line}` : ''}` },
        what: `${by} points to "${id}", which was taken back`,
        type: `open content/${entry.path} and take out ${by}, as a pull request`,
      }));
    });
    const left = files.flatMap(({ path }) => {
      const [top, id = '', inside] = path.split('/');
      const isLeft = top === 'practices' && gone.has(id) && path !== gone.get(id) && inside !== 'reviews';
      return isLeft
        ? [
            {
              ...{ severity: 'broken' as const, about: `content/${path}` },
              what: `it is left of "${keyOf({ id })}", which was taken back`,
              type: `git rm 'content/${path}'`,
            },
          ]
        : [];
    });
    return [...pointing, ...left];
  },
});
