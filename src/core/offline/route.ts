/** What a page of the site asks for, as a service worker sees it. `navigates`: a person goes to that page. */
export type Asked = { method: string; url: string; navigates: boolean; ranged: boolean };

/**
 * How a request is answered. `leave`: by the browser, as if nobody listened. `page`: from the network, else from the copy kept.
 * `unchanging`: from the copy, since the name holds a digest. `changing`: from the network, else the copy.
 */
export type Route = 'leave' | 'page' | 'unchanging' | 'changing';

const unchanging =
  /^(?:_astro\/|pagefind\/(?:part-\d+\/)?(?:filter|fragment|index)\/|images\/|search-index\/[0-9a-f]{12}\/)/;

/** Answers for one request. `scope` is the full address of the site, with a slash at its end: nothing outside it is touched. */
export function routeOf({ method, url, navigates, ranged }: Asked, scope: string): Route {
  if (method !== 'GET' || ranged || !url.startsWith(scope)) return 'leave';
  if (navigates) return 'page';
  return unchanging.test(url.slice(scope.length)) ? 'unchanging' : 'changing';
}

/** The address under which a page is kept: without what comes after `?` or `#`, which may say what somebody looked for or wrote. */
export const keptAs = (url: string): string => url.replace(/[?#].*$/s, '');

/** How the names begin under which copies of a site are kept: apart for each site, since several may live at one address. */
export const keptFor = (scope: string): string => `offline:${new URL(scope).pathname}:`;
