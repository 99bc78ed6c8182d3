import { agePhases } from './phase.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** The ways through the library that are no search: priorities, subjects, the map, leadership, and each phase. */
export function browseLinks(
  here: string,
  { href }: SiteView,
): { text: string; href: string; here: boolean }[] {
  const ways = [
    ['Priorities', '/priorities/'],
    ['Subjects', '/subjects/'],
    ['Evidence map', '/map/'],
    ['Leadership', '/leadership/'],
    ...agePhases.map((phase) => [label(phase), `/phases/${phase}/`] as const),
  ] as const;
  return ways.map(([text, path]) => ({ text, href: href(path), here: path === here }));
}
