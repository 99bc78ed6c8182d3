import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { forgetContent } from '../check/kept.ts';
import { project } from '../files/project.ts';
import { writeMadeUp } from '../files/write-made-up.ts';
import { type Command, once } from './command.ts';
import type { CommandContest } from './contest.ts';

/** A check of a content folder, or of one file of it, started as `npm run check` starts it. */
function check(content: string, ...paths: string[]): Command {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const [, file, ...args] = String(scripts.check).split(' ');
  if (!file || !args.includes('scripts/check.ts'))
    throw new Error(
      `Unexpected script "${scripts.check}" in package.json, expected node … scripts/check.ts.`,
    );
  return { file, args: [...args, '--format', 'json', ...paths], env: { CONTENT_DIR: content } };
}

/** remark-cli with its recommended rules on every MDX file of a folder: parsed as MDX, checked, and not printed again. */
export const remark = (folder: string): Command => ({
  file: 'node_modules/remark-cli/cli.js',
  args: [
    ...['--no-config', '--no-ignore', '--no-stdout', '--quiet', '--frail', '--ext', 'mdx'],
    ...['remark-frontmatter', 'remark-mdx', 'remark-gfm', 'remark-preset-lint-recommended'].flatMap(
      (plugin) => ['--use', plugin],
    ),
    folder,
  ],
});

/** Every rule on every file, against the checker that most projects use for Markdown. */
export const checkAll: CommandContest = {
  id: 'check-all',
  what: 'write-ups with their reports checked whole: schema, safe HTML, all rules',
  against: 'remark-cli with remark-preset-lint-recommended on the same MDX files',
  count: 2000,
  async commands(count, content) {
    await writeMadeUp(content, { count, seed: 1 });
    return { ours: check(content), baseline: remark(content) };
  },
};

/** Changes a file: a sentence more at its end, another each time. */
function changing(file: string): () => void {
  const text = readFileSync(file, 'utf8');
  let times = 0;
  return () => {
    times += 1;
    writeFileSync(file, `${text}\nThis was changed ${times + 100} times over.\n`);
  };
}

/** What was written within two seconds is not yet remembered: it might be written again. */
const settled = 2500;

async function oneChanged(count: number, content: string): Promise<{ ours: Command; change: () => void }> {
  await writeMadeUp(content, { count, seed: 1 });
  const path = 'practices/made-up-00001/index.mdx';
  await setTimeout(settled);
  return { ours: check(content, path), change: changing(join(content, path)) };
}

/** One changed file, where earlier checks of the same folder are remembered. */
export const checkOneWarm: CommandContest = {
  id: 'check-one-warm',
  what: 'write-ups, of which the one that was changed is checked, after an earlier check',
  against: 'at most 2 s of CPU, start included',
  count: 10_000,
  async commands(count, content) {
    const { ours, change } = await oneChanged(count, content);
    await once(ours, join(content, '..'));
    return { ours: { ...ours, before: change }, baseline: { cpuMax: 2000 } };
  },
};

/** One changed file in a folder that was never checked, by code that Node has never run. */
export const checkOneCold: CommandContest = {
  id: 'check-one-cold',
  what: 'write-ups, of which the one that was changed is checked, for the first time',
  against: 'at most 8 s of CPU, start included',
  count: 10_000,
  async commands(count, content) {
    const { ours, change } = await oneChanged(count, content);
    const before = () => {
      change();
      forgetContent(content);
    };
    const env = { ...ours.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    return { ours: { ...ours, env, before }, baseline: { cpuMax: 8000 } };
  },
};
