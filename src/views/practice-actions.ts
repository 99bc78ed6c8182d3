import { repositoryLinks } from './repository-links.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';

/** What a reader can do next. `away` for what happens in the repository, not on this site. */
export type Action = { text: string; href: string; says: string; main?: true; away?: true };

/** The forms of this site that begin from a write-up: to say that you try it, tell how it went, challenge it, and adapt it. */
export function practiceForms(id: string, { href }: Pick<SiteView, 'href'>) {
  return {
    try: href(`/try/?practice=${id}`),
    tried: href(`/tried/?practice=${id}`),
    challenge: href(`/challenge/?practice=${id}`),
    adapt: href(`/share/?adapt=${id}`),
  };
}

/** The actions of one write-up, the most wanted first. */
export function practiceActions({ id, path }: Practice, view: SiteView): Action[] {
  const forms = practiceForms(id, view);
  return [
    {
      text: 'I tried this',
      href: forms.tried,
      says: 'Tell what happened in your school, also when nothing did. Five minutes.',
      main: true,
    },
    {
      text: 'I am going to try this',
      href: forms.try,
      says: 'Say so before you begin: results that were declared first count for more. One minute.',
    },
    { text: 'Challenge it', href: forms.challenge, says: 'Ask a question, or correct something.' },
    { text: 'Adapt it', href: forms.adapt, says: 'Share your own version; this page will lead to it.' },
    {
      text: 'Improve this page',
      href: repositoryLinks(view.site.instance).edit(path),
      says: 'Edit the text in the repository; two people look at the change.',
      away: true,
    },
  ];
}
