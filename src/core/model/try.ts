import { z } from 'zod';
import { demo, id, listOf, month, text } from './fields.ts';
import { measure } from './finding.ts';
import { designs, outcomes } from './lists.ts';
import { withdrawn } from './writeup.ts';

/** `practices/<id>/tries/<id>.yaml`: "we are going to try this", declared before the results. */
export const tryOut = z
  .strictObject({
    school: id.optional().meta({ description: 'School that will try it' }),
    team: id.optional().meta({ description: 'Or the team, when it is not a school' }),
    authors: listOf(id).optional().meta({ description: 'People who will try it (their ids)' }),
    starts: month.meta({ description: 'Month it starts' }),
    due: month.meta({ description: 'Month by which results are told' }),
    outcome: z.enum(outcomes).meta({ description: 'What should change' }),
    measure: measure.meta({ description: 'How that will be measured' }),
    design: z.enum(designs).meta({ description: 'What it will be compared with' }),
    change: text.optional().meta({ description: 'What will be done differently' }),
    withdrawn: withdrawn.optional().meta({ description: 'Taken back: when and why' }),
    demo,
  })
  .superRefine((value, context) => {
    if ((value.school === undefined) === (value.team === undefined))
      context.addIssue({ code: 'custom', path: ['school'], message: 'expected either a school or a team' });
    if (value.due < value.starts)
      context.addIssue({ code: 'custom', path: ['due'], message: 'expected a month after it starts' });
  });

export type Try = z.infer<typeof tryOut>;
