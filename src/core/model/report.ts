import { z } from 'zod';
import { ages, date, demo, id, listOf, percent, post, schoolYear, shortText, text, url } from './fields.ts';
import { finding } from './finding.ts';
import { places, pupilGroups, ranOptions, ratings, reportVerdicts, settings } from './lists.ts';
import { source } from './writeup.ts';

/** Where a study was done; percentages are of the pupils studied. */
const site = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'expected a country code such as GB-ENG or US')
    .meta({ description: 'Country, ISO code' }),
  region: shortText.optional(),
  place: z.enum(places).optional(),
  setting: z.enum(settings).optional(),
  schools: z.int().min(1).optional().meta({ description: 'Number of schools' }),
  yearsAsPublished: shortText.optional().meta({ description: 'Year groups as the study names them' }),
  female: percent.optional(),
  eal: percent.optional(),
  send: percent.optional(),
  disadvantaged: z
    .strictObject({
      percent,
      measure: z.enum(['fsm', 'pupil-premium', 'us-free-or-reduced-price-lunch', 'other']),
    })
    .optional()
    .meta({ description: 'Unlike measures are never compared' }),
});

const change = z.strictObject({
  what: text,
  part: z.enum(['core', 'adaptable', 'added', 'unknown']),
});

const rating = z.strictObject({
  by: id,
  said: z.enum(ratings),
  words: shortText.optional(),
  why: text.optional(),
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
    declares: z.array(shortText).min(1).optional().meta({ description: 'Interests; none is an answer' }),
    authors: listOf(id).optional(),
    school: id.optional(),
    when: schoolYear.optional(),
    ages: ages.optional(),
    pupils: listOf(z.enum(pupilGroups)).optional(),
    findings: z.array(finding).optional(),
    sources: z.array(source).optional(),
    try: id.optional().meta({ description: 'The try that was declared before' }),
    team: id.optional().meta({ description: 'Who did the study: a team counts once' }),
    site: site.optional(),
    evaluator: z.enum(['independent', 'maker', 'mixed', 'unknown']).optional(),
    rated: z.array(rating).optional().meta({ description: 'What outside reviews said of the study' }),
    registered: z
      .strictObject({ url, on: date })
      .optional()
      .meta({ description: 'Where the plan was registered before' }),
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
