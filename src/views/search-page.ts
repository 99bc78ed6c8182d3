import { evidenceOf } from './evidence.ts';
import { levelNames } from './levels.ts';
import { agePhases } from './phase.ts';
import { type FacetName, facetNames, facetValues } from './practice-index.ts';
import { priorityItems } from './priorities.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** One box to tick: the value in the index, how people say it, and how many write-ups have it. */
export type Choice = { value: string; text: string; count: number };

/** A group of boxes. */
export type Facet = { name: FacetName; legend: string; choices: Choice[] };

const legends: Record<FacetName, string> = {
  phase: 'Phase',
  subject: 'Subject',
  priority: 'Priority',
  outcome: 'What it is meant to change',
  level: 'Level: how sure we are',
};

/** The facets of the search page, with only the values that some write-up has. */
export function searchFacets(view: SiteView): Facet[] {
  const found = view.site.practices.map((practice) => facetValues(practice, evidenceOf(practice, view.site)));
  return facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const values of found)
      for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts].map(([value, count]) => ({
      value,
      text: choiceText(name, value, view),
      count,
    }));
    return { name, legend: legends[name], choices: inOrder(name, choices, view) };
  });
}

function choiceText(name: FacetName, value: string, { priority }: SiteView): string {
  if (name === 'level')
    return value === 'none' ? 'Not yet worked out' : `${value} ${levelNames[value] ?? ''}`.trim();
  if (name === 'priority') return priority(value)?.title ?? label(value);
  if (name === 'subject' && value === 'any') return 'Any subject';
  return label(value);
}

/** Phases by age, priorities by rank, levels surest first; the rest by name. */
function inOrder(name: FacetName, choices: Choice[], view: SiteView): Choice[] {
  if (name === 'level') return choices.sort((a, b) => b.value.localeCompare(a.value));
  const order =
    name === 'phase'
      ? (agePhases as readonly string[])
      : name === 'priority'
        ? priorityItems(view).map(({ id }) => id)
        : [];
  const place = ({ value }: Choice) => (order.includes(value) ? order.indexOf(value) : order.length);
  return choices.sort((a, b) => place(a) - place(b) || a.text.localeCompare(b.text, 'en-GB'));
}
