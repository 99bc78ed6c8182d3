import { subjects } from '#core/model/lists.ts';
import { agePhases } from './phase.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** The host that pages of review ask, and only when somebody presses a button that says so. */
const githubApi = 'https://api.github.com';

/** What may be connected to from a page of review, for its content security policy. */
export const reviewPolicy = `connect-src ${githubApi}` as const;

/** A choice in a list. */
type Choice = { value: string; text: string };

/** Who reviews here, and what somebody may know: the choices of the form that looks for what fits. */
export function reviewChoices({ site }: SiteView): {
  people: Choice[];
  subjects: Choice[];
  phases: Choice[];
} {
  const choice = (value: string): Choice => ({ value, text: label(value) });
  return {
    people: site.people
      .filter(({ data }) => data.roles.some((role) => role === 'reviewer' || role === 'editor'))
      .map(({ id, data }) => ({ value: id, text: data.name }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
    subjects: subjects.map(choice),
    phases: agePhases.map(choice),
  };
}
