import { effectOf } from '#core/evidence/effect.ts';
import type { EvidencePolicy } from '#core/evidence/evidence-policy.ts';
import type { Finding } from '#core/model/finding.ts';
import { indexGoesWith, pGoesWith } from './goes-with.ts';
import { whyApartClasses, whyEffectApart } from './hypotheses.ts';
import { clearinghouseG, type PrintedRow, printedRow, roundingOf } from './printed-row.ts';
import type { Row } from './read-csv.ts';
import { startTakenAway } from './start-taken-away.ts';

/**
 * Our g, recomputed from the printed figures of comparisons of two groups, against the printed effect.
 *
 * `plain` are the rows with all figures, two pupils a side and some spread; `share` of them agree within the rounding
 * of their figures, and `exact` to a millionth when the clearinghouse's own correction for small samples is used. Each
 * of the others is in `apart` with its class, why, and the figures side by side.
 */
export function compareEffects(rows: readonly Row[], policy: EvidencePolicy) {
  const printed = rows.map(printedRow).filter((row) => row !== undefined);
  const plain = printed.filter(canBeComputed);
  const adjusted = plain.filter((row) => !isExact(row) && startTakenAway(row));
  const apart = plain
    .filter((row) => !isWithinRounding(row, policy))
    .map((row) => {
      const sisters = adjusted.filter(({ review, id }) => review === row.review && id !== row.id).length;
      return describe(row, sisters);
    });
  const counts = whyApartClasses.map(
    (name) => [name, apart.filter((row) => row.class === name).length] as const,
  );
  const tally: Record<string, number> = {
    'within rounding': plain.length - apart.length,
    ...Object.fromEntries(counts.filter(([, count]) => count !== 0)),
    'no spread, or nobody on a side': printed.length - plain.length,
    'figures missing': rows.length - printed.length,
  };
  return {
    plain: plain.length,
    share: (plain.length - apart.length) / plain.length,
    exact: plain.filter(isExact).length / plain.length,
    tally,
    apart,
  };
}

const canBeComputed = ({ treated, comparison }: PrintedRow): boolean =>
  treated.n >= 2 &&
  comparison.n >= 2 &&
  treated.sd >= 0 &&
  comparison.sd >= 0 &&
  treated.sd + comparison.sd > 0;

const isExact = (row: PrintedRow): boolean =>
  Math.abs(clearinghouseG(row) - row.effect) <= 1e-6 + row.halfEffect;

/** The engine's g, less what the clearinghouse's approximate correction makes of it, within what rounding can move. */
function isWithinRounding(row: PrintedRow, policy: EvidencePolicy): boolean {
  const { treated, comparison } = row;
  const finding: Finding = {
    measure: { name: 'Test', kind: 'other-test' },
    design: 'randomised',
    assigned: 'pupil',
    against: 'unknown',
    treated: { n: treated.n, mean: treated.mean, sd: treated.sd },
    comparison: { n: comparison.n, mean: comparison.mean, sd: comparison.sd },
  };
  const { g } = effectOf(finding, {}, policy);
  if (g === null) return false;
  const slack = roundingOf(row, g) + row.halfEffect + Math.abs(clearinghouseG(row) - g);
  return Math.abs(g - row.effect) <= slack;
}

function describe(row: PrintedRow, sisters: number) {
  const { id, review, outcome, effect: printed, studyEffect: study, index, p } = row;
  const ours = clearinghouseG(row);
  const candidates = { ours, printed, study };
  const { is, says } = whyEffectApart(row, { sisters });
  return {
    id,
    review,
    outcome,
    class: is,
    why: says,
    ...candidates,
    index,
    indexGoesWith: indexGoesWith(row, candidates),
    p,
    pGoesWith: pGoesWith(row, candidates),
  };
}
