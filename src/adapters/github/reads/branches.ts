import type { Calls } from '../calls.ts';
import type { Reads } from '../port.ts';
import * as wire from '../wire.ts';
import { toCommit } from './conversation.ts';
import { orNone } from './git.ts';
import { toFile } from './pulls.ts';

/** GitHub lists no more files of a comparison than this. */
const mostFiles = 300;
const perPage = 100;

/** Branches of the repository beside `main`, by whatever name that goes. */
export const branchReads = (calls: Calls, main: string): Pick<Reads, 'readBranch'> => ({
  async readBranch(branch) {
    const repo = 'GET /repos/{owner}/{repo}';
    const found = await orNone(calls.read(`${repo}/git/ref/{ref}`, { ref: `heads/${branch}` }, wire.ref));
    if (!found) return undefined;
    const head = found.object.sha;
    // The first page lists the files, and the commits as far as they go on it.
    const values = { basehead: `${main}...${head}`, per_page: perPage, page: 1 };
    const apart = await calls.read(`${repo}/compare/{basehead}`, values, wire.grownApart);
    return {
      head,
      commits: apart.commits.map(toCommit),
      files: apart.files.map(toFile),
      complete: apart.commits.length === apart.total_commits && apart.files.length < mostFiles,
    };
  },
});
