import type { Needle } from '#core/withdrawal/needle.ts';
import { openCalls } from '../github/calls.ts';
import { connect, type ForgeOptions } from '../github/octokit.ts';
import { allPages } from '../github/pages.ts';
import * as wire from '../github/wire.ts';
import type { Place } from './find-in-files.ts';

/**
 * Where words are in what GitHub shows of open issues and pull requests, with `closed` also of closed ones: titles, texts,
 * comments, reviews, names of branches. Older versions of a text are not looked at: "edited" above it shows them.
 */
export async function findOnGithub(
  connection: ForgeOptions,
  needle: Needle,
  closed: boolean,
): Promise<Place[]> {
  const forge = connect(connection);
  const { items } = await allPages(openCalls(connection), {
    route: 'GET /repos/{owner}/{repo}/issues',
    values: { state: closed ? 'all' : 'open', sort: 'created', direction: 'asc' },
    shape: wire.issue,
  });
  const places: Place[] = [];
  const look = (what: string, text: string | null | undefined) => {
    if (needle.inText(text ?? '').length > 0) places.push({ in: 'GitHub', what });
  };
  for (const { number, title, body, pull_request: pull } of items) {
    const name = `${pull ? 'pull request' : 'issue'} #${number}`;
    look(`${name}, title`, title);
    look(`${name}, text`, body);
    for (const { id, body: said } of await forge.listComments(number)) look(`${name}, comment ${id}`, said);
    if (!pull) continue;
    look(`${name}, name of its branch`, (await forge.readPull(number)).headRef);
    for (const { id, body: said } of await forge.listReviews(number)) look(`${name}, review ${id}`, said);
  }
  return places;
}
