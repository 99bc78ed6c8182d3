import GithubSlugger from 'github-slugger';

/** Makes ids from headings, each once: the second "Notes" becomes `notes-1`. */
export type Slugger = { next: (heading: string) => string };

/** A slugger for one text. A heading without letters is called `section`. */
export function slugger(): Slugger {
  const github = new GithubSlugger();
  return {
    next: (heading) => github.slug(heading.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').trim() || 'section'),
  };
}
