import type { Baseline } from './baseline.ts';
import type { DropOut } from './drop-out.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { Reading } from './reading.ts';
import type { Security } from './scale.ts';

/** The row of security for the design: 5 (drawn by lot, few lost) to 0 (an account). */
export function designRow(
  { given: { design } }: Reading,
  dropOut: DropOut,
  baseline: Baseline,
  policy: EvidencePolicy,
): Security {
  switch (design) {
    case 'account':
      return 0;
    case 'before-after':
    case 'single-case':
      return 1;
    case 'comparison':
    case 'discontinuity':
      return byBaseline(baseline);
    case 'randomised':
      return randomisedRow(dropOut, baseline, policy);
  }
}

const byBaseline = ({ is }: Baseline): Security => (is === 'acceptable' ? 3 : is === 'unknown' ? 2 : 1);

function randomisedRow({ boundary }: DropOut, baseline: Baseline, policy: EvidencePolicy): Security {
  if (boundary === 'cautious') return 5;
  if (boundary === 'optimistic') return 4;
  if (boundary === 'beyond') return byBaseline(baseline);
  return startedFarApart(baseline, policy) ? 3 : 4;
}

/** Chance gaps are expected when drawing by lot, but a large one with drop-out untold is a warning. */
function startedFarApart({ is, g }: Baseline, { baseline }: EvidencePolicy): boolean {
  return g === null ? is === 'unacceptable' : Math.abs(g) > baseline.adjustable;
}
