import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** Where GitHub's public interface is, for which the tests of review answer. */
export const githubApi = 'https://api.github.com';

/** A pull request as the tests make it up: its files, and what lies on main, by path from the top of the repository. */
export type MadeUpPull = {
  number: number;
  title: string;
  author: { id: number; login: string };
  head: string;
  files: Readonly<Record<string, string>>;
  main: Readonly<Record<string, string>>;
};

const objectOf = (text: string): string => createHash('sha1').update(text).digest('hex');
const blobOf = (text: string) => ({ content: Buffer.from(text).toString('base64'), encoding: 'base64' });

/** What is answered at a path below the repository; undefined for nothing there. */
function answerAt(path: string, { number, title, author, head, files, main }: MadeUpPull): unknown {
  const texts = [...Object.values(files), ...Object.values(main)];
  const pull = {
    ...{ number, title, state: 'open', draft: false, user: author, created_at: '2026-11-20T09:00:00Z' },
    ...{ head: { sha: head }, base: { ref: 'main' }, labels: [{ name: 'review: awaiting-reviewers' }] },
  };
  if (path === 'pulls') return [pull];
  if (path === `pulls/${number}`) return pull;
  if (path === `pulls/${number}/files`)
    return Object.entries(files).map(([filename, text]) => ({
      ...{ filename, sha: objectOf(text), status: filename in main ? 'modified' : 'added' },
    }));
  if (path.startsWith('git/blobs/')) {
    const text = texts.find((one) => path.endsWith(objectOf(one)));
    return text === undefined ? undefined : blobOf(text);
  }
  const wanted = path.replace(/^contents\//, '');
  const inside = Object.entries(main).filter(([at]) => at.startsWith(`${wanted}/`));
  return inside.length === 0
    ? undefined
    : inside.map(([at, text]) => ({ type: 'file', path: at, sha: objectOf(text) }));
}

/** Answers for GitHub on a page; gives what was asked, in order. */
export async function answerForGitHub(page: Page, pull: () => MadeUpPull): Promise<string[]> {
  const asked: string[] = [];
  await page.route(`${githubApi}/**`, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.pathname);
    const path = url.pathname.replace(/^\/repos\/[^/]+\/[^/]+\//, '');
    const user = /^\/users\/(.+)$/.exec(url.pathname)?.[1];
    const answer = user ? { id: 4711, login: user } : answerAt(path, pull());
    await route.fulfill({
      status: answer === undefined ? 404 : 200,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
      body: JSON.stringify(answer ?? { message: 'Not Found' }),
    });
  });
  return asked;
}
