import { z } from 'zod';
import { ages, cite, id, percent, shortText, text } from './fields.ts';
import { assignedUnits, comparators, designs, makers, markings, measureKinds, outcomes } from './lists.ts';
import { slug } from './slug.ts';

const count = z.int().min(0).max(10_000_000);

export const measure = z.strictObject({
  name: shortText.meta({ description: 'The test, questionnaire or record, by its own name' }),
  kind: z.enum(measureKinds).meta({ description: 'What sort of measure it is' }),
  madeBy: z
    .enum(makers)
    .optional()
    .meta({ description: 'Who made it. Independent for national tests, standardised tests and records' }),
  marked: z.enum(markings).optional().meta({ description: 'Did the markers know who had had the practice?' }),
  min: z.number().optional().meta({ description: 'Lowest possible score' }),
  max: z.number().optional().meta({ description: 'Highest possible score' }),
  whole: z.boolean().optional().meta({ description: 'True when a single score is always a whole number' }),
});

const figures = {
  mean: z.number().optional().meta({ description: 'Average score' }),
  sd: z.number().min(0).optional().meta({ description: 'Standard deviation of the scores' }),
  events: count.optional().meta({ description: 'How many said yes, passed, were absent …' }),
  percent: percent.optional().meta({ description: 'The same as a percentage' }),
};

const before = z.strictObject({
  n: count.optional().meta({ description: 'Pupils measured before, when not the same number' }),
  ...figures,
});

export const group = z.strictObject({
  n: count.meta({ description: 'Pupils whose results were analysed' }),
  started: count.optional().meta({ description: 'Pupils there were at the beginning' }),
  classes: count.optional().meta({ description: 'Number of classes' }),
  schools: count.optional().meta({ description: 'Number of schools' }),
  ...figures,
  before: before.optional().meta({ description: 'The same figures before it began' }),
});

export const reported = z.strictObject({
  by: id.meta({ description: 'Source that prints it' }),
  g: z.number().optional().meta({ description: 'Effect size as printed' }),
  se: z.number().min(0).optional().meta({ description: 'Its standard error' }),
  ci: z.tuple([z.number(), z.number()]).optional().meta({ description: 'Its 95% interval' }),
  p: z.number().min(0).max(1).optional().meta({ description: 'p-value as printed' }),
  t: z.number().optional().meta({ description: 't as printed' }),
  F: z.number().min(0).optional().meta({ description: 'F as printed' }),
  df: z
    .union([z.number().min(0), z.tuple([z.number().min(0), z.number().min(0)])])
    .optional()
    .meta({ description: 'Degrees of freedom: one number, or two for F' }),
  adjusted: z.boolean().optional().meta({ description: 'Does it allow for where pupils started?' }),
  baselineG: z.number().optional().meta({ description: 'Difference at the start, as an effect size' }),
  difference: z.number().optional().meta({ description: 'Difference in the unit of the measure' }),
  unit: shortText.optional().meta({ description: 'That unit' }),
  says: z
    .enum(['better', 'worse', 'no-significant-difference', 'mixed'])
    .optional()
    .meta({ description: 'What it says in words, when it gives no figures' }),
});

/** One result of one study or school: who was measured, how, and what came out. */
export const finding = z
  .strictObject({
    id: id.optional().meta({ description: "Left out: made from the measure's name" }),
    outcome: z.enum(outcomes).optional().meta({ description: "What it tells about. Left out: the claim's" }),
    primary: z
      .boolean()
      .optional()
      .meta({ description: 'The one result that is pooled for this outcome and sample' }),
    measure: measure.meta({ description: 'What it was measured with' }),
    higherIsBetter: z
      .boolean()
      .optional()
      .meta({ description: 'False where a lower figure is better, such as days absent' }),
    design: z.enum(designs).meta({ description: 'How the result came about' }),
    treated: group.optional().meta({ description: 'Pupils who had the practice' }),
    comparison: group.optional().meta({ description: 'Pupils who did not' }),
    n: count.optional().meta({ description: 'Pupils in all, when only the total is known' }),
    started: count.optional().meta({ description: 'Pupils in all at the beginning' }),
    assigned: z
      .enum(assignedUnits)
      .optional()
      .meta({ description: 'What was allotted to one side or the other' }),
    against: z.enum(comparators).optional().meta({ description: 'What the comparison pupils had instead' }),
    sample: z
      .strictObject({
        id: id.meta({ description: 'Name of the group of pupils' }),
        is: z
          .enum(['part', 'subgroup'])
          .meta({ description: 'Different pupils (part), or some of the same (subgroup)' }),
        ages: ages.optional(),
      })
      .optional()
      .meta({ description: 'Part: different pupils, combined. Subgroup: shown only. Left out: everybody' }),
    arm: shortText.optional().meta({ description: 'Which version, when several share one comparison group' }),
    weeks: z.number().min(0).max(1000).optional().meta({ description: 'How many weeks it ran' }),
    taken: z
      .enum(['during', 'end', 'follow-up'])
      .optional()
      .meta({ description: 'When the measure was taken' }),
    weeksAfter: z
      .number()
      .min(0)
      .max(2000)
      .optional()
      .meta({ description: 'Weeks after the end, for a follow-up' }),
    adjusted: z.boolean().optional().meta({ description: 'Do the averages allow for where pupils started?' }),
    correlation: z.number().min(-1).max(1).optional().meta({ description: 'Of before with after' }),
    icc: z.number().min(0).max(1).optional().meta({ description: 'How alike pupils of one class are' }),
    reported: z.array(reported).min(1).optional().meta({ description: 'Effects as printed' }),
    use: z
      .enum(['computed', 'reported'])
      .optional()
      .meta({ description: 'Which effect counts. Left out: computed where possible' }),
    stated: z
      .strictObject({
        baseline: z
          .enum(['equivalent', 'adjusted', 'not-equivalent'])
          .optional()
          .meta({ description: 'Were the groups alike at the start?' }),
        attrition: z.enum(['low', 'high']).optional().meta({ description: 'How many dropped out' }),
        by: id.meta({ description: 'Source that says so' }),
      })
      .optional()
      .meta({ description: "Where figures are missing, a reviewer's word" }),
    cite: cite.optional().meta({ description: 'Source it was taken from' }),
    note: text.optional().meta({ description: 'Anything a reader must know about the figure' }),
  })
  .superRefine((value, context) => {
    if (!(value.treated && value.comparison)) return;
    for (const field of ['assigned', 'against'] as const)
      if (value[field] === undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `expected ${field} where there are two groups (unknown is an answer)`,
        });
  });

export type Finding = z.infer<typeof finding>;
export type Group = z.infer<typeof group>;

/** The id a finding has: its own, or the slug of its measure's name. */
export const findingId = (value: Pick<Finding, 'id' | 'measure'>): string =>
  value.id ?? slug(value.measure.name);
