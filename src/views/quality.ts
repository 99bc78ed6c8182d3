import { capitalised } from '#core/evidence/numerals.ts';
import { type Register, registerOf } from '#core/quality/register.ts';
import { changedWords, drawnWords, patternWords, unmissableWords, waitWords } from '#core/quality/words.ts';
import { longDate, monthOf } from './dates.ts';
import type { Tag } from './entry.ts';
import { bound, many, plain } from './numbers.ts';
import { type Range, rangeOf } from './quality-range.ts';
import type { SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A figure with what it says. */
export type Figure = { name: string; value: string };

/** How far reviewers agree on one thing; nulls for too few. */
export type AgreementRow = {
  name: string;
  twice: string;
  alpha: string;
  interval: string;
  kappa: string;
  same: string;
  range: Range | null;
};

/** A quarter, with dashes where there is nothing to tell. */
export type QuarterRow = {
  name: string;
  decisions: string;
  reviews: string;
  days: string;
  lowered: string;
  alpha: string;
};

/** Where contributions wait: `part` is the share of all waiting, 0 to 100, and `from` where it begins in the bar. */
export type WaitRow = {
  says: string;
  part: number;
  from: number;
  share: string;
  median: string;
  middle: string;
};

/** The page of the quality register. */
export type QualityPage = {
  empty: boolean;
  asOf: string;
  figures: Figure[];
  agreement: AgreementRow[];
  quarters: QuarterRow[];
  decision: string | null;
  waits: WaitRow[];
  audits: { month: string; page: Tag; came: string }[];
  /** Who draws the sample. */
  drawn: { says: string; body: Tag | null };
  patterns: string[];
  /** What is told to people themselves and only counted here. */
  counted: string[];
  networks: string[];
  ageing: { lines: (Tag & { on: string })[]; more: number };
  withdrawn: string[];
};

const made = new WeakMap<SiteData, Register>();

/** The quality register of a site, worked out once for each `SiteData`. */
export function qualityOf({ site }: SiteView): Register {
  const known = made.get(site);
  if (known) return known;
  const register = registerOf(site);
  made.set(site, register);
  return register;
}

const dash = '–';
const number = (value: number | null, digits = 2): string => (value === null ? dash : bound(value, digits));
const days = (value: number): string => plain(value, 1);

/** A share with its count: `61% (1,008)`. */
const shareOf = (count: number, of: number): string =>
  of === 0 ? dash : `${plain((100 * count) / of, 0)}% (${plain(count, 0)})`;

function figuresOf({ tallies, decisions }: Register): Figure[] {
  const { reviews } = tallies;
  return [
    { name: 'Reviews', value: plain(reviews, 0) },
    { name: 'Reviewers', value: plain(tallies.reviewers, 0) },
    { name: 'Decisions', value: plain(tallies.decisions, 0) },
    { name: 'Agreed below the claim', value: shareOf(decisions.lowered.n, decisions.lowered.of) },
    { name: 'By one from outside', value: shareOf(tallies.external, reviews) },
    { name: 'By one who knows the field', value: shareOf(tallies.expert, reviews) },
    { name: 'Sealed until all had rated', value: shareOf(tallies.sealed, reviews) },
    { name: 'Questions answered', value: shareOf(tallies.answered, reviews) },
    { name: 'Rules waived in public', value: plain(tallies.waivers, 0) },
    { name: 'Levels settled by an editor', value: plain(tallies.adjudicated, 0) },
  ];
}

const agreementRows = ({ agreement }: Register, least: number): AgreementRow[] =>
  agreement.map(({ dimension, n, alpha, alphaInterval, kappa, percent }) => {
    const few = n < least;
    return {
      ...{ name: label(dimension), twice: plain(n, 0) },
      alpha: few ? 'too few' : number(alpha),
      interval: few || !alphaInterval ? dash : `${bound(alphaInterval[0])} to ${bound(alphaInterval[1])}`,
      ...{
        kappa: few ? dash : number(kappa),
        same: few || percent === null ? dash : `${plain(percent, 0)}%`,
      },
      range: few || alpha === null || !alphaInterval ? null : rangeOf(alpha, alphaInterval),
    };
  });

const quarters = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'];

/** `2026-Q4` as people say it: `Oct–Dec 2026`. */
const quarterName = (period: string): string =>
  `${quarters[Number(period.slice(6)) - 1]} ${period.slice(0, 4)}`;

const quarterRows = ({ quarters }: Register, least: number): QuarterRow[] =>
  quarters.toReversed().map(({ period, decisions, reviews, days: { median }, lowered, level }) => ({
    name: quarterName(period),
    ...{ decisions: plain(decisions, 0), reviews: plain(reviews, 0) },
    days: median === null ? dash : days(median),
    lowered: lowered.share === null ? dash : `${plain(100 * lowered.share, 0)}%`,
    alpha: level.n < least ? dash : number(level.alpha),
  }));

function waitRows({ waits }: Register): WaitRow[] {
  let from = 0;
  return waits.map(({ is, share, median, quartiles }) => {
    const part = Math.round(1000 * (share ?? 0)) / 10;
    const row = {
      ...{
        says: capitalised(waitWords[is]),
        part,
        from,
        share: share === null ? dash : `${plain(part, 0)}%`,
      },
      median: median === null ? dash : days(median),
      middle: quartiles ? `${days(quartiles[0])} to ${days(quartiles[1])}` : dash,
    };
    from = Math.round(10 * (from + part)) / 10;
    return row;
  });
}

function decisionText({ decisions: { days: waited } }: Register): string | null {
  if (waited.median === null || !waited.quartiles) return null;
  const [low, high] = waited.quartiles.map(days);
  return `Half of all decisions took no longer than ${days(waited.median)} days; the middle half took ${low} to ${high}.`;
}

function countedOf({ patterns, flagged }: Register): string[] {
  const first = `${many(patterns.toldFirst, 'more', 'more')}: those concerned are told first, and it is told here if it lasts.`;
  const own = `${many(flagged, 'reviewer has', 'reviewers have')} something to look at in their own reviewing, such as a review given within minutes. It is told to them alone.`;
  return [...(patterns.toldFirst > 0 ? [first] : []), ...(flagged > 0 ? [own] : [])];
}

function drawnBy({ audits: { body, seed } }: Register): QualityPage['drawn'] {
  const lot = `by lot with the published seed ${seed}, so that anybody can draw them again`;
  return body
    ? {
        says: `Drawn and signed by ${body.name}.`,
        body: { text: 'What it drew, signed', href: body.signedAt },
      }
    : {
        says: `Drawn ${lot}. The policy names no outside body yet that would draw and sign them.`,
        body: null,
      };
}

/** How many ageing pages are named; Changes has them all. */
const ageingShown = 12;

/** The register as its page shows it. */
export function qualityPage(view: SiteView): QualityPage {
  const register = qualityOf(view);
  const { site, person, href } = view;
  const least = site.policy.register.agreementMin;
  const page = (id: string): Tag => ({
    text: view.practiceTitle(id) ?? label(id),
    href: href(`/practices/${id}/`),
  });
  const titles = new Map([
    ...site.networks.map(({ id, data }): [string, string] => [id, data.title]),
    ...site.practices.map(({ id, data }): [string, string] => [id, data.title]),
  ]);
  const name = (id: string) => titles.get(id) ?? label(id);
  const aged = register.ageing.map(({ practice, on }) => ({ ...page(practice), on: longDate(on) }));
  return {
    ...{ empty: register.tallies.decisions === 0, asOf: register.asOf, figures: figuresOf(register) },
    ...{ agreement: agreementRows(register, least), quarters: quarterRows(register, least) },
    ...{ decision: decisionText(register), waits: waitRows(register), drawn: drawnBy(register) },
    audits: register.audits.drawn.map((one) => ({
      ...{ month: monthOf(one.month), page: page(one.practice), came: drawnWords(one) },
    })),
    patterns: register.patterns.named.map((one) => patternWords(one, person)),
    counted: countedOf(register),
    networks: [
      ...register.networks.map((one) => unmissableWords(one, name)),
      ...register.projects.map((one) => changedWords(one, (id) => projectName(one, id, view) ?? name(id))),
    ],
    ageing: { lines: aged.slice(0, ageingShown), more: Math.max(0, aged.length - ageingShown) },
    withdrawn: register.withdrawn.map(({ title, on, reason }) => `${title}, ${longDate(on)}. ${reason}`),
  };
}

/** The title of the project that a change is about, with its network; undefined for other ids. */
function projectName(
  { network, project }: Register['projects'][number],
  id: string,
  { site, school }: SiteView,
): string | undefined {
  const home = site.networks.find((one) => one.id === network);
  const found = id === project ? home?.projects.find((one) => one.id === id) : undefined;
  return found ? `“${found.data.title}” (${home?.data.title})` : school(id)?.data.name;
}
