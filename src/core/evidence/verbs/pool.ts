import { z } from 'zod';
import { shortText } from '../../model/fields.ts';
import { pool, poolMethods } from '../../statistics/pool.ts';
import { poolIntervals } from '../../statistics/pooled-test.ts';
import { predictionRules } from '../../statistics/prediction-interval.ts';
import { counted, effectSize, rangeOf } from '../numerals.ts';
import { verb } from './verb.ts';

const limit = 1e12;
const effect = z.strictObject({
  label: shortText,
  g: z.number().min(-limit).max(limit),
  se: z
    .number()
    .min(1 / limit, 'expected a standard error above 0')
    .max(limit),
});

/** Effects to one pooled effect. */
export const poolVerb = verb({
  summary: 'effects to one: {effects: [{label, g, se}], method, interval, prediction}',
  input: z.strictObject({
    effects: z.array(effect).min(1, 'expected at least one effect'),
    method: z.enum(poolMethods).optional(),
    interval: z.enum(poolIntervals).optional(),
    prediction: z.enum(predictionRules).optional(),
    level: z.number().gt(0).lt(1).optional(),
  }),
  run: ({ effects, ...asked }, { pooling }) =>
    pool({
      effects,
      method: asked.method ?? pooling.method,
      interval: asked.interval ?? pooling.interval,
      prediction: asked.prediction ?? pooling.prediction,
      level: asked.level,
    }),
  explain: ({ k, estimate, ci, prediction, i2 }) => {
    const elsewhere = prediction ? ` In a new study expect ${rangeOf(prediction)}.` : '';
    const apart = ` ${Math.round(i2)}% of the spread between them is more than chance.`;
    return `${counted(k, 'study', 'studies')}: ${effectSize(estimate, { signed: true })} (range ${rangeOf(ci)}).${k > 1 ? apart : ''}${elsewhere}`;
  },
});
