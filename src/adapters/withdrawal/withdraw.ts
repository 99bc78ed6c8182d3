import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '#core/library/read-files.ts';
import { withdraws } from '#core/review/published/withdraws.ts';
import { writeUpMeant } from '#core/withdrawal/which.ts';
import {
  type Withdrawal,
  type WithdrawalStep,
  withdrawalProblems,
  withdrawalSteps,
} from '#core/withdrawal/withdrawal.ts';
import { listFiles } from '../check/list-files.ts';
import { policyOf } from '../files/root-files.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Say } from '../process/say.ts';
import { folderInGit } from './folder-in-git.ts';

/** What somebody asks to have taken back. */
export type WithdrawOptions = {
  content: string;
  /** ISO day. */
  today: string;
  /** `practices/<id>`. */
  which: string;
  reason: string;
  /** In place of the title, where that is what has to go. */
  title?: string;
  dryRun?: boolean;
};

const idsIn = (content: string): string[] => {
  const practices = join(content, 'practices');
  return existsSync(practices)
    ? readdirSync(practices).filter((id) => existsSync(join(practices, id, 'index.mdx')))
    : [];
};

async function planned({
  content,
  today,
  which,
  reason,
  title,
}: WithdrawOptions): Promise<{ withdrawal: Withdrawal; steps: WithdrawalStep[] }> {
  const id = writeUpMeant(which, idsIn(content));
  const path = `practices/${id}/index.mdx`;
  const bytes = new Uint8Array(readFileSync(join(content, path)));
  if (withdraws(new TextDecoder().decode(bytes)))
    throw new Error(
      `Unexpected ${path}, expected a write-up that is published: this one is withdrawn already.`,
    );
  if (reason.trim() === '')
    throw new Error(
      'Unexpected empty --reason, expected why, for those who relied on it. Write --reason "…".',
    );
  const policy = await policyOf(content);
  const pictures = { problems: [], lookup: () => undefined };
  const { entries } = readFiles([{ path, bytes }], { policy, pictures, sha256: () => '' });
  const entry = entries.find((one) => one.kind === 'practice');
  const named = title ?? (entry?.kind === 'practice' ? entry.data.title : undefined);
  if (named === undefined)
    throw new Error(`Unexpected ${path}, expected one whose title can be read. Give one: --title "…".`);
  const demo = entry?.kind === 'practice' && entry.data.demo === true;
  const withdrawal = { id, title: named, on: today, reason: reason.trim(), demo };
  const problems = withdrawalProblems(withdrawal, policy);
  if (problems.length > 0)
    throw new Error(
      `Title and reason stay for all to read. ${problems.join(' ')} Change --reason, or give another --title.`,
    );
  const paths = listFiles(join(content, 'practices', id)).files.map((file) => `practices/${id}/${file.path}`);
  return { withdrawal, steps: withdrawalSteps(withdrawal, paths) };
}

/** Other files that point to a write-up: the links stay good, for its page stays, but somebody may want to change the words. */
function pointersTo(id: string, content: string): string[] {
  const points = new RegExp(
    `\\]\\((?:\\.\\./)+(?:practices/)?${id}/?[#)]|^adaptedFrom: *["']?${id}["']?\\s*$`,
    'm',
  );
  return listFiles(content)
    .files.map(({ path }) => path)
    .filter((path) => path.endsWith('.mdx') && !path.startsWith(`practices/${id}/`))
    .filter((path) => points.test(readFileSync(join(content, path), 'utf8')));
}

/**
 * Takes a write-up back in the work tree: its page becomes a title, a day and a reason, everything beside it but its records
 * goes. Says each step; with `dryRun` nothing else is done.
 *
 * Throws, in words, where there is no such write-up, what would stay may not, or what would go could not be brought back.
 */
export async function withdraw(options: WithdrawOptions, tell: Say): Promise<void> {
  const { withdrawal, steps } = await planned(options);
  const folder = join(options.content, 'practices', withdrawal.id);
  const shown = (path: string) => `content/${path}`;
  for (const step of steps)
    tell(`${step.do === 'write' ? 'Keeps title, day and reason' : 'Removes'}: ${shown(step.path)}`);
  for (const path of pointersTo(withdrawal.id, options.content))
    tell(`Points to it: ${shown(path)}. The link stays good; look whether the words do.`);
  if (options.dryRun) return tell('Nothing was changed. Leave out --dry-run to do it.');
  if (folderInGit(folder).isCommitted() !== true)
    throw new Error(
      `Unexpected changes in ${shown(`practices/${withdrawal.id}`)} that are not committed, expected none: they could not be brought back. Commit them first, or take them out.`,
    );
  for (const step of steps) {
    if (step.do === 'write') await writeWhole(join(options.content, step.path), step.text);
    else rmSync(join(options.content, step.path));
  }
  removeEmpty(folder);
  tell(`Withdrawn: ${withdrawal.title}`);
  tell(`To undo it before you commit: npm run withdraw -- practices/${withdrawal.id} --undo`);
  tell('Then commit, and open a pull request. It takes effect once that is merged and published.');
  tell(
    'Git remembers what was there. If a person must be forgotten, go on with docs/remove-personal-data.md',
  );
}

/** Folders in which nothing is left. */
function removeEmpty(folder: string): void {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    removeEmpty(join(folder, name));
    if (readdirSync(join(folder, name)).length === 0) rmdirSync(join(folder, name));
  }
}

/** Brings a write-up back that was withdrawn and not committed. Throws, in words, where there is nothing to undo. */
export function undoWithdrawal(
  { content, which }: Pick<WithdrawOptions, 'content' | 'which'>,
  tell: Say,
): void {
  const id = writeUpMeant(which, idsIn(content));
  const folder = join(content, 'practices', id);
  const git = folderInGit(folder);
  const before = git.committed('index.mdx');
  const now = readFileSync(join(folder, 'index.mdx'), 'utf8');
  if (before === undefined || !withdraws(now) || withdraws(before))
    throw new Error(
      `Unexpected --undo, expected a withdrawal of practices/${id} that is not committed yet. After a commit, take it back with git revert.`,
    );
  git.bringBack();
  tell(`Brought back: practices/${id}`);
}
