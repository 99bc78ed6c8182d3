import type { EvidencePolicy } from '../evidence-policy.ts';
import type { RateFinding, RateInput, RateStudy } from '../input.ts';
import type { Judged } from '../judge.ts';

/** The facts as they are, and how they are judged. */
export type Situation = { input: RateInput; judged: Judged; policy: EvidencePolicy };

/**
 * Something people could do next. `to` is the facts as they would then be, or undefined where it does not apply;
 * `says` tells people what to do, given how the changed facts are judged.
 */
export type Change = {
  id: string;
  to: (situation: Situation) => RateInput | undefined;
  says: (situation: Situation, after: Judged) => string;
};

/** The same facts with some findings on the rated outcome changed; undefined where `change` leaves every one alone. */
export function changeFindings(
  { input, judged }: Situation,
  change: (finding: RateFinding, study: RateStudy) => RateFinding | undefined,
): RateInput | undefined {
  let changed = false;
  const inStudy = <S extends RateStudy>(study: S): S => ({
    ...study,
    findings: study.findings.map((finding) => {
      const outcome = finding.outcome ?? input.practice.outcome;
      const other = outcome === judged.outcome ? change(finding, study) : undefined;
      changed ||= other !== undefined;
      return other ?? finding;
    }),
  });
  const practice = inStudy(input.practice);
  const reports = input.reports.map(inStudy);
  return changed ? { ...input, practice, reports } : undefined;
}

/** A measured result that would count as a comparison, for imagining what does not exist yet. */
export const equalStart = { stated: { baseline: 'equivalent', by: 'imagined' } } as const;
