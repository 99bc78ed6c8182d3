import type { Problem } from '#core/model/problem.ts';
import { type Publishable, publishable } from './vouching.ts';

/** Rule of a file that is not published because no record lists its bytes. */
export const notPublished = 'not-published';
/** Rule of a file that changed since its record, while the agreed version stays up. */
export const changeWaits = 'change-waits';

const toDo: Readonly<Record<Publishable, string>> = {
  practice: 'Open a pull request and have it reviewed',
  report: 'Open a pull request and have it reviewed',
  image: 'Open a pull request and have it reviewed',
  try: 'Open a pull request: a try is checked by machine only',
  challenge: 'Open a pull request: one reviewer screens it',
};

const then = 'the bot writes the record when it merges it. To look at it on this computer: npm run dev.';

const problem = (path: string, message: string): Problem => ({
  ...{ path, line: 0, column: 0, ruleId: notPublished, severity: 'error', message },
});

/** What is said of a file that no record ever listed. */
export const unlistedProblem = (path: string): Problem =>
  problem(
    path,
    `Not published: no review record lists these bytes. ${toDo[publishable(path) ?? 'practice']}; ${then}`,
  );

/** What is said of a changed file whose agreed version is not at hand. */
export const versionLost = (path: string, record: string): Problem =>
  problem(
    path,
    `Not published: it has changed since ${record}, and Git has no version with the bytes which that lists. Bring the change as a pull request, or fetch the whole history: git fetch --unshallow.`,
  );

/** What is said of a changed file whose agreed version stays up. */
export const changeWaiting = (path: string, record: string): Problem => ({
  ...{ path, line: 0, column: 0, ruleId: changeWaits, severity: 'warning' },
  message: `The change is not published: no review record lists these bytes, so the version of ${record} stays up. ${toDo[publishable(path) ?? 'practice']}; ${then}`,
});

/** What is said of a write-up that says it is withdrawn in a way that cannot be read. */
export const withdrawnBadly = (path: string): Problem =>
  problem(
    path,
    'Not published: it says that it is withdrawn, and more. Leave title and withdrawn in the front matter and nothing else.',
  );

/** What is said of a file that the starter library lists and may not. */
export const beyondStarter = (path: string): Problem =>
  problem(
    path,
    'Not published: only the starter record lists it, which is for published studies. Bring it as a pull request and have it reviewed.',
  );
