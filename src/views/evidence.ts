import type { RateInput } from '#core/evidence/input.ts';
import { type Rating, rate } from '#core/evidence/rate.ts';
import { recordedOn } from '#core/evidence/recorded-on.ts';
import { levelNames } from '#core/evidence/scale.ts';
import { toRateInput } from '#core/evidence/to-rate-input.ts';
import type { Outcome } from '#core/model/lists.ts';
import { type Plot, plotsOf } from './evidence-plots.ts';
import type { Practice, SiteData } from './site-data.ts';
import { standingOf } from './standing.ts';

/** How one study came out on the outcome that the write-up is about. */
export type StudyResult = {
  effect: number;
  se: number;
  /** Whether it is the one of its team that is pooled. */
  counts: boolean;
  ci: readonly [number, number];
  direction: 'better' | 'worse' | 'open';
};

/** What was worked out for one finding: an effect with its interval and security, or why there is none. */
export type FindingEffect = {
  effect: { g: number; ci: readonly [number, number] } | null;
  security: number;
  why: string;
};

/** What is known of one practice: how sure, how well tested, which way, and why. */
export type EvidenceView = {
  level: 1 | 2 | 3 | 4 | 5;
  levelName: string;
  /** What the facts support now, which may be more than is shown. */
  supported: 1 | 2 | 3 | 4 | 5;
  security: 0 | 1 | 2 | 3 | 4 | 5;
  verdict: 'helps' | 'may-help' | 'no-clear-difference' | 'may-harm' | 'harms' | 'unclear';
  /** The verdict as sentences (the words of the evidence rules). */
  sentence: string;
  pooled: {
    effect: number;
    ci: readonly [number, number];
    studies: number;
    pupils: number;
    /** The spread between studies, as a variance. */
    tau2: number;
  } | null;
  reasons: { says: string; source: string }[];
  nextStep: string;
  plots: Plot[];
  /** By report id; the write-up's own under its own id. Only studies that gave an effect. */
  studies: ReadonlyMap<string, StudyResult>;
  /** By `study/finding/outcome`. */
  findings: ReadonlyMap<string, FindingEffect>;
};

const rated = new WeakMap<Practice, Rating>();

/** The whole rating of a practice; worked out once for each `Practice`, for its page, the lists and the open data. */
export function ratingOf(practice: Practice, site: SiteData): Rating {
  const known = rated.get(practice);
  if (known) return known;
  const rating = rate(rateInputOf(practice, site), site.policy);
  rated.set(practice, rating);
  return rating;
}

/** Lets `ratingOf` give a rating that was worked out before from the same facts. */
export const recallRating = (practice: Practice, rating: Rating): unknown => rated.set(practice, rating);

const made = new WeakMap<Practice, EvidenceView>();

/** What the computed evidence says of a practice; worked out once for each `Practice`. */
export function evidenceOf(practice: Practice, site: SiteData): EvidenceView | null {
  const known = made.get(practice);
  if (known) return known;
  const view = viewOf(practice, ratingOf(practice, site));
  made.set(practice, view);
  return view;
}

/** The facts that a practice is rated from: what `npm run evidence -- rate` takes. */
export function rateInputOf(
  { id, data, reports, tries, reviews }: Practice,
  { policy, now }: Pick<SiteData, 'policy' | 'now'>,
): RateInput {
  const records = reviews.map(({ data: record }) => record);
  const dated = tries.map((attempt) => ({
    id: attempt.id,
    data: attempt.data,
    mergedAt: recordedOn(attempt, records),
  }));
  return toRateInput({ id, writeup: data, reports, tries: dated }, { today: now.slice(0, 10), policy });
}

function viewOf(practice: Practice, rating: Rating): EvidenceView {
  const level = shownLevel(practice, rating.level);
  const { pool, words, reasons, nextStep, security } = rating;
  return {
    level,
    levelName: levelNames[level],
    supported: rating.level,
    security,
    verdict: rating.verdict.replaceAll(' ', '-') as EvidenceView['verdict'],
    sentence: words,
    pooled: pool
      ? { effect: pool.estimate, ci: pool.ci, studies: pool.k, pupils: pool.n, tau2: pool.tau2 }
      : null,
    reasons: reasons.map(({ says, source }) => ({ says: sentence(says), source })),
    nextStep: sentence(nextStep),
    plots: plotsOf(practice, rating),
    studies: studyResults(rating),
    findings: findingEffects(rating),
  };
}

/** The level that reviewers set, or that the author claims, where it is lower than what the facts support; never higher. */
function shownLevel(practice: Practice, supported: EvidenceView['level']): EvidenceView['level'] {
  const set = standingOf(practice).agreed?.level ?? practice.data.claim.level ?? supported;
  return Math.min(set, supported) as EvidenceView['level'];
}

function studyResults({ outcomes }: Rating): Map<string, StudyResult> {
  return new Map(
    (outcomes[0]?.studies ?? []).map(({ study, g, se, weight }) => {
      const ci = [g - 1.96 * se, g + 1.96 * se] as const;
      const direction = ci[0] > 0 ? 'better' : ci[1] < 0 ? 'worse' : 'open';
      return [study, { effect: g, se, counts: weight !== null, ci, direction }];
    }),
  );
}

/** The key of a finding's effect. */
export const effectKey = (study: string, id: string, outcome: Outcome | null): string =>
  `${study}/${id}/${outcome ?? ''}`;

function findingEffects({ findings }: Rating): Map<string, FindingEffect> {
  return new Map(
    findings.map(({ study, id, outcome, effect, security }) => [
      effectKey(study, id, outcome),
      {
        effect: effect.g === null ? null : { g: effect.g, ci: effect.ci },
        security,
        why: effect.g === null ? (effect.notes[0] ?? '') : '',
      },
    ]),
  );
}

/** Reasons and steps come as clauses; pages print sentences. */
function sentence(clause: string): string {
  const text = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
