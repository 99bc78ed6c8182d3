/** A page that is kept on this device: its address, and its title as it stands in its HTML (so already escaped). */
export type KeptPage = { url: string; title: string };

/** By this name a page says that it may be kept, and where the worker that keeps it is. */
export const offlineMeta = 'offline-worker';

/** What stands on the offline page until the worker lists the pages there. */
export const keptPlace = 'kept-pages';

/** Whether a page of the site says that pages may be kept; a script that only names the element says nothing. */
export const allowsKeeping = (html: string): boolean => html.includes(`<meta name="${offlineMeta}"`);

/**
 * A page's HTML with a notice that it is a copy, and from when. `on` is a day and time as people say them. The notice stands
 * before the main part, whose element no text of a page can bring, since `<` is escaped there.
 */
export const withNotice = (html: string, on: string): string =>
  html.replace(
    '<main',
    `<aside class="demo-bar no-print" role="status" id="offline-copy"><b>You are offline.</b> This is the copy from ${on}, and it may have changed since. <a href="">Try again</a></aside><main`,
  );

/** The offline page's HTML with the pages that can be read: a list of links, or a sentence for none. */
export function withKeptPages(html: string, pages: readonly KeptPage[]): string {
  const items = pages.map(
    ({ url, title }) =>
      `<li><a href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">${title}</a></li>`,
  );
  const list =
    items.length > 0
      ? `<h2>On this device</h2><ul id="${keptPlace}" class="titles">${items.join('')}</ul>`
      : `<p id="${keptPlace}">No page is kept on this device yet.</p>`;
  return html.replace(new RegExp(`<p id="${keptPlace}">.*?</p>`, 's'), () => list);
}

/** The title of a page, without the name of the site behind it; as it stands in its HTML. */
export const titleIn = (html: string): string =>
  (/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '').replace(/ · [^·]*$/, '').trim();
