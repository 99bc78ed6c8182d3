import { z } from 'zod';
import { shortText } from '../../model/fields.ts';
import { bootstrapInterval } from '../../statistics/bootstrap.ts';
import { alphaMetrics, krippendorffAlpha } from '../../statistics/krippendorff.ts';
import { percentAgreement } from '../../statistics/percent-agreement.ts';
import { ratersKappa } from '../../statistics/raters-kappa.ts';
import { valuesByItem } from '../../statistics/ratings.ts';
import { verb } from './verb.ts';

/** Items and raters may be numbered; 1 and "1" are the same one. */
const name = z.union([shortText, z.number().transform(String)]);
const rating = z.strictObject({ item: name, rater: name, value: z.union([z.number(), shortText]) });

/** With more values than this the ratio metric, which takes them pair by pair, is too slow for resampling. */
const ratioValuesMost = 1000;

const input = z
  .strictObject({
    ratings: z.array(rating),
    metric: z.enum(alphaMetrics),
    weights: z.enum(['unweighted', 'linear', 'quadratic']).optional(),
  })
  .superRefine(({ ratings, metric }, context) => {
    const seen = new Set<string>();
    for (const [i, { item, rater, value }] of ratings.entries()) {
      const complain = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['ratings', i, field], message });
      const unfit = typeof value === 'string' || (metric === 'ratio' && value < 0);
      if (metric !== 'nominal' && unfit)
        complain('value', `expected a number that fits the ${metric} metric`);
      const key = JSON.stringify([item, rater]);
      if (seen.has(key)) complain('rater', 'expected one rating of an item by a rater');
      seen.add(key);
    }
  });

/** How far raters agree; the interval of alpha is a seeded bootstrap over items. `n` is items with two ratings or more. */
export const agreeVerb = verb({
  summary: 'how far raters agree: {ratings: [{item, rater, value}], metric, weights?}',
  input,
  run: ({ ratings, metric, weights }, { agreement }) => {
    const items = valuesByItem(ratings).filter((values) => values.length > 1);
    const tooSlow = metric === 'ratio' && new Set(items.flat()).size > ratioValuesMost;
    const alphaOf = (some: readonly (readonly (string | number)[])[]) => krippendorffAlpha(some, metric);
    return {
      alpha: alphaOf(items),
      kappa: ratersKappa(ratings, weights),
      percent: percentAgreement(items),
      n: items.length,
      alphaInterval: bootstrapInterval(items, alphaOf, {
        samples: tooSlow ? 0 : agreement.bootstrapSamples,
        seed: agreement.seed,
      }).ci,
    };
  },
  explain: ({ alpha, kappa, percent, n }) => {
    const shown = (value: number | null) => (value === null ? 'not defined' : value.toFixed(2));
    const share = percent === null ? '' : ` They gave the same rating ${Math.round(percent)} times in 100.`;
    return `${n} items rated twice or more: alpha ${shown(alpha)}, kappa ${shown(kappa)}.${share}`;
  },
});
