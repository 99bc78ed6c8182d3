import type { School } from '#core/model/people.ts';
import { because } from '#core/schools/because.ts';
import { type Characteristic, characteristics, inUnits, terms } from '#core/schools/characteristics.ts';
import { comparableOf, measuresBy } from '#core/schools/comparable.ts';
import { likenessOf } from '#core/schools/likeness.ts';
import { type Comparable, mostAlike } from '#core/schools/most-alike.ts';
import { type Deeds, deedsOf, nothingDone } from './deeds.ts';
import type { Tag } from './entry.ts';
import { madeWorkIn } from './made-work.ts';
import type { Filed, SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A school like another: how like, why, what worked there, and what it is trying now. */
export type SimilarSchool = Tag & { likeness: string; because: string[]; worked: Tag[]; trying: Tag[] };

/** The schools most like one, or why none can be named. */
export type SimilarSchools = { schools: SimilarSchool[]; none: string | null };

const made = new WeakMap<SiteData, Comparable<Characteristic>[]>();

/** Every school as it is compared; worked out once for each `SiteData`. */
export function comparables(site: SiteData): Comparable<Characteristic>[] {
  const known = made.get(site) ?? site.schools.map(({ id, data }) => comparableOf(id, data));
  made.set(site, known);
  return known;
}

/** The schools here most like this one, wherever they are, with what worked in them and what they are trying. */
export function similarSchools({ id, data }: Filed<School>, view: SiteView): SimilarSchools {
  const { similarity } = view.site.policy;
  const own = comparableOf(id, data);
  const told = characteristics.filter((key) => own.values[key] !== undefined);
  if (told.length === 0)
    return {
      schools: [],
      none: 'It has given no figures of its pupils, so no school can be called like it.',
    };
  const measures = measuresBy(told, data.phase, similarity);
  const near = mostAlike(own, comparables(view.site), measures, view.site.schools.length)
    .filter(
      (one) =>
        one.apart.parts.some(({ known }) => known) &&
        likenessOf(one.apart.relative, similarity) !== 'not-alike',
    )
    .slice(0, similarity.nearest);
  if (near.length === 0)
    return {
      schools: [],
      none: 'No other school here of its phase has given figures that make it like this one.',
    };
  const schools = near.map(({ school, apart: { relative, parts } }): SimilarSchool => {
    const name = view.school(school.id)?.data.name ?? label(school.id);
    return {
      ...{ text: name, href: view.href(`/schools/${school.id}/`) },
      likeness: label(likenessOf(relative, similarity)),
      because: because(parts, [own.values, school.values], {
        ...{ term: (key) => terms[key], value: inUnits },
        names: ['this school', name],
      }),
      ...doneIn(school.id, view),
    };
  });
  return { schools, none: null };
}

/** What worked in a school, by its own word, and what it is trying now. */
function doneIn(id: string, view: SiteView): Pick<SimilarSchool, 'worked' | 'trying'> {
  const deeds: Deeds = deedsOf(view.site).schools.get(id) ?? nothingDone();
  const tags = (practices: readonly { id: string; data: { title: string } }[]): Tag[] =>
    [...new Map(practices.map((one) => [one.id, one])).values()].map((one) => ({
      ...{ text: one.data.title, href: view.href(`/practices/${one.id}/`) },
    }));
  const trying = deeds.tries.flatMap(({ practice, state }) =>
    state === 'going' || state === 'due' ? [practice] : [],
  );
  const worked = madeWorkIn(id, view).map(({ practice, title }) => ({ id: practice, data: { title } }));
  return { worked: tags(worked), trying: tags(trying) };
}
