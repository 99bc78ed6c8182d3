import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Paths of all pages of the built site, as readers see them: `practices/<id>/`, and `` for the front page. */
export function allPages(): string[] {
  const files = globSync('**/*.html', { cwd: inject('folder') });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('pagefind/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** One page of every template: of the pages whose paths differ only in an id, the longest. */
export function templates(): string[] {
  const longest = new Map<string, string>();
  for (const page of allPages()) {
    const template = page.replace(/^([^/]+\/).+/, '$1*');
    const best = longest.get(template);
    if (best === undefined || size(page) > size(best)) longest.set(template, page);
  }
  return [...longest.values()];
}

/** The HTML of a page, as built. */
export function html(page: string): string {
  return readFileSync(fileOf(page), 'utf8');
}

/** The first page that starts with `path` and whose HTML has all of these in it. */
export function pageWith(path: string, ...patterns: RegExp[]): string {
  const found = allPages().find(
    (page) => page.startsWith(path) && patterns.every((one) => one.test(html(page))),
  );
  if (found === undefined) throw new Error(`Expected a page under ${path} with ${patterns.join(' and ')}`);
  return found;
}

/** The file a page was built to. */
export function fileOf(page: string): string {
  return join(inject('folder'), page === '' || page.endsWith('/') ? `${page}index.html` : page);
}

function size(page: string): number {
  return statSync(fileOf(page)).size;
}
