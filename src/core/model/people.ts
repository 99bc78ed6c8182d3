import { z } from 'zod';
import { ages, date, demo, id, listOf, percent, shortText, text, url } from './fields.ts';
import { outcomes, phases, places, roles, settings, subjects } from './lists.ts';

const github = z.strictObject({
  login: z
    .string()
    .regex(/^[a-zA-Z0-9](?:[a-zA-Z0-9]|-(?=[a-zA-Z0-9])){0,38}$/, 'expected a GitHub user name'),
  id: z.int().min(1).meta({ description: 'Numeric id: names change, this does not' }),
});

/** `people/<handle>.yaml`. There is no e-mail address in it. */
export const person = z
  .strictObject({
    name: shortText,
    github: github.optional(),
    school: id.optional(),
    roles: listOf(z.enum(roles)).min(1),
    expertise: z
      .strictObject({
        ages: ages.optional(),
        subjects: listOf(z.enum(subjects)).optional(),
        outcomes: listOf(z.enum(outcomes)).optional(),
      })
      .optional(),
    maxOpenReviews: z.int().min(0).max(50).optional(),
    away: z.strictObject({ until: date }).optional(),
    ties: z
      .array(
        z.strictObject({
          to: shortText,
          kind: z.enum(['family', 'manager', 'supplier', 'other']),
          note: text.optional(),
        }),
      )
      .optional()
      .meta({ description: 'People or firms you are tied to' }),
    demo,
  })
  .superRefine((value, context) => {
    if (!value.github && value.roles.some((role) => role === 'reviewer' || role === 'editor'))
      context.addIssue({
        code: 'custom',
        path: ['github'],
        message: 'expected github (login and id) for a reviewer or an editor',
      });
  });

const context = z.strictObject({
  asOf: date.meta({ description: 'Date of the figures' }),
  pupils: z.int().min(1).optional().meta({ description: 'Number of pupils' }),
  disadvantaged: percent.optional(),
  eal: percent.optional(),
  senSupport: percent.optional(),
  ehcPlan: percent.optional(),
  stability: percent.optional(),
  polar4: z.number().min(1).max(5).optional().meta({ description: 'Mean quintile of university entry' }),
  idaci: z.number().min(0).max(1).optional().meta({ description: 'Mean score of income deprivation' }),
  priorAttainment: z
    .number()
    .min(0)
    .optional()
    .meta({ description: 'Primary: key stage 1 mean points. Secondary: key stage 2 mean scaled score' }),
});

/** `schools/<id>.yaml`. */
export const school = z.strictObject({
  name: shortText,
  country: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'expected a country code such as GB-ENG'),
  phase: z.enum(phases),
  ages,
  setting: z.enum(settings).optional(),
  urn: z.int().min(100000).max(999999).optional().meta({ description: 'Six digits, England' }),
  place: z.enum(places).optional(),
  trust: shortText.optional(),
  offers: z.array(text).optional(),
  visits: z.strictObject({ welcome: z.literal(true), how: url }).optional(),
  context: context.optional().meta({ description: 'Percentages of pupils unless said; left out: not known' }),
  demo,
});

export type Person = z.infer<typeof person>;
export type School = z.infer<typeof school>;
