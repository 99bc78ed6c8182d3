export { consistencyOf } from '#core/evidence/consistency.ts';
export { effectOf } from '#core/evidence/effect.ts';
export { judgeOutcomes } from '#core/evidence/judge.ts';
export { rate } from '#core/evidence/rate.ts';
