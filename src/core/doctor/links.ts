import type { AnyEntry } from '#core/library/entry.ts';

/** A link of a text to another page of the site: as written, and the parts of the address it leads to. */
export type InnerLink = { href: string; to: readonly string[] };

const HREF = /<a href="([^"]*)"/g;

/** Folder of pages under which each kind is shown; other kinds have no text of their own. */
const folders = {
  practice: 'practices',
  report: 'practices',
  priority: 'priorities',
  ask: 'asks',
  network: 'networks',
  project: 'networks',
} as const;

const isShown = (kind: string): kind is keyof typeof folders => Object.hasOwn(folders, kind);

/** Links to other pages of the site in the text of an entry. Links to other sites and to sections of its own page are left out. */
export function linksOf({ kind, id, owner, rendered }: AnyEntry): InnerLink[] {
  if (!isShown(kind)) return [];
  const at = `https://here.invalid/${folders[kind]}/${owner ?? id}/`;
  return [...rendered.html.matchAll(HREF)].flatMap(([, href = '']) => {
    if (href.startsWith('#') || /^[a-z]+:/i.test(href)) return [];
    const { pathname } = new URL(href, at);
    return [{ href, to: pathname.split('/').filter(Boolean) }];
  });
}
