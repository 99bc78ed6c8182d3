import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import type { Account } from '#core/review/snapshot.ts';
import { fieldOf } from './making.ts';
import { withField } from './name-files.ts';

/**
 * A person's file bound to the account that opened the issue, by GitHub's own word for who that is. Nobody becomes a reviewer
 * or an editor by an issue, whatever it says.
 */
export const boundTo = (person: Contribution, { id, login }: Account): Contribution =>
  withField(withField(person, 'github', { login, id }), 'roles', ['author']);

/** Somebody who has no file yet and brings none: called as they are called on GitHub. */
export function newcomer(account: Account, school: unknown): Contribution {
  const person = withField(nothingYet('person'), 'name', account.login);
  const placed = typeof school === 'string' ? withField(person, 'school', school) : person;
  return boundTo(placed, account);
}

/** Whether a person's file asks for more than to write. */
export const wouldReview = (person: Contribution): boolean => {
  const roles = fieldOf(person, 'roles');
  return Array.isArray(roles) && roles.includes('reviewer');
};

/** What somebody reads who has a file already and sends another. */
export const alreadyHere = (handle: string): string =>
  `Unexpected second file of somebody who is here already, expected one. Yours is people/${handle}.yaml: to change it, close this issue and open that file on GitHub.`;
