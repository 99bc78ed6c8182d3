import { z } from 'zod';
import { ages, date, demo, id, listOf, percent, shortText, text, url } from './fields.ts';
import { outcomes, phases, places, roles, settings, subjects } from './lists.ts';

/** A user name on GitHub, which may change. */
export const login = z
  .string()
  .regex(/^[a-zA-Z0-9](?:[a-zA-Z0-9]|-(?=[a-zA-Z0-9])){0,38}$/, 'expected a GitHub user name')
  .meta({ description: 'User name on GitHub' });

const github = z.strictObject({
  login,
  id: z.int().min(1).meta({
    description:
      'Number of the account, which does not change as names do: "id" at https://api.github.com/users/<name>',
  }),
});

/** `people/<handle>.yaml`. There is no e-mail address in it. */
export const person = z
  .strictObject({
    name: shortText.meta({ description: 'Name, as it shall stand under what you write' }),
    github: github.optional().meta({ description: 'Account on GitHub; reviewers and editors need one' }),
    school: id.optional().meta({ description: 'School where you work' }),
    roles: listOf(z.enum(roles)).min(1).meta({ description: 'What you do here' }),
    expertise: z
      .strictObject({
        ages: ages.optional(),
        subjects: listOf(z.enum(subjects)).optional().meta({ description: 'Subjects you know well' }),
        outcomes: listOf(z.enum(outcomes)).optional().meta({ description: 'Outcomes you know well' }),
      })
      .optional()
      .meta({ description: 'What you could review' }),
    maxOpenReviews: z
      .int()
      .min(0)
      .max(50)
      .optional()
      .meta({ description: 'Most reviews you would have open at a time' }),
    away: z
      .strictObject({ until: date.meta({ description: 'Last day away' }) })
      .optional()
      .meta({ description: 'Not asked for reviews until then' }),
    ties: z
      .array(
        z.strictObject({
          to: shortText.meta({ description: 'Person or firm' }),
          kind: z.enum(['family', 'manager', 'supplier', 'other']).meta({ description: 'How you are tied' }),
          note: text.optional().meta({ description: 'What a reader should know about it' }),
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
  disadvantaged: percent.optional().meta({ description: 'Percentage of disadvantaged pupils' }),
  eal: percent.optional().meta({ description: 'Percentage with English as an additional language' }),
  senSupport: percent.optional().meta({ description: 'Percentage with SEN support' }),
  ehcPlan: percent.optional().meta({ description: 'Percentage with an education, health and care plan' }),
  stability: percent.optional().meta({ description: 'Percentage who joined at the usual time and stayed' }),
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
  name: shortText.meta({ description: 'Name of the school' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'expected a country code such as GB-ENG')
    .meta({ description: 'Country, ISO code', examples: ['GB-ENG'] }),
  phase: z.enum(phases).meta({ description: 'Phase, as the Department for Education names it' }),
  ages,
  setting: z.enum(settings).optional().meta({ description: 'Sort of school. Left out: mainstream' }),
  urn: z
    .int()
    .min(100000)
    .max(999999)
    .optional()
    .meta({ description: 'Unique reference number, six digits, England' }),
  place: z.enum(places).optional().meta({ description: 'Sort of place' }),
  trust: shortText.optional().meta({ description: 'Trust it belongs to' }),
  offers: z.array(text).optional().meta({ description: 'What it offers to other schools, one thing a line' }),
  visits: z
    .strictObject({
      welcome: z.literal(true).meta({ description: 'Visitors are welcome' }),
      how: url.meta({ description: 'Address of the page that says how to come' }),
    })
    .optional()
    .meta({ description: 'An open door' }),
  context: context.optional().meta({ description: 'Percentages of pupils unless said; left out: not known' }),
  demo,
});

export type Person = z.infer<typeof person>;
export type School = z.infer<typeof school>;
