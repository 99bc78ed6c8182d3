import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pretty } from '#core/check/pretty.ts';
import { reportOf } from '#core/check/report.ts';
import { ruleAddresses } from '#core/check/rule-page.ts';
import type { About } from '#core/contribute/contribution.ts';
import { standing } from '#core/contribute/standing.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import { lintContext } from '#core/lint/context.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { checkContent } from '../check/check-content.ts';
import { listFiles } from '../check/list-files.ts';
import { sha256 } from '../files/read-files.ts';
import { instanceOf } from '../files/root-files.ts';

/** Pictures may be put beside the text later. */
const picture = { src: '', srcset: '', width: 1, height: 1 };

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
  const [folder] = /^practices\/[^/]+\//.exec(path) ?? [];
  if (folder === undefined) return [];
  const paths = listFiles(content).files.map((file) => file.path);
  const files = paths.filter(
    (other) => other.startsWith(folder) && other !== path && /\.(?:mdx|ya?ml|json)$/.test(other),
  );
  const read = (name: string, bytes: Uint8Array): AnyEntry[] => {
    const { entry } = readEntry(name, bytes, sha256(bytes), about.policy, () => picture);
    return entry ? [entry] : [];
  };
  const others = files.flatMap((other) => read(other, readFileSync(join(content, other))));
  const own = read(path, new TextEncoder().encode(text));
  const context = lintContext({ policy: about.policy, today: about.today, entries: [...own, ...others] });
  const rating = own[0] && context.rating(own[0]);
  return rating ? standing(rating) : [];
}
