import { repositoryLinks } from './repository-links.ts';
import type { Practice, SiteData } from './site-data.ts';
import { newChallenge, newReport, newTry } from './starting-texts.ts';

/** What a reader can do next; each leads to a form in the repository that is ready to fill in. */
export type Action = { text: string; href: string; says: string; main: boolean };

/** The actions of one write-up, the most wanted first. */
export function practiceActions({ id, path, data }: Practice, { instance, now }: SiteData): Action[] {
  const links = repositoryLinks(instance);
  const folder = `practices/${id}`;
  const { outcome } = data.claim;
  return [
    {
      text: 'I tried this',
      href: links.newFile(`${folder}/reports`, 'your-school-2026.mdx', newReport(outcome)),
      says: 'Tell what happened in your school, also when nothing did.',
      main: true,
    },
    {
      text: 'I am going to try this',
      href: links.newFile(`${folder}/tries`, 'your-school-2026.yaml', newTry(outcome, now)),
      says: 'Say so before you begin: results that were declared first count for more.',
      main: false,
    },
    {
      text: 'Challenge it',
      href: links.newFile(`${folder}/challenges`, 'your-question.yaml', newChallenge()),
      says: 'Ask a question, or correct something.',
      main: false,
    },
    {
      text: 'Improve this page',
      href: links.edit(path),
      says: 'Edit the text; two people look at the change.',
      main: false,
    },
  ];
}
