import { issueOf } from '#core/from-issue/branch.ts';
import type { Account } from '#core/review/snapshot.ts';
import type { PullRead } from '../github/port.ts';
import type { RunContext } from './run-context.ts';

/**
 * Who stands behind a pull request as its author: whoever opened it; of one that the bot opened for an issue, from the
 * branch of that issue in the repository itself, whoever opened the issue, by GitHub's own word. Where the issue is gone it
 * stays the bot, who is the owner of nobody's file: then an editor decides.
 */
export async function senderOf(
  { author, headRef, headRepository }: PullRead,
  { bot, forge }: Pick<RunContext, 'bot' | 'forge'>,
): Promise<Account> {
  const issue = issueOf(headRef);
  if (author.id !== bot.id || headRepository !== forge.repository || issue === undefined) return author;
  return (await forge.readIssue(issue))?.author ?? author;
}
