import { keyOf } from '#core/library/library.ts';
import { check } from '../check.ts';
import { linksOf } from '../links.ts';

/** Folders of pages that stand for one entry each, and the kind it is of. */
const shown = {
  practices: 'practice',
  priorities: 'priority',
  people: 'person',
  schools: 'school',
  networks: 'network',
  asks: 'ask',
} as const;
const isShown = (top: string): top is keyof typeof shown => Object.hasOwn(shown, top);

export const deadLink = check({
  id: 'dead-link',
  part: 'content',
  why: 'A reader who follows it finds nothing.',
  look: ({ library, tombstones, pages }) => {
    const known = new Set(library.entries.map((entry) => `${entry.kind}:${keyOf(entry)}`));
    for (const { id } of tombstones) known.add(`practice:${id}`);
    const isThere = ([top = '', id]: readonly string[]): boolean =>
      isShown(top) && id !== undefined ? known.has(`${shown[top]}:${id}`) : top === '' || pages.has(top);
    return library.entries.flatMap((entry) =>
      linksOf(entry)
        .filter(({ to }) => !isThere(to))
        .map(({ href, to }) => ({
          ...{ severity: 'broken' as const, about: `content/${entry.path}` },
          what: `the link "${href}" leads to /${to.join('/')}, and there is no such page`,
          type: `open content/${entry.path}, put the link right (../its-id/ for another practice), and bring it as a pull request`,
        })),
    );
  },
});
