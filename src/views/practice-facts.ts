import { type Effort, effortsOf } from './effort.ts';
import type { Tag } from './entry.ts';
import { declaresText } from './report-view.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, listed } from './words.ts';

/** A term and its value in the row of facts; `links` where the value is names that have a page each, `effort` where a mark stands before it. */
export type Fact = { term: string; value: string; links?: Tag[]; effort?: Effort };

/** What it costs, in money and hours, who it was for, who stands behind it. Not known is said, never guessed. */
export function practiceFacts({ data }: Practice, view: SiteView): Fact[] {
  const by = data.source === 'published' ? data.curators : data.authors;
  const steward = data.steward && data.steward !== by?.[0] ? data.steward : undefined;
  return [
    ...effortsOf({ data }, view.site.policy).map((effort) => ({
      ...{ term: effort.term, value: effort.text, effort },
    })),
    { term: 'Who it was for', value: pupilsText(data.pupils) },
    {
      term: 'Grouping',
      value: capital(listed((data.grouping ?? ['whole-class']).map((grouping) => inSentence(grouping)))),
    },
    ...(by?.length ? [people(data.source === 'published' ? 'Written up by' : 'By', by, view)] : []),
    ...schoolFact(data.school, view),
    ...(steward ? [people('Looked after by', [steward], view)] : []),
    { term: 'Interests', value: capital(declaresText(data.declares).replace('Declares: ', '')) },
  ];
}

/** Names, each leading to a page of its own where there is one. */
function people(term: string, ids: readonly string[], { site, person, href }: SiteView): Fact {
  const links = ids.map((id) => ({ text: person(id), href: href(`/people/${id}/`) }));
  const all = ids.every((id) => site.people.some((one) => one.id === id));
  return { term, value: listed(links.map(({ text }) => text)), ...(all && { links }) };
}

/** The school it was done in, as far as it is one of those here. */
function schoolFact(id: string | undefined, { school, href }: SiteView): Fact[] {
  const known = id === undefined ? undefined : school(id);
  if (!known) return [];
  const text = known.data.name;
  return [{ term: 'School', value: text, links: [{ text, href: href(`/schools/${id}/`) }] }];
}

function pupilsText(pupils: Practice['data']['pupils']): string {
  const groups = (pupils ?? ['all']).map((group) => (group === 'all' ? 'all pupils' : inSentence(group)));
  return capital(listed(groups));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
