import type { consistencyOf as consistency } from '#core/evidence/consistency.ts';
import type { effectOf as effect } from '#core/evidence/effect.ts';
import type { judgeOutcomes as judge } from '#core/evidence/judge.ts';
import type { rate as rating } from '#core/evidence/rate.ts';
import { part } from './part.ts';

/** How findings are rated: needed once there are some, or a level is to be shown. */
const whole = part(() => import('./evidence-whole.ts'));

export const consistencyOf: typeof consistency = (...given) => whole().consistencyOf(...given);
export const effectOf: typeof effect = (...given) => whole().effectOf(...given);
export const judgeOutcomes: typeof judge = (...given) => whole().judgeOutcomes(...given);
export const rate: typeof rating = (...given) => whole().rate(...given);
