import { type Order, orderNames, orders, usualOrder } from '#core/search/orders.ts';
import { evidenceOf } from './evidence.ts';
import { hallmarkOf } from './hallmark.ts';
import { type SearchResult, searchResult } from './practice-index.ts';
import { priorityItems } from './priorities.ts';
import { surestFirst } from './rated.ts';
import {
  type FacetName,
  facetLegends,
  facetNames,
  facetText,
  facetValues,
  inFacetOrder,
} from './search-facets.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { marksIn } from './sprite.ts';

/** One box to tick: the value in the index, how people say it, and how many write-ups have it. */
export type Choice = { value: string; text: string; count: number };

/** A group of boxes; `open` where it is not folded away at first. */
export type Facet = { name: FacetName; legend: string; choices: Choice[]; open: boolean };

const opened: readonly FacetName[] = ['phase', 'level', 'verdict'];

/** The facets of the search page, with only the values that some write-up has. */
export function searchFacets(view: SiteView): Facet[] {
  const found = view.site.practices.map((practice) =>
    facetValues(practice, evidenceOf(practice, view.site), view),
  );
  return facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const values of found)
      for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts].map(([value, count]) => ({
      value,
      text: facetText(name, value, view),
      count,
    }));
    return {
      name,
      legend: facetLegends[name],
      choices: inFacetOrder(name, choices, view),
      open: opened.includes(name),
    };
  });
}

/** How many results are on the page before anybody asks for more. */
export const resultsAtFirst = 10;

/** What the search page shows before anybody has searched, and without scripts: the surest, and where to look through the rest. */
export type SearchPage = {
  total: number;
  facets: Facet[];
  first: SearchResult[];
  marks: string[];
  orders: { value: Order; text: string; usual: boolean; later: boolean }[];
  browse: { text: string; href: string; says: string }[];
};

/** There is nothing to be closest to yet, and no school to be like. */
const later: readonly Order[] = ['closest', 'like-my-school'];

export function searchPage(view: SiteView): SearchPage {
  const first = surestFirst(view).slice(0, resultsAtFirst);
  const hallmark = (practice: Practice) => hallmarkOf(practice, evidenceOf(practice, view.site), view);
  return {
    total: view.site.practices.length,
    facets: searchFacets(view).filter(({ choices }) => choices.length > 1),
    first: first.map(({ practice }) => searchResult(practice, view)),
    marks: [...new Set(marksIn(view.site.practices.map(hallmark)))],
    orders: orders.map((value) => ({
      value,
      text: orderNames[value],
      usual: value === usualOrder(''),
      later: later.includes(value),
    })),
    browse: [
      ...priorityItems(view).map(({ title, href, counts }) => ({ text: title, href, says: counts })),
      { text: 'Every subject', href: view.href('/subjects/'), says: '' },
      { text: 'The map of priorities and phases', href: view.href('/map/'), says: '' },
      { text: 'The timeline, newest first', href: view.href('/'), says: '' },
    ],
  };
}
