import type { Finding } from '#core/model/finding.ts';
import type { Random } from '#core/synthetic/random.ts';

type Verdict = 'worked' | 'mixed' | 'did-not-work' | 'cannot-tell';

const rounded = (value: number): number => Math.round(value * 10) / 10;
const sd = 15;

/** A number with a mean of 0 and a standard deviation of about 1. */
const chance = ({ next }: Random): number => (next() + next() + next() + next() - 2) * Math.sqrt(3);

type Asked = { measure: Finding['measure']; effect: number; random: Random };

function side(
  random: Random,
  before: number,
  gain: number,
  classes: number,
): NonNullable<Finding['treated']> {
  const n = random.whole(22, 29) * classes;
  return {
    ...{ n, started: n + random.whole(0, Math.max(1, Math.floor(n / 12))), classes },
    ...{ mean: rounded(before + gain), sd, before: { mean: rounded(before), sd } },
  };
}

/** Two groups of classes, or of pupils drawn by lot. `effect`: true effect in standard deviations. */
export function compared({ measure, effect, random }: Asked, isDrawn: boolean): Finding {
  const classes = random.whole(2, 4);
  const start = 98 + chance(random) * 3;
  const usual = 3 + chance(random);
  const gain = usual + sd * (effect + chance(random) * (isDrawn ? 0.14 : 0.2));
  return {
    measure,
    design: isDrawn ? 'randomised' : 'comparison',
    assigned: isDrawn ? 'pupil' : 'class',
    against: 'usual-teaching',
    weeks: random.whole(6, 30),
    treated: side(random, start, gain, classes),
    comparison: side(random, start + chance(random) * 0.3, usual, classes),
  };
}

/** One group, before and after. */
export function beforeAfter({ measure, effect, random }: Asked): Finding {
  const start = 98 + chance(random) * 3;
  const gain = 3 + sd * effect + chance(random) * 2;
  return {
    ...{ measure, design: 'before-after', weeks: random.whole(6, 30) },
    treated: side(random, start, gain, random.whole(1, 3)),
  };
}

/** What a school would say of its own figures. */
export function verdictOn({ treated, comparison }: Finding): Verdict {
  if (!comparison) return 'cannot-tell';
  const gain = (group: typeof treated) => (group?.mean ?? 0) - (group?.before?.mean ?? 0);
  const apart = (gain(treated) - gain(comparison)) / sd;
  if (apart > 0.15) return 'worked';
  return apart < 0 ? 'did-not-work' : 'mixed';
}
