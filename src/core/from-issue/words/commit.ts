import type { Account } from '#core/review/snapshot.ts';
import type { Situation } from '../situation.ts';

/** GitHub's own address for an account, by which it knows whose a commit is. */
const trailer = ({ id, login }: Account): string =>
  `Co-authored-by: ${login} <${id}+${login}@users.noreply.github.com>`;

/** The message of a commit: what it brings, from which issue, and everybody who wrote that text. */
export function commitMessage({ number, author, editors }: Situation['issue'], title: string): string {
  const all = [author, ...editors.filter(({ id }) => id !== author.id)];
  return `${title}\n\nMade from issue ${number}.\n\n${all.map(trailer).join('\n')}`;
}
