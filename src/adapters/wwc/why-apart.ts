import type { EvidencePolicy } from '#core/evidence/evidence-policy.ts';
import type { Judged } from '#core/evidence/judge.ts';
import { repeatedNeeds } from '#core/evidence/level.ts';
import { numberIn, type Row } from './read-csv.ts';
import { type Category, rankOf } from './scale.ts';

/** The clearinghouse counts an average of 0.25 and up as "substantively important", significant or not. */
const important = 0.25;

type Case = { judged: Judged; ours: Category; theirs: Category; rows: readonly Row[] };

/** Why our category is not the clearinghouse's, by the first difference between the two sets of rules that applies. */
export function whyApart(about: Case, policy: EvidencePolicy): string {
  const { judged, ours, theirs, rows } = about;
  const { pooled, security } = judged;
  if (!pooled) return 'no result at the end that can be pooled';
  if (Math.abs(rankOf(ours)) > Math.abs(rankOf(theirs)))
    return 'ours is firmer: the average is clear, though studies differ or few are significant alone';
  if (judged.verdict === 'no clear difference') return 'significant, and within 0.10 of nothing';
  const [low, high] = pooled.wald(policy.effects.intervalPercent);
  const clear = low > 0 || high < 0;
  if (clear && security < policy.verdict.securityMin)
    return 'clear, and too small or too varied to be secure';
  if (clear && Math.abs(rankOf(theirs)) === 2)
    return `clear, and not repeated. Wanting: ${shortOf(judged, policy)}`;
  if (clear) return 'clear the other way, or under other rules';
  if (rows.some(isSignificant)) return 'one study or measure is significant, the average is not';
  if (judged.results.some(({ g }) => Math.abs(g) >= important))
    return 'large (0.25 and up) and not significant: "substantively important" for the clearinghouse';
  return 'neither large nor significant by the printed figures';
}

const isSignificant = (row: Row): boolean =>
  row['Is_Statistically_Significant'] === 'True' || (numberIn(row['p_Value_WWC']) ?? 1) < 0.05;

function shortOf(judged: Judged, policy: EvidencePolicy): string {
  const missing = repeatedNeeds(judged, policy).find(({ met }) => !met);
  return missing ? `${missing.rule}, ${missing.asks}` : 'the interval that allows for studies that differ';
}
