import type { Practice, SiteData } from './site-data.ts';
import { type TryState, tryStatesOf } from './try-state.ts';

type Report = Practice['reports'][number];
type Challenge = Practice['challenges'][number];
type Attempt = Practice['tries'][number];
type ReviewFile = Practice['reviews'][number];

/** A review as a record tells of it, and the write-up it was about. */
export type ReviewDeed = {
  practice: Practice;
  record: ReviewFile['data'];
  review: ReviewFile['data']['reviews'][number];
};

/** What somebody, a person or a school, gave and got back, as the files and records tell. */
export type Deeds = {
  writeUps: Practice[];
  /** Write-ups of published studies. */
  curated: Practice[];
  reports: { practice: Practice; report: Report }[];
  tries: { practice: Practice; attempt: Attempt; state: TryState }[];
  reviews: ReviewDeed[];
  challenges: { practice: Practice; challenge: Challenge }[];
  /** Challenges to write-ups that they answered. */
  answers: { practice: Practice; challenge: Challenge }[];
  asks: SiteData['asks'];
  got: {
    reviews: ReviewDeed[];
    /** Schools' reports on their write-ups, by others. */
    reports: { practice: Practice; report: Report }[];
    /** Write-ups by others that grew from theirs. */
    adaptations: { from: Practice; practice: Practice }[];
  };
};

/** Somebody without anything yet. */
export const nothingDone = (): Deeds => ({
  ...{
    writeUps: [],
    curated: [],
    reports: [],
    tries: [],
    reviews: [],
    challenges: [],
    answers: [],
    asks: [],
  },
  got: { reviews: [], reports: [], adaptations: [] },
});

/** Deeds of all people and of all schools, by their ids. A person's reviews also count for the school they are at now. */
export type AllDeeds = { people: ReadonlyMap<string, Deeds>; schools: ReadonlyMap<string, Deeds> };

/** Ids of those who did something: people, and the schools they did it in. */
type Doers = { people: readonly string[]; schools: readonly string[] };

const doers = (people: readonly (string | undefined)[], schools: readonly (string | undefined)[]): Doers => ({
  people: people.filter((id) => id !== undefined),
  schools: schools.filter((id) => id !== undefined),
});

const makersOf = ({ data }: Practice): Doers =>
  doers(data.source === 'published' ? (data.curators ?? []) : (data.authors ?? []), [data.school]);

const reportersOf = ({ data }: Report): Doers => doers(data.authors ?? [], [data.school]);

const shared = (a: Doers, b: Doers): boolean =>
  a.people.some((id) => b.people.includes(id)) || a.schools.some((id) => b.schools.includes(id));

const made = new WeakMap<SiteData, AllDeeds>();

/** Who gave what and got what back; worked out once for each `SiteData`. */
export function deedsOf(site: SiteData): AllDeeds {
  const known = made.get(site);
  if (known) return known;
  const all = collect(site);
  made.set(site, all);
  return all;
}

function collect(site: SiteData): AllDeeds {
  const people = new Map(site.people.map(({ id }) => [id, nothingDone()]));
  const schools = new Map(site.schools.map(({ id }) => [id, nothingDone()]));
  const tell = (who: Doers, add: (deeds: Deeds) => void) => {
    const found = [...who.people.map((id) => people.get(id)), ...who.schools.map((id) => schools.get(id))];
    for (const deeds of found) if (deeds) add(deeds);
  };
  const reviewer = reviewersOf(site);
  const byId = new Map(site.practices.map((practice) => [practice.id, practice]));
  for (const practice of site.practices) {
    const makers = makersOf(practice);
    const list = practice.data.source === 'published' ? 'curated' : 'writeUps';
    tell(makers, (deeds) => deeds[list].push(practice));
    const from = byId.get(practice.data.adaptedFrom ?? '');
    if (from && !shared(makersOf(from), makers))
      tell(makersOf(from), ({ got }) => got.adaptations.push({ from, practice }));
    for (const report of practice.reports) {
      tell(reportersOf(report), ({ reports }) => reports.push({ practice, report }));
      if (report.data.team === undefined && !shared(makers, reportersOf(report)))
        tell(makers, ({ got }) => got.reports.push({ practice, report }));
    }
    const states = tryStatesOf(practice, site);
    for (const attempt of practice.tries) {
      const state = states.get(attempt.id) as TryState;
      tell(doers(attempt.data.authors ?? [], [attempt.data.school]), ({ tries }) =>
        tries.push({ practice, attempt, state }),
      );
    }
    for (const challenge of practice.challenges)
      tell(doers([challenge.data.by], [reviewer.schoolOf(challenge.data.by)]), ({ challenges }) =>
        challenges.push({ practice, challenge }),
      );
    for (const challenge of practice.challenges) {
      const by = challenge.data.answer?.by;
      tell(doers([by], [reviewer.schoolOf(by)]), ({ answers }) => answers.push({ practice, challenge }));
    }
    for (const deed of reviewsIn(practice)) {
      const by = reviewer.of(deed.review.by);
      tell(doers([by], [reviewer.schoolOf(by)]), ({ reviews }) => once(reviews, deed));
      tell(judgedMakers(practice, deed), ({ got }) => once(got.reviews, deed));
    }
  }
  for (const ask of site.asks)
    tell(doers(ask.data.authors ?? [], [ask.data.school]), ({ asks }) => asks.push(ask));
  return { people, schools };
}

const reviewsIn = (practice: Practice): ReviewDeed[] =>
  practice.reviews.flatMap(({ data }) => data.reviews.map((review) => ({ practice, record: data, review })));

/** A review of a pull request that touched several write-ups stands in the record of each, and counts once. */
function once(list: ReviewDeed[], deed: ReviewDeed): void {
  const same = list.some(
    ({ record, review }) =>
      record.pull === deed.record.pull && review.by.githubId === deed.review.by.githubId,
  );
  if (!same) list.push(deed);
}

/** Those whose files a review judged: the makers of the write-up where it is among them, and those of each report. */
function judgedMakers(practice: Practice, { record, review }: ReviewDeed): Doers {
  const paths = new Set(review.judged ?? record.files.map(({ path }) => path));
  const whose = [
    ...(paths.has(practice.path) ? [makersOf(practice)] : []),
    ...practice.reports.filter(({ path }) => paths.has(path)).map(reportersOf),
  ];
  return {
    people: [...new Set(whose.flatMap(({ people }) => people))],
    schools: [...new Set(whose.flatMap(({ schools }) => schools))],
  };
}

/** Whose a review is: the person whose file names the account, which does not change hands; else the handle it was given under. */
function reviewersOf({ people }: SiteData) {
  const byAccount = new Map(people.flatMap(({ id, data }) => (data.github ? [[data.github.id, id]] : [])));
  const schools = new Map(people.map(({ id, data }) => [id, data.school]));
  return {
    of: ({ githubId, handle }: ReviewDeed['review']['by']): string => byAccount.get(githubId) ?? handle,
    schoolOf: (person: string | undefined): string | undefined => schools.get(person ?? ''),
  };
}
