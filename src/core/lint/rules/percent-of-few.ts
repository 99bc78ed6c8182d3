import { passagesOf } from '#core/privacy/passages.ts';
import { cellsOf } from '#core/privacy/small-numbers/cells.ts';
import { percentagesOf } from '#core/privacy/small-numbers/percent-of-few.ts';
import { findingsOf, type Whose, whoseResults } from '#core/privacy/small-numbers/whose-results.ts';
import type { At } from '../place.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

/** Refuses percentages of fewer than six pupils. */
export const percentOfFew = rule({
  id: 'percent-of-few',
  family: 'privacy',
  severity: 'error',
  why: 'A percentage of five pupils is a count in disguise, and sounds like more than it is.',
  how: 'Leave the percentage out, or give it of a larger group.',
  source: 'Our own: safety.smallNumbers.percentBaseMin in the policy',
  check({ entry, tree, context }, report) {
    const { percentBaseMin, published } = context.policy.safety.smallNumbers;
    const judge = (of: number, whose: Whose, at: At) => {
      if (!(of >= 1 && of < percentBaseMin)) return;
      const severity = whose === 'published' && published === 'warn' ? 'warning' : 'error';
      report({
        ...{ at, severity },
        message: `Unexpected percentage of ${of} pupil${of === 1 ? '' : 's'}, expected one of at least ${percentBaseMin}. Leave it out, or give it for a larger group.`,
      });
    };
    findingsOf(entry).forEach(({ finding, whose }, place) => {
      for (const { field, is, of } of cellsOf(finding))
        if (is === 'percent' && of !== undefined) judge(of, whose, { field: ['findings', place, ...field] });
    });
    if (whoseResults(entry) !== 'classroom') return;
    for (const { is, field, plain, at } of passagesOf({ entry, tree }))
      if (is !== 'name' && field?.[0] !== 'sources')
        for (const { start, end, of } of percentagesOf(plain.text))
          judge(of, 'classroom', at({ start: plain.at(start), end: plain.at(end) }));
  },
  examples: [
    {
      title: 'in a sentence',
      file: told({ body: 'After a term 75% of the four pupils read fluently.' }),
      expect: ['12:14: Unexpected percentage of 4 pupils, expected one of at least 6'],
    },
    {
      title: 'in brackets',
      file: told({ body: 'Most passed, 3 of 5 pupils (60%).' }),
      expect: ['12:14: Unexpected percentage of 5 pupils'],
    },
    {
      title: 'of a class',
      file: told({ body: 'After a term 75% of the 28 pupils read fluently.' }),
      expect: [],
    },
  ],
});
