import { type Answerer, type AskMatch, matchesForAsk } from '#core/community/matches-for-ask.ts';
import { type Knower, peopleForAsk } from '#core/community/people-for-ask.ts';
import { elsewhere } from '#core/community/repeated-elsewhere.ts';
import { comparableOf } from '#core/schools/comparable.ts';
import { deedsOf, nothingDone } from './deeds.ts';
import type { Tag } from './entry.ts';
import { madeWorkIn } from './made-work.ts';
import { isOrganisation } from './people.ts';
import { sideOfVerdict } from './report-view.ts';
import { comparables } from './similar-schools.ts';
import type { Filed, SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

type Ask = SiteData['asks'][number];

/** A school or a person that could answer an ask, and why. */
export type Match = Tag & {
  way: string;
  /** Null where the two cannot be compared; `because` then says why not. */
  likeness: string | null;
  practices: Tag[];
  people: Tag[];
  help: string[];
  because: string[];
};

/** How many schools and people an ask shows at most. */
const matchesShown = 8;

const ways: Record<AskMatch['way'], string> = {
  'made-it-work': 'Made it work',
  'offers-it': 'Offers it',
  'is-trying-it': 'Is trying it now',
};

/** The schools that could answer an ask, best first, with what they did, whom to speak to, and why. */
export function schoolsForAsk({ data }: Ask, view: SiteView): Match[] {
  const { site } = view;
  const home = data.school ? view.school(data.school) : undefined;
  const asker = home && {
    ...{ id: home.id, name: home.data.name, phase: home.data.phase },
    context: comparableOf(home.id, home.data),
  };
  return matchesForAsk(data, asker, answerersOf(view), site.policy.similarity)
    .slice(0, matchesShown)
    .map((match) => ({
      ...schoolTag(match.school, view),
      ...{ way: ways[match.way], likeness: match.likeness && label(match.likeness) },
      practices: match.practices.map((id) => ({
        ...{ text: view.practiceTitle(id) ?? label(id), href: view.href(`/practices/${id}/`) },
      })),
      people: match.people.map((id) => ({ text: view.person(id), href: view.href(`/people/${id}/`) })),
      ...{ help: match.help, because: match.because },
    }));
}

const schoolTag = (id: string, { school, href }: SiteView): Tag => ({
  text: school(id)?.data.name ?? label(id),
  href: href(`/schools/${id}/`),
});

const made = new WeakMap<SiteData, Answerer[]>();

/** Every school as it could answer; worked out once for each `SiteData`. */
function answerersOf(view: SiteView): Answerer[] {
  const { site } = view;
  const before = made.get(site);
  if (before) return before;
  const contexts = new Map(comparables(site).map((context) => [context.id, context]));
  const answerers = site.schools.map(({ id, data }): Answerer => {
    const deeds = deedsOf(site).schools.get(id) ?? nothingDone();
    const now = deeds.tries.filter(({ state }) => state === 'going' || state === 'due');
    return {
      ...{ id, name: data.name, offers: data.offers ?? [], welcomesVisits: data.visits !== undefined },
      context: contexts.get(id) ?? comparableOf(id, data),
      worked: madeWorkIn(id, view),
      trying: now.map(({ practice, attempt }) => ({
        ...{ practice: practice.id, title: practice.data.title, outcome: attempt.data.outcome },
      })),
    };
  });
  made.set(site, answerers);
  return answerers;
}

/** The people who could answer an ask, best first, and why. */
export function peopleForAskPage({ data }: Ask, view: SiteView): { person: Tag; because: string[] }[] {
  const { site } = view;
  return peopleForAsk(data, knowersOf(view), site.now.slice(0, 10))
    .slice(0, matchesShown)
    .map(({ person, because }) => ({
      person: { text: view.person(person), href: view.href(`/people/${person}/`) },
      because,
    }));
}

const known = new WeakMap<SiteData, Knower[]>();

/** Every person as they could answer; worked out once for each `SiteData`. */
function knowersOf(view: SiteView): Knower[] {
  const { site } = view;
  const knowers =
    known.get(site) ??
    site.people.filter(({ data }) => !isOrganisation(data)).map((one) => knowerOf(one, view));
  known.set(site, knowers);
  return knowers;
}

function knowerOf({ id, data }: Filed<Knower['data']>, { site }: SiteView): Knower {
  const { writeUps, reports } = deedsOf(site).people.get(id) ?? nothingDone();
  const practices = [
    ...writeUps.filter((practice) => practice.data.claim.change === 'better'),
    ...reports.flatMap(({ practice, report }) =>
      sideOfVerdict[report.data.verdict ?? ''] === 'better' ? [practice] : [],
    ),
  ];
  const told = [...new Map(practices.map((one) => [one.id, one])).values()];
  return {
    ...{ id, data },
    made: told.map(({ data: about, reports: its }) => ({
      ...{ title: about.title, outcome: about.claim.outcome },
      worked: elsewhere(
        about,
        its.map((report) => report.data),
      ).worked,
    })),
  };
}
