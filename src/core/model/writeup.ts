import { z } from 'zod';
import {
  ages,
  cite,
  date,
  demo,
  doi,
  id,
  listOf,
  post,
  schoolYear,
  shortText,
  text,
  title,
  url,
} from './fields.ts';
import { finding } from './finding.ts';
import { changes, groupings, outcomes, pupilGroups, subjects } from './lists.ts';

export const source = z.strictObject({
  id: id.meta({ description: 'Short name used by cite' }),
  kind: z.enum(['study', 'review', 'guide', 'other']),
  text: text.meta({ description: 'The citation, as a reader would look for it' }),
  year: z.int().min(1800).max(2100).optional(),
  url: url.optional(),
  doi: doi.optional(),
});

/** Money in pounds; a figure left out is not known, which is not the same as 0. */
const cost = z.strictObject({
  perPupilYear: z.number().min(0).optional().meta({ description: 'Pounds for each pupil and year' }),
  oneOff: z.number().min(0).optional().meta({ description: 'Pounds once' }),
  note: text.optional(),
  cite: cite.optional(),
});

const workload = z.strictObject({
  perWeek: z.number().min(0).max(168).optional().meta({ description: 'Staff hours a week' }),
  oneOff: z.number().min(0).optional().meta({ description: 'Staff hours once, such as training' }),
  who: shortText.optional().meta({ description: 'Whose hours' }),
  note: text.optional(),
  cite: cite.optional(),
});

const claim = z.strictObject({
  outcome: z.enum(outcomes).meta({ description: 'What changed, or was meant to' }),
  change: z.enum(changes).meta({ description: 'Which way it went' }),
  level: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .meta({ description: 'How sure we are, 1 to 5. Left out: the highest that the facts support' }),
});

export const withdrawn = z.strictObject({ on: date, reason: text });

/** Front matter of `practices/<id>/index.mdx`. */
export const writeup = z
  .strictObject({
    title,
    post,
    source: z
      .enum(['classroom', 'published'])
      .optional()
      .meta({ description: 'Classroom unless said; published: findings sit in its reports' }),
    authors: listOf(id).optional().meta({ description: 'People who did it (their ids)' }),
    school: id.optional().meta({ description: 'School where it was done' }),
    curators: listOf(id).optional().meta({ description: 'Who wrote up published studies' }),
    when: schoolYear.optional().meta({ description: 'School year it was done' }),
    ages,
    subjects: listOf(z.enum(subjects)).optional().meta({ description: 'None: any subject' }),
    pupils: listOf(z.enum(pupilGroups)).optional().meta({ description: 'Who it was for. Left out: all' }),
    grouping: listOf(z.enum(groupings)).optional().meta({ description: 'Left out: whole class' }),
    priorities: listOf(id).optional().meta({ description: 'At most two; none: ranked last' }),
    claim,
    findings: z.array(finding).optional().meta({ description: 'What was measured; none: level 1' }),
    core: z.array(text).min(1).meta({ description: 'What must stay for it to be the same practice' }),
    adaptable: z.array(text).optional().meta({ description: 'What a school may change' }),
    cost: cost.optional(),
    workload: workload.optional(),
    adaptedFrom: id.optional().meta({ description: 'The practice this one grew from' }),
    visits: z.literal(true).optional().meta({ description: 'Visitors are welcome' }),
    sources: z.array(source).optional(),
    declares: z
      .array(shortText)
      .min(1)
      .meta({ description: 'none, sells-it, trained-by-maker, paid-for-it, or in your own words' }),
    try: id.optional().meta({ description: 'The try that was declared before' }),
    steward: id.optional().meta({ description: 'Who looks after it. Left out: the first author' }),
    reviewBy: date.optional().meta({ description: 'When it is looked at again' }),
    licence: z.literal('CC-BY-4.0').optional(),
    demo,
  })
  .superRefine((value, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (value.source === 'published') {
      if (!value.sources?.length)
        complain('sources', 'expected at least one source for a published practice');
      if (value.school)
        complain('school', 'expected no school on a published practice; name curators instead');
      if (value.findings?.length)
        complain(
          'findings',
          'expected the findings of a published practice in its reports, one file a study',
        );
    } else if (value.curators)
      complain('curators', 'expected curators only on a published practice; use authors');
    if (value.declares.includes('none') && value.declares.length > 1)
      complain('declares', 'expected none alone, or the interests without none');
  });

/** What is left in `index.mdx` once a write-up is withdrawn. */
export const tombstone = z.strictObject({ title, withdrawn, demo });

export type Writeup = z.infer<typeof writeup>;
export type Source = z.infer<typeof source>;
