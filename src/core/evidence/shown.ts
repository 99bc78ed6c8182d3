import type { Outcome } from '../model/lists.ts';
import type { Interval } from '../statistics/confidence-interval.ts';
import { type EggerTest, eggerTest } from '../statistics/egger.ts';
import { type Funnel, funnel } from '../statistics/funnel.ts';
import { leaveOneOut } from '../statistics/leave-one-out.ts';
import type { ConsistencyResult } from './consistency.ts';
import type { Effect, NoEffect } from './effect.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { Judged } from './judge.ts';
import type { PooledEvidence } from './pooled-evidence.ts';
import type { RatedFinding } from './rate-finding.ts';
import type { Level, Security, Verdict } from './scale.ts';
import type { Threat } from './security.ts';

/** A pooled effect as shown: standard deviations, `n` pupils; `halfWidth` of the Wald interval. */
export type ShownPool = Pick<
  PooledEvidence,
  'k' | 'n' | 'estimate' | 'se' | 'ci' | 'prediction' | 'tau2' | 'i2' | 'halfWidth'
>;

/** One line of a forest plot; `weight` 0 to 1, null for a study that is shown because its team counts already. */
export type ShownStudy = {
  study: string;
  team: string;
  g: number;
  se: number;
  n: number;
  weight: number | null;
  declared: boolean;
  security: Security;
  findings: string[];
};

/** An outcome as shown. Leave-one-out from `averageFrom` studies on, funnel and Egger's test from `funnelFrom`. */
export type Shown = {
  outcome: Outcome | null;
  level: Level;
  security: Security;
  verdict: Verdict;
  pool: ShownPool | null;
  studies: ShownStudy[];
  withoutOne: { without: string; estimate: number; ci: Interval }[];
  egger: EggerTest | null;
  funnel: Funnel | null;
};

/** A finding as shown, pooled or not. */
export type ShownFinding = {
  study: string;
  id: string;
  outcome: Outcome | null;
  effect: Effect | NoEffect;
  security: Security;
  threats: Threat[];
  compared: boolean;
  pooled: boolean;
  checks: ConsistencyResult[];
};

/** What the site shows of an outcome. */
export function shownOutcome(judged: Judged, policy: EvidencePolicy): Shown {
  const { outcome, level, security, verdict, pooled, studies, results } = judged;
  const { averageFrom, funnelFrom } = policy.pooling;
  const effects = studies.map(({ study, g, se }) => ({ label: study, g, se }));
  return {
    outcome: outcome ?? null,
    level,
    security,
    verdict,
    pool: pooled && shownPool(pooled),
    studies: results.map((result) => {
      const at = studies.indexOf(result);
      const { study, team, g, se, n, declared } = result;
      const weight = at < 0 ? null : (pooled?.weights[at] ?? null);
      const findings = result.findings.map(({ reading }) => reading.id);
      return { study, team, g, se, n, weight, declared, security: result.security, findings };
    }),
    withoutOne: studies.length < averageFrom ? [] : withoutOne(judged, effects, policy),
    egger: eggerTest(effects, funnelFrom),
    funnel: pooled && funnel(effects, pooled.estimate, { from: funnelFrom }),
  };
}

function shownPool({ k, n, estimate, se, ci, prediction, tau2, i2, halfWidth }: PooledEvidence): ShownPool {
  return { k, n, estimate, se, ci, prediction, tau2, i2, halfWidth };
}

function withoutOne(
  { pooled }: Judged,
  effects: { label: string; g: number; se: number }[],
  { pooling }: EvidencePolicy,
): Shown['withoutOne'] {
  if (!pooled) return [];
  const left = effects.length - 1;
  const interval = left < pooling.averageFrom ? 'wald' : pooled.settings.interval;
  return leaveOneOut({ ...pooled.settings, interval, effects }).map(({ without, estimate, ci }) => ({
    without,
    estimate,
    ci,
  }));
}

/** What the site shows of a finding. */
export function shownFinding(rated: RatedFinding): ShownFinding {
  const { study, reading, effect, security, basis, compared, poolable, checks } = rated;
  const { id, outcome } = reading;
  const about = { study, id, outcome: outcome ?? null };
  return { ...about, effect, security, threats: basis.threats, compared, pooled: poolable, checks };
}
