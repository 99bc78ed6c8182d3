import { z } from 'zod';
import { ages, allowed, date, demo, id, listOf, post, shortText, text, title } from './fields.ts';
import { outcomes, subjects } from './lists.ts';

/** `priorities/<id>.mdx`: one of the few questions that come first. */
export const priority = z.strictObject({
  title,
  post,
  rank: z.int().min(1).max(99),
  outcomes: listOf(z.enum(outcomes)).min(1),
  steward: id,
  reviewBy: date.optional(),
  allowed,
  demo,
});

/** `asks/<id>.mdx`: what a school is looking for. */
export const ask = z.strictObject({
  title,
  post,
  outcome: z.enum(outcomes).meta({ description: 'What you want to change' }),
  wants: listOf(z.enum(['talk', 'visit', 'materials', 'joint-work']))
    .min(1)
    .meta({ description: 'What would help' }),
  ages: ages.optional(),
  subjects: listOf(z.enum(subjects)).optional().meta({ description: 'Subjects it is about; left out: any' }),
  priorities: listOf(id).optional().meta({ description: 'Priorities it belongs to' }),
  until: date.optional().meta({ description: 'Last day on which an answer still helps' }),
  status: z.enum(['open', 'answered', 'closed']).optional().meta({ description: 'Left out: open' }),
  answers: listOf(id).optional().meta({ description: 'Practices that answered it' }),
  authors: listOf(id).optional().meta({ description: 'Who asks (their ids)' }),
  school: id.optional().meta({ description: 'School that asks' }),
  allowed,
  demo,
});

const maturity = z.strictObject({
  on: date,
  professionalDevelopment: z.int().min(1).max(4),
  partnership: z.int().min(1).max(4),
  collaborativeCapital: z.int().min(1).max(4),
  note: text.optional(),
});

/** `networks/<id>/index.mdx`: it must state its goal, belonging, relationships and co-ordination. */
export const network = z.strictObject({
  title,
  kind: z.enum(['alliance', 'trust', 'subject', 'other']),
  goal: text,
  belonging: text.meta({ description: 'Who belongs, how they join and leave' }),
  relationships: text.meta({ description: 'How members work together round the goal' }),
  coordination: text.meta({ description: 'Who co-ordinates, when they meet' }),
  members: listOf(id).min(1).meta({ description: 'Schools' }),
  lead: id,
  since: date.optional(),
  maturity: z.array(maturity).optional(),
  close: z
    .boolean()
    .optional()
    .meta({ description: 'Members do not count as external reviewers of each other' }),
  allowed,
  demo,
});

const action = z.strictObject({ what: text, who: shortText, by: date });

/** How a year of joint work stands. */
const rags = ['red', 'amber', 'green'] as const;
export type Rag = (typeof rags)[number];

const review = z.strictObject({
  rag: z.enum(rags).meta({ description: 'How it stands; the page shows beside it what the reports come to' }),
  learned: text,
  next: text.optional(),
  actions: z
    .array(action)
    .optional()
    .meta({ description: 'What will be done, by whom and by when; a red review needs at least one' }),
});

const registered = z
  .strictObject({
    on: date.meta({ description: 'Day on which the plan was put here' }),
    mark: z
      .string()
      .regex(/^[0-9a-f]{12}$/, 'expected the 12 letters and digits that the check gives')
      .optional()
      .meta({
        description:
          'Mark of the plan as it was then; the check gives it, and sees by it what was changed later',
      }),
  })
  .meta({ description: 'When the plan was registered: by the first day of the cycle, so before the data' });

const told = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected a practice and a report of it, such as paired-reading/hill-2026',
  );

const cycle = z.strictObject({
  from: date,
  to: date,
  plan: z.strictObject({ question: text, change: text, measure: text, expect: text }),
  who: shortText.optional().meta({ description: 'Who does and measures it' }),
  registered: registered.optional(),
  found: listOf(told).optional().meta({
    description:
      'Reports of this cycle, as practice/report. Left out: those of its schools on its practices in its time',
  }),
  yearly: z
    .array(review.extend({ on: date }))
    .optional()
    .meta({ description: 'Reviews on the way, one a year, in a cycle of more than a year' }),
  review: review.optional().meta({ description: 'Review at the end' }),
});

/** `networks/<id>/projects/<id>.mdx`: joint work in cycles. */
export const project = z.strictObject({
  title,
  schools: listOf(id).min(1),
  practices: listOf(id),
  outcome: z.enum(outcomes),
  steward: id,
  cycles: z.array(cycle).min(1),
  allowed,
  demo,
});

export type Priority = z.infer<typeof priority>;
export type Ask = z.infer<typeof ask>;
export type Network = z.infer<typeof network>;
export type Project = z.infer<typeof project>;
export type Cycle = Project['cycles'][number];
