import { z } from 'zod';
import { consistencyOf, consistencyOfText } from '../consistency.ts';
import { rateFinding } from '../input.ts';
import { verb } from './verb.ts';

/** Do the numbers agree with each other? */
export const consistencyVerb = verb({
  summary: 'do the numbers agree: a list of findings, or of texts with tests in APA style',
  input: z.array(z.union([z.string(), rateFinding])),
  run: (items, policy) =>
    items.flatMap((item, i) =>
      typeof item === 'string' ? consistencyOfText(item, `text ${i + 1}`) : consistencyOf(item, {}, policy),
    ),
  explain: (results) =>
    results.length === 0
      ? 'Nothing that can be checked.'
      : results.map(({ item, verdict, message }) => `${item}: ${verdict}. ${message}`).join('\n'),
});
