import type { Rating } from '#core/evidence/rate.ts';
import type { Shown, ShownStudy } from '#core/evidence/shown.ts';
import { type Finding, findingId } from '#core/model/finding.ts';
import type { EggerTest } from '#core/statistics/egger.ts';
import type { Funnel } from '#core/statistics/funnel.ts';
import { studyName } from './citation.ts';
import { many, plain } from './numbers.ts';
import type { Practice } from './site-data.ts';
import type { WithoutOne } from './without-one.ts';
import { inSentence, label, listed } from './words.ts';

/** One line of a forest plot: a result as standard deviations, with its 95% interval and its share of the pooled one. */
export type PlotRow = {
  label: string;
  detail: string;
  design: string;
  measure: string;
  pupils: string;
  effect: number;
  ci: readonly [number, number];
  /** Share of the pooled result, 0 to 1; null where it is shown and not pooled. */
  weight: number | null;
  /** True for a test that the authors or the maker wrote: drawn hollow. */
  ownTest: boolean;
};

/** All results on one outcome, and what they come to together. */
export type Plot = {
  outcome: string;
  rows: PlotRow[];
  pooled: {
    effect: number;
    ci: readonly [number, number];
    prediction: readonly [number, number] | null;
  } | null;
  method: string;
  /** Studies that looked at this outcome and gave no effect, by name: they cannot be drawn. */
  missing: string[];
  /** The pooled result again without each study in turn; empty where too few are pooled. */
  without: WithoutOne[];
  /** Drawn where enough studies are pooled to see a lean. */
  funnel: { drawn: Funnel; egger: EggerTest | null } | null;
};

/** A plot for each outcome on which two or more studies gave an effect. */
export function plotsOf(practice: Practice, { outcomes }: Rating): Plot[] {
  return outcomes.filter(({ studies }) => studies.length > 1).map((shown) => plotOf(practice, shown));
}

function plotOf(practice: Practice, shown: Shown): Plot {
  const { outcome, studies, pool, withoutOne, funnel, egger } = shown;
  const bySize = [...studies].sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1) || b.n - a.n);
  const left = studies.filter(({ weight }) => weight === null).length;
  const spread = pool
    ? `Hedges’ g, random effects (REML); τ² = ${plain(pool.tau2)}, I² = ${plain(pool.i2, 0)}%.`
    : 'Hedges’ g.';
  const once = left
    ? ` A team counts once, so ${many(left, 'study is', 'studies are')} shown and not pooled.`
    : '';
  return {
    outcome: outcome ?? practice.data.claim.outcome,
    rows: bySize.map((study) => rowOf(practice, study)),
    pooled: pool ? { effect: pool.estimate, ci: pool.ci, prediction: pool.prediction } : null,
    method: spread + once,
    missing: practice.reports
      .filter(
        ({ id, data }) =>
          measures(data.findings, outcome, practice) && !studies.some(({ study }) => study === id),
      )
      .map(({ id }) => nameOf(practice, id)),
    without: withoutOne.map(({ without, estimate, ci }) => ({
      label: nameOf(practice, without),
      effect: estimate,
      ci,
    })),
    funnel: funnel && { drawn: funnel, egger },
  };
}

const measures = (
  findings: readonly Finding[] | undefined,
  outcome: string | null,
  { data }: Practice,
): boolean =>
  (findings ?? []).some(
    (finding) => (finding.outcome ?? data.claim.outcome) === (outcome ?? data.claim.outcome),
  );

function rowOf(practice: Practice, { study, g, se, n, weight, findings }: ShownStudy): PlotRow {
  const report = practice.reports.find(({ id }) => id === study)?.data;
  const all: Finding[] = (report ?? practice.data).findings ?? [];
  const used = all.filter((finding) => findings.includes(findingId(finding)));
  const measures = [...new Set(used.map(({ measure }) => measure.name))];
  const designs = [...new Set(used.map(({ design }) => label(design)))];
  return {
    label: nameOf(practice, study),
    detail: `${many(n, 'pupil')}, ${listed(designs.map((design) => inSentence(design)))}`,
    design: listed(designs),
    measure: measures.length > 3 ? `Mean of ${measures.length} measures` : measures.join('; '),
    pupils: plain(n),
    effect: g,
    ci: [g - 1.96 * se, g + 1.96 * se],
    weight,
    ownTest: used.some(({ measure: { madeBy } }) => madeBy === 'authors' || madeBy === 'developer'),
  };
}

function nameOf({ reports }: Practice, study: string): string {
  const report = reports.find(({ id }) => id === study)?.data;
  return report ? studyName(study, report.sources) : 'This write-up';
}
