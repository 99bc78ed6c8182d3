import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pretty } from '#core/check/pretty.ts';
import { reportOf } from '#core/check/report.ts';
import { ruleAddresses } from '#core/check/rule-page.ts';
import type { About } from '#core/contribute/contribution.ts';
import { practiceFolder, ratingWith } from '#core/contribute/rating-with.ts';
import { standing } from '#core/contribute/standing.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { addressOf } from '#core/model/kinds.ts';
import { checkContent } from '../check/check-content.ts';
import { listFiles } from '../check/list-files.ts';
import { instanceOf } from '../files/root-files.ts';

/** What `npm run check` says of one file, which need not be written yet. */
export async function checkOf(content: string, path: string, text: string, today: string): Promise<string> {
  const started = performance.now();
  const checked = await checkContent(content, {
    today,
    instead: new Map([[path, text]]),
    wanted: () => (other) => other === path,
  });
  const say = pretty(ruleAddresses(await instanceOf(content)), allRules);
  return say(reportOf(checked, performance.now() - started), checked.textOf).trimEnd();
}

/** How the practice of a file stands, the file counted in; nothing where it belongs to none, or cannot be rated. */
export function standingOf(content: string, path: string, text: string, about: About): string[] {
  const folder = practiceFolder(path);
  if (folder === undefined) return [];
  const beside = listFiles(content)
    .files.filter((other) => other.path.startsWith(folder) && addressOf(other.path))
    .map((other) => ({ path: other.path, bytes: new Uint8Array(readFileSync(join(content, other.path))) }));
  const rating = ratingWith({ path, bytes: new TextEncoder().encode(text) }, beside, about);
  return rating ? standing(rating) : [];
}
