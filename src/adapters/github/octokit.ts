import { type Connection, openCalls } from './calls.ts';
import type { Forge } from './port.ts';
import { branchReads } from './reads/branches.ts';
import { conversationReads } from './reads/conversation.ts';
import { gitReads } from './reads/git.ts';
import { issueReads } from './reads/issues.ts';
import { peopleReads } from './reads/people.ts';
import { pullReads } from './reads/pulls.ts';
import { branchWrites } from './writes/branches.ts';
import { commentWrites } from './writes/comments.ts';
import { fileWrites } from './writes/files.ts';
import { issueWrites } from './writes/issues.ts';
import { pullWrites } from './writes/pulls.ts';
import { requestWrites } from './writes/requests.ts';

export type ForgeOptions = Connection & {
  /** The branch that is published. */
  branch?: string;
  /** The bot's login, where its token may not ask whose it is. */
  writesAs?: string;
};

/** Connects to a repository on GitHub, or to whatever answers like it at `api`. Nothing is sent yet. */
export function connect({
  branch = 'main',
  writesAs = 'github-actions[bot]',
  ...connection
}: ForgeOptions): Forge {
  if (!/^[\w.-]+\/[\w.-]+$/.test(connection.repository))
    throw new Error(
      `Unexpected repository "${connection.repository}", expected owner/name. For example: --repo worked-here/site`,
    );
  const calls = openCalls(connection);
  const reads = {
    repository: connection.repository,
    ...pullReads(calls, connection.repository),
    ...conversationReads(calls),
    ...gitReads(calls, branch),
    ...branchReads(calls, branch),
    ...issueReads(calls),
    ...peopleReads(calls, writesAs),
  };
  return {
    ...reads,
    ...commentWrites(calls, reads),
    ...requestWrites(calls, reads),
    ...pullWrites(calls, reads),
    ...fileWrites(calls, reads, branch),
    ...branchWrites(calls, reads, branch),
    ...issueWrites(calls, reads),
  };
}
