import { z } from 'zod';
import {
  ages,
  allowed,
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
  kind: z
    .enum(['study', 'review', 'guide', 'other'])
    .meta({ description: 'A study, a review of studies, a guide, or something else' }),
  text: text.meta({ description: 'The citation, as a reader would look for it' }),
  year: z.int().min(1800).max(2100).optional().meta({ description: 'Year it was published' }),
  url: url.optional().meta({ description: 'Address where a reader finds it' }),
  doi: doi.optional().meta({ description: 'Or its DOI, which does not change' }),
});

/** Money in pounds; a figure left out is not known, which is not the same as 0. */
const cost = z.strictObject({
  perPupilYear: z.number().min(0).optional().meta({ description: 'Pounds for each pupil and year' }),
  oneOff: z.number().min(0).optional().meta({ description: 'Pounds once' }),
  note: text.optional().meta({ description: 'What the money is for, or why it is not known' }),
  cite: cite.optional().meta({ description: 'Source the figures were taken from' }),
});

const workload = z.strictObject({
  perWeek: z.number().min(0).max(168).optional().meta({ description: 'Staff hours a week' }),
  oneOff: z.number().min(0).optional().meta({ description: 'Staff hours once, such as training' }),
  who: shortText.optional().meta({ description: 'Whose hours' }),
  note: text.optional().meta({ description: 'What the hours are for' }),
  cite: cite.optional().meta({ description: 'Source the figures were taken from' }),
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

export const withdrawn = z.strictObject({
  on: date.meta({ description: 'Day it was taken back' }),
  reason: text.meta({ description: 'Why, for those who relied on it' }),
});

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
    subjects: listOf(z.enum(subjects))
      .optional()
      .meta({ description: 'Subjects it was done in; left out: any' }),
    pupils: listOf(z.enum(pupilGroups)).optional().meta({ description: 'Who it was for. Left out: all' }),
    grouping: listOf(z.enum(groupings))
      .optional()
      .meta({ description: 'How pupils were grouped. Left out: whole class' }),
    priorities: listOf(id)
      .optional()
      .meta({ description: 'Priorities it serves, at most two; none: ranked last' }),
    claim: claim.meta({ description: 'What changed, which way, and how sure we are' }),
    findings: z.array(finding).optional().meta({ description: 'What was measured; none: level 1' }),
    core: z
      .array(text)
      .min(1)
      .meta({ description: 'What must stay for it to be the same practice, one thing a line' }),
    adaptable: z.array(text).optional().meta({ description: 'What a school may change, one thing a line' }),
    cost: cost.optional().meta({ description: 'What it costs; a figure left out is not known' }),
    workload: workload.optional().meta({ description: 'The hours it takes; a figure left out is not known' }),
    adaptedFrom: id.optional().meta({ description: 'The practice this one grew from' }),
    visits: z.literal(true).optional().meta({ description: 'Visitors are welcome' }),
    sources: z.array(source).optional().meta({ description: 'What it rests on, or was taken from' }),
    declares: z.array(shortText).min(1).meta({
      description:
        'What you gain or owe by it: none, sells-it, trained-by-maker, paid-for-it, or in your own words',
    }),
    try: id.optional().meta({ description: 'The try that was declared before' }),
    steward: id.optional().meta({ description: 'Who looks after it. Left out: the first author' }),
    reviewBy: date.optional().meta({ description: 'When it is looked at again' }),
    licence: z.literal('CC-BY-4.0').optional().meta({ description: 'Anybody may reuse it who names you' }),
    allowed,
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
