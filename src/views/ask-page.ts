import { capitalised } from '#core/evidence/numerals.ts';
import { addSchoolForm, askForm } from '#core/issue-forms/community-forms.ts';
import { outcomes } from '#core/model/lists.ts';
import { type Match, peopleForAskPage, schoolsForAsk } from './ask-matches.ts';
import { type AskItem, type AskState, aboutText, askItem, asksThatAre, stateOfAsk, whoAsks } from './asks.ts';
import { type Coach, coachesFor } from './coaching.ts';
import { longDate } from './dates.ts';
import type { Tag } from './entry.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { phasesOf } from './phase.ts';
import { surestFirst } from './rated.ts';
import { repositoryLinks } from './repository-links.ts';
import type { SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, listed } from './words.ts';

/** What schools offer others: in words, and the door that stands open. */
export type OfferItem = Tag & { id: string; offers: string[]; open: boolean };

/** The page of asks and offers. */
export type AskLists = {
  asks: Record<AskState, AskItem[]>;
  offers: OfferItem[];
  coaches: { outcome: string; coaches: Coach[] }[];
  askHref: string;
  offerHref: string;
};

/** All asks by where they stand, what schools offer, and who could coach. */
export function askLists(view: SiteView): AskLists {
  const { form } = repositoryLinks(view.site.instance);
  const items = (state: AskState) => asksThatAre(state, view).map((ask) => askItem(ask, view));
  return {
    asks: { open: items('open'), answered: items('answered'), closed: items('closed') },
    offers: view.site.schools
      .filter(({ data }) => (data.offers ?? []).length > 0 || data.visits !== undefined)
      .map(({ id, data }) => ({
        ...{ id, text: data.name, href: view.href(`/schools/${id}/#opens`) },
        ...{ offers: data.offers ?? [], open: data.visits !== undefined },
      }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
    coaches: coachesFor(outcomes, view),
    askHref: form(askForm),
    offerHref: form(addSchoolForm),
  };
}

/** The page of one ask. */
export type AskPage = {
  path: string;
  title: string;
  post: string;
  html: string;
  demo: boolean;
  state: AskState;
  stands: string;
  by: Tag | string;
  about: string;
  wants: string;
  priorities: Tag[];
  /** What came of it: the write-ups that answered it. */
  answers: Ledger;
  schools: Match[];
  people: { person: Tag; because: string[] }[];
  /** What is known already on the same outcome and ages, from anywhere. */
  known: Ledger;
};

const knownShown = 5;

/** The page of one ask: who could answer it and why, what is known already, and what came of it. */
export function askPage(ask: SiteData['asks'][number], view: SiteView): AskPage {
  const { id, data, html } = ask;
  const state = stateOfAsk(data, view.site.now.slice(0, 10));
  const school = data.school ? view.school(data.school) : undefined;
  const answers = new Set(data.answers ?? []);
  const sameAges = ({ ages }: { ages: readonly [number, number] }) =>
    data.ages === undefined || (data.ages[0] <= ages[1] && ages[0] <= data.ages[1]);
  const known = surestFirst(
    view,
    (practice) =>
      practice.data.claim.outcome === data.outcome && sameAges(practice.data) && !answers.has(practice.id),
  );
  const search = `/search/?outcome=${data.outcome}${data.ages && phasesOf(data.ages).length === 1 ? `&phase=${phasesOf(data.ages)[0]}` : ''}`;
  const first = ledgerOf(known.slice(0, knownShown), search, view);
  return {
    ...{ path: `/asks/${id}/`, title: data.title, post: data.post, html, demo: data.demo === true, state },
    stands: standsText(state, data),
    by: school ? { text: school.data.name, href: view.href(`/schools/${school.id}/`) } : whoAsks(data, view),
    about: aboutText(data),
    wants: capitalised(listed(data.wants.map((want) => inSentence(want)))),
    priorities: (data.priorities ?? []).flatMap((one) => {
      const priority = view.priority(one);
      return priority ? [{ text: priority.title, href: priority.href }] : [];
    }),
    answers: ledgerOf(
      surestFirst(view, (practice) => answers.has(practice.id)),
      search,
      view,
    ),
    schools: state === 'open' ? schoolsForAsk(ask, view) : [],
    people: state === 'open' ? peopleForAskPage(ask, view) : [],
    known: {
      lines: first.lines,
      more:
        known.length > knownShown ? { text: 'All of them, in the search', href: view.href(search) } : null,
    },
  };
}

function standsText(state: AskState, { until, status }: SiteData['asks'][number]['data']): string {
  if (state === 'open') return until ? `Open until ${longDate(until)}` : 'Open';
  if (state === 'answered') return 'Answered';
  return status === 'closed' || !until ? 'Closed' : `Closed: it stood until ${longDate(until)}`;
}
