import { answerer } from './answer.ts';
import { makeBase } from './base.ts';
import { makeBranches } from './branches.ts';
import { makeContents } from './contents.ts';
import { makeConversation } from './conversation.ts';
import { makeIssues } from './issues.ts';
import { makePulls } from './pulls.ts';
import { usualSettings } from './settings.ts';
import type { Files } from './store.ts';

type Start = { repository: string; now: () => Date; files?: Files; branch?: string };

/**
 * A GitHub in memory with one repository. People act on it through its methods, the bot through `fetch`; both meet the
 * same rules and are refused in the words that GitHub documents. Time comes from `now`; numbers are counted, so the same
 * acts give the same answers.
 */
export function fakeGithub({ repository, now, files = {}, branch = 'main' }: Start) {
  const base = makeBase({ repository, now, files, branch });
  const pulls = makePulls(base);
  const issues = makeIssues(base);
  const talk = makeConversation(base, pulls, issues);
  const world = {
    base,
    pulls,
    issues,
    talk,
    contents: makeContents(base),
    branches: makeBranches(base, pulls),
    settings: usualSettings(),
  };
  return { ...world, people: base.people, fetch: answerer(world) };
}
