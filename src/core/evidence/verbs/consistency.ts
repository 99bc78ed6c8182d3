import { z } from 'zod';
import { consistencyOf, consistencyOfText } from '../consistency.ts';
import { type RateFinding, rateFinding } from '../input.ts';
import { verb } from './verb.ts';

/** A finding or a text; checked one by one, so that a fault is named where it is and not as "neither of the two". */
const findingOrText = z
  .unknown()
  .superRefine((value, context) => {
    if (typeof value === 'string') return;
    const issues = rateFinding.safeParse(value).error?.issues ?? [];
    for (const { path, message, ...rest } of issues) {
      const keys = rest.code === 'unrecognized_keys' ? rest.keys.slice(0, 1) : [];
      context.addIssue({ code: 'custom', path: [...path, ...keys], message });
    }
  })
  .transform((value) => value as RateFinding | string);

/** Do the numbers agree with each other? */
export const consistencyVerb = verb({
  summary: 'do the numbers agree: a list of findings, or of texts with tests in APA style',
  input: z.array(findingOrText),
  run: (items, policy) =>
    items.flatMap((item, i) =>
      typeof item === 'string'
        ? consistencyOfText(item, `text ${i + 1}`)
        : consistencyOf(rateFinding.parse(item), {}, policy),
    ),
  explain: (results) =>
    results.length === 0
      ? 'Nothing that can be checked.'
      : results.map(({ item, verdict, message }) => `${item}: ${verdict}. ${message}`).join('\n'),
});
