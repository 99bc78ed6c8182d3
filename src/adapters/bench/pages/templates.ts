import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The main templates, and where the pages of each are. */
const patterns = {
  timeline: 'index.html',
  'write-up': 'practices/*/index.html',
  priority: 'priorities/*/index.html',
  search: 'search/index.html',
} as const;

export type Template = keyof typeof patterns;

/** The largest page of each main template of a built site, as a file within its folder. */
export function largestPages(folder: string): { template: Template; file: string }[] {
  return (Object.keys(patterns) as Template[]).map((template) => {
    const sized = globSync(patterns[template], { cwd: folder }).map((file) => ({
      file: file.replaceAll('\\', '/'),
      size: statSync(join(folder, file)).size,
    }));
    const [largest] = sized.sort((a, b) => b.size - a.size);
    if (!largest) throw new Error(`Unexpected site in ${folder}, expected a ${template}. Build it first.`);
    return { template, file: largest.file };
  });
}
