import type { Guarded } from './guarded.ts';

const policy = (globalThis as Guarded).trustedTypes?.createPolicy('inert-html', {
  createHTML: (html) => html,
});

/**
 * HTML as a document of its own that is inert: nothing in it runs, and nothing is fetched. The one place where text is read
 * as HTML; whoever takes nodes over into the page makes them anew from a list of what may be there.
 */
export const inertHtml = (html: string): Document =>
  new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
