import { couldCoach, type Elsewhere, elsewhere } from '#core/community/repeated-elsewhere.ts';
import { counted } from '#core/evidence/numerals.ts';
import type { Outcome } from '#core/model/lists.ts';
import type { Deeds } from './deeds.ts';
import type { Tag } from './entry.ts';
import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** What somebody could coach others on: their write-up, what it is for, and in how many other schools it worked. */
export type CouldCoach = Tag & { outcome: string; says: string };

/** Why anybody is named there, in words for the page that names them. */
export function coachRule({ site }: SiteView): string {
  const { coachSchoolsMin } = site.policy.networks;
  return `Somebody is named for a write-up that worked in at least ${counted(coachSchoolsMin, 'other school')}, and in more than half of those that told.`;
}

/** Their own write-ups that were repeated elsewhere and worked, those repeated most first. */
export const coachesOn = ({ writeUps }: Pick<Deeds, 'writeUps'>, view: SiteView): CouldCoach[] =>
  repeatedAmong(writeUps, view).map(({ practice: { id, data }, told }) => ({
    ...{ text: data.title, href: view.href(`/practices/${id}/`), outcome: label(data.claim.outcome) },
    says: saysOf(told),
  }));

const saysOf = ({ worked, told }: Elsewhere): string =>
  `worked in ${worked} of ${many(told, 'other school')}`;

/** Somebody who could coach on an outcome. */
export type Coach = Tag & { on: Tag; school: Tag | null; says: string };

/** Everybody who could coach on these outcomes, by outcome; by name within each, so that nobody stands first for more. */
export function coachesFor(
  outcomes: readonly Outcome[],
  view: SiteView,
): { outcome: string; coaches: Coach[] }[] {
  const { site, href, person } = view;
  const known = new Set(site.people.map(({ id }) => id));
  const found = repeatedAmong(site.practices, view);
  return outcomes.flatMap((outcome) => {
    const coaches = found
      .filter(({ practice }) => practice.data.claim.outcome === outcome)
      .flatMap(({ practice: { id, data }, told }) =>
        (data.authors ?? [])
          .filter((author) => known.has(author))
          .map((author): Coach => {
            const school = data.school ? view.school(data.school) : undefined;
            return {
              ...{ text: person(author), href: href(`/people/${author}/`), says: saysOf(told) },
              on: { text: data.title, href: href(`/practices/${id}/`) },
              school: school ? { text: school.data.name, href: href(`/schools/${school.id}/`) } : null,
            };
          }),
      )
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB') || a.on.text.localeCompare(b.on.text, 'en-GB'));
    return coaches.length ? [{ outcome: label(outcome), coaches }] : [];
  });
}

function repeatedAmong(
  practices: readonly Practice[],
  { site }: SiteView,
): { practice: Practice; told: Elsewhere }[] {
  return practices
    .filter(({ data }) => data.source !== 'published')
    .map((practice) => ({
      practice,
      told: elsewhere(
        practice.data,
        practice.reports.map(({ data }) => data),
      ),
    }))
    .filter(({ told }) => couldCoach(told, site.policy))
    .sort((a, b) => b.told.worked - a.told.worked || a.practice.id.localeCompare(b.practice.id));
}
