import { type Level, levelNames, type Verdict } from '#core/evidence/scale.ts';
import { monthOf } from './dates.ts';
import { evidenceOf } from './evidence.ts';
import { many } from './numbers.ts';
import { firstRecordedDay, recordedDays } from './recorded.ts';
import type { Practice, SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { type Stand, standNow, standOn } from './stand.ts';
import { inSentence, listed } from './words.ts';

/** How far a write-up has come since it was first recorded; the direction of its results never counts. */
export type Improvement = {
  /** Levels gained. */
  levels: number;
  /** Steps of the verdict: from unclear to "may", from "may" to settled. */
  settled: number;
  security: number;
  /** What changed, in sentences. */
  says: string[];
};

/** What is shown at one time: the level agreed or claimed where it is lower than what the facts support. */
type Shown = Stand & { level: Level };

/** A verdict by how far it is settled, whichever way. */
const settledness: Record<Verdict, number> = {
  unclear: 0,
  'may help': 1,
  'may harm': 1,
  helps: 2,
  harms: 2,
  'no clear difference': 2,
};

/**
 * What a write-up has gained since its first record, or null where it has gained nothing or no record says what it began with.
 *
 * What it began with is the level agreed in the first record, and what today's rules make of the reports and tries that
 * stood in it; a write-up that gained in one thing and lost a level or a verdict has not improved.
 */
export function improvementOf(practice: Practice, { site }: SiteView): Improvement | null {
  const on = firstRecordedDay(practice);
  const began = on && shownOn(practice, on, site);
  const now = shownNow(practice, site);
  if (!began || !now) return null;
  const gained = {
    levels: now.level - began.level,
    settled: settledness[now.verdict] - settledness[began.verdict],
    security: now.security - began.security,
  };
  const { levels, settled, security } = gained;
  const lost = levels < 0 || settled < 0;
  if (lost || Math.max(levels, settled, security) <= 0) return null;
  return { ...gained, says: [changeText(began, now), cameText(practice, on)].filter(Boolean) };
}

/** Write-ups that have gained something, most first: levels, then the verdict, then security. */
export function mostImproved(view: SiteView): { practice: Practice; improvement: Improvement }[] {
  return view.site.practices
    .flatMap((practice) => {
      const improvement = improvementOf(practice, view);
      return improvement ? [{ practice, improvement }] : [];
    })
    .sort(
      ({ practice: a, improvement: one }, { practice: b, improvement: other }) =>
        other.levels - one.levels ||
        other.settled - one.settled ||
        other.security - one.security ||
        a.data.title.localeCompare(b.data.title, 'en-GB'),
    );
}

function shownNow(practice: Practice, site: SiteData): Shown | null {
  const stand = standNow(practice, site);
  const level = evidenceOf(practice, site)?.level;
  return stand && level ? { ...stand, level } : null;
}

/** What a write-up was worth on the day of its first record. */
function shownOn(practice: Practice, on: string, site: SiteData): Shown | null {
  const stand = standOn(practice, on, site);
  if (!stand) return null;
  const agreed = practice.reviews
    .map(({ data }) => data)
    .find(({ mergedAt, outcome }) => mergedAt.startsWith(on) && outcome.level !== undefined);
  const set = agreed?.outcome.level ?? practice.data.claim.level ?? stand.supported;
  return { ...stand, level: Math.min(set, stand.supported) as Level };
}

/** "Level 2, measured, became level 3, compared; unclear became may help." */
function changeText(before: Shown, now: Shown): string {
  const named = ({ level }: Shown) => `level ${level}, ${inSentence(levelNames[level])},`;
  const parts = [
    ...(now.level > before.level ? [`${named(before)} became ${named(now).slice(0, -1)}`] : []),
    ...(now.verdict === before.verdict ? [] : [`“${before.verdict}” became “${now.verdict}”`]),
    ...(now.security > before.security ? [`security ${before.security} became ${now.security}`] : []),
  ];
  return capital(`${parts.join('; ')}.`);
}

/** What has come since: "Since September 2026: 3 reports and 2 reviews." */
function cameText(practice: Practice, on: string): string {
  const came = practice.reports.filter(({ path }) => (recordedDays(practice, path)[0] ?? on) > on).length;
  const judged = practice.reviews
    .map(({ data }) => data)
    .filter(
      ({ mergedAt, files }) => mergedAt.slice(0, 10) > on && files.some(({ path }) => path === practice.path),
    )
    .reduce((so, { reviews }) => so + reviews.length, 0);
  const parts = [...(came ? [many(came, 'report')] : []), ...(judged ? [many(judged, 'review')] : [])];
  return parts.length ? `Since ${monthOf(on)}: ${listed(parts)}.` : '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
