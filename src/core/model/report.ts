import { z } from 'zod';
import {
  ages,
  allowed,
  date,
  demo,
  id,
  listOf,
  percent,
  post,
  schoolYear,
  shortText,
  text,
  url,
} from './fields.ts';
import { finding } from './finding.ts';
import { places, pupilGroups, ranOptions, ratings, reportVerdicts, settings } from './lists.ts';
import { source } from './writeup.ts';

/** Where a study was done; percentages are of the pupils studied. */
const site = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'expected a country code such as GB-ENG or US')
    .meta({ description: 'Country, ISO code' }),
  region: shortText.optional().meta({ description: 'Region, as the study names it' }),
  place: z.enum(places).optional().meta({ description: 'Sort of place' }),
  setting: z.enum(settings).optional().meta({ description: 'Sort of school. Left out: mainstream' }),
  schools: z.int().min(1).optional().meta({ description: 'Number of schools' }),
  yearsAsPublished: shortText.optional().meta({ description: 'Year groups as the study names them' }),
  female: percent.optional().meta({ description: 'Percentage of girls' }),
  eal: percent.optional().meta({ description: 'Percentage with English as an additional language' }),
  send: percent.optional().meta({ description: 'Percentage with special educational needs or a disability' }),
  disadvantaged: z
    .strictObject({
      percent: percent.meta({ description: 'Percentage of pupils' }),
      measure: z
        .enum(['fsm', 'pupil-premium', 'us-free-or-reduced-price-lunch', 'other'])
        .meta({ description: 'How disadvantage was counted' }),
    })
    .optional()
    .meta({ description: 'Unlike measures are never compared' }),
});

const change = z.strictObject({
  what: text.meta({ description: 'What you did differently' }),
  part: z
    .enum(['core', 'adaptable', 'added', 'unknown'])
    .meta({ description: 'Is that a core part of the practice, one that may change, or something added?' }),
});

const rating = z.strictObject({
  by: id.meta({ description: 'Source that rates it' }),
  said: z.enum(ratings).meta({ description: 'What it says, in the terms of the What Works Clearinghouse' }),
  words: shortText.optional().meta({ description: 'The rating in its own words' }),
  why: text.optional().meta({ description: 'The reason it gives' }),
});

/** Front matter of `practices/<id>/reports/<id>.mdx`: one school, or one study (then it has a `team`). */
export const report = z
  .strictObject({
    post,
    verdict: z
      .enum(reportVerdicts)
      .optional()
      .meta({ description: 'Did it work here? Study: from its findings' }),
    ran: z.enum(ranOptions).optional().meta({ description: 'Was it done as described?' }),
    changed: z.array(change).optional().meta({ description: 'What was done differently' }),
    declares: z.array(shortText).min(1).optional().meta({
      description:
        'What you gain or owe by it: none, sells-it, trained-by-maker, paid-for-it, or in your own words',
    }),
    authors: listOf(id).optional().meta({ description: 'People who tried it (their ids)' }),
    school: id.optional().meta({ description: 'School where it was tried' }),
    when: schoolYear.optional().meta({ description: 'School year it was tried' }),
    ages: ages.optional(),
    pupils: listOf(z.enum(pupilGroups)).optional().meta({ description: 'Who it was for. Left out: all' }),
    findings: z.array(finding).optional().meta({ description: 'What was measured' }),
    sources: z.array(source).optional().meta({ description: 'Where the figures can be looked up' }),
    try: id.optional().meta({ description: 'The try that was declared before' }),
    team: id.optional().meta({ description: 'Who did the study: a team counts once' }),
    site: site.optional().meta({ description: 'Where a study was done' }),
    evaluator: z
      .enum(['independent', 'maker', 'mixed', 'unknown'])
      .optional()
      .meta({ description: 'Who did the study: others, or those who made the practice' }),
    rated: z.array(rating).optional().meta({ description: 'What outside reviews said of the study' }),
    registered: z
      .strictObject({
        url: url.meta({ description: 'Address of the plan' }),
        on: date.meta({ description: 'Day it was registered' }),
      })
      .optional()
      .meta({ description: 'Where the plan was registered before' }),
    allowed,
    demo,
  })
  .superRefine((value, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (value.team === undefined) {
      for (const field of ['verdict', 'ran', 'declares'] as const)
        if (value[field] === undefined) complain(field, `expected ${field} in a school's report`);
      for (const field of ['site', 'evaluator', 'rated', 'registered'] as const)
        if (value[field] !== undefined)
          complain(field, `expected ${field} only in a study's report, which names its team`);
    } else {
      for (const field of ['declares', 'school', 'try'] as const)
        if (value[field] !== undefined) complain(field, `expected no ${field} in a study's report`);
      if (!value.site) complain('site', "expected site (at least the country) in a study's report");
    }
  });

export type Report = z.infer<typeof report>;
