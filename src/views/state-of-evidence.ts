import { capitalised, counted, inWords } from '#core/evidence/numerals.ts';
import type { EvidenceView } from './evidence.ts';
import { levelNames } from './levels.ts';
import type { Rated } from './rated.ts';
import { countryName } from './report-view.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { tallyOf } from './tally.ts';
import { countsText } from './tried.ts';
import { listed } from './words.ts';

type Verdict = EvidenceView['verdict'];

/** What one practice, and what several, are said to do. */
const verbs: Record<Verdict, readonly [one: string, several: string]> = {
  helps: ['helps', 'help'],
  'may-help': ['may help', 'may help'],
  'no-clear-difference': ['makes no clear difference', 'make no clear difference'],
  'may-harm': ['may do harm', 'may do harm'],
  harms: ['does harm', 'do harm'],
  unclear: ['is unclear', 'are unclear'],
};

/** The state of the evidence on something, as one paragraph; every word of it follows from the ratings. */
export function stateOf(rated: readonly Rated[], view: SiteView): string {
  if (rated.length === 0) return 'Nobody has shared anything on this yet.';
  return [howMuch(rated), verdictWords(rated), levelWords(rated), whereWords(rated, view), reviewWords(rated)]
    .filter(Boolean)
    .join(' ');
}

function howMuch(rated: readonly Rated[]): string {
  const { studies, schools, tried } = tallyOf(rated);
  const practices = capitalised(counted(rated.length, 'practice'));
  return tried ? `${practices}, tried in ${countsText(studies, schools)}.` : `${practices}, not tried yet.`;
}

/** "Two help, four may help and one is unclear." */
export function verdictWords(rated: readonly Rated[]): string {
  const parts = (Object.keys(verbs) as Verdict[]).flatMap((verdict) => {
    const count = rated.filter(({ evidence }) => evidence?.verdict === verdict).length;
    const [one, several] = verbs[verdict];
    if (count === 0) return [];
    return count === rated.length && count > 1
      ? [`all ${several}`]
      : [`${inWords(count)} ${count === 1 ? one : several}`];
  });
  return parts.length ? `${capitalised(listed(parts))}.` : '';
}

function levelWords(rated: readonly Rated[]): string {
  const { level } = tallyOf(rated);
  if (level === 0) return '';
  const there = rated.filter(({ evidence }) => evidence?.level === level).length;
  return `The highest level is ${level}, ${levelNames[level]?.toLowerCase()}, reached by ${there === rated.length ? 'all' : inWords(there)}.`;
}

const withArticle = (country: string): string =>
  /^(?:United|Netherlands|Philippines)/.test(country) ? `the ${country}` : country;

/** Where it was tried, the most frequent country first; nothing where no report says. */
function whereWords(rated: readonly Rated[], { school }: SiteView): string {
  const countries = rated
    .flatMap(({ practice: { data, reports } }) => [
      data.school ? school(data.school)?.data.country : undefined,
      ...reports.map(
        (report) =>
          report.data.site?.country ?? (report.data.school && school(report.data.school)?.data.country),
      ),
    ])
    .filter((code) => code !== undefined)
    .map((code) => countryName(code as string));
  const counts = [...Map.groupBy(countries, (name) => name)]
    .map(([name, of]) => ({ name, count: of.length }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en-GB'));
  const shown = counts.slice(0, 3).map(({ name, count }) => `${withArticle(name)} (${count})`);
  const others = counts.slice(3).reduce((sum, { count }) => sum + count, 0);
  if (counts.length === 0) return '';
  return `Done in ${listed([...shown, ...(others ? [`elsewhere (${others})`] : [])])}.`;
}

function reviewWords(rated: readonly Rated[]): string {
  const reviewed = rated.filter(({ practice }) => standingOf(practice).reviewed).length;
  if (reviewed === rated.length)
    return rated.length === 1 ? 'It has been peer reviewed here.' : 'All have been peer reviewed here.';
  if (reviewed === 0) return 'No level has been confirmed by reviewers here yet.';
  return `${capitalised(inWords(reviewed))} of the ${inWords(rated.length)} ${reviewed === 1 ? 'has' : 'have'} been peer reviewed here.`;
}
