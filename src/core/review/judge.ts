import type { Facts } from './facts.ts';
import { agreedOrNot } from './judge/agreed-or-not.ts';
import { ended } from './judge/ended.ts';
import type { Verdict } from './judgement.ts';

/**
 * Where a pull request stands: the first of these that applies. The same facts always give the same verdict, in whatever
 * order GitHub listed them.
 */
export function judge(facts: Facts): Verdict {
  const { judgement, next, by, because } = ended(facts) ?? agreedOrNot(facts);
  return { judgement, next, ...(by && { by }), reasons: [...because, ...facts.reasons] };
}
