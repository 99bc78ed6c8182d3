import { passagesOf } from '#core/privacy/passages.ts';
import { isCited } from '#core/privacy/small-numbers/cited.ts';
import { resultCounts } from '#core/privacy/small-numbers/result-counts.ts';
import { sensitiveCounts } from '#core/privacy/small-numbers/sensitive-counts.ts';
import { whoseResults } from '#core/privacy/small-numbers/whose-results.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { sentencesOf } from '../words/sentences.ts';

/** Sections that tell how it is done, not what came out. */
const procedure = /^(?:what we did|if you try it|the problem)$/i;

/** Asks about results that are told of nine pupils or fewer. */
export const smallResultCount = rule({
  id: 'small-result-count',
  family: 'privacy',
  severity: 'warning',
  why: 'A result told of a few pupils may tell a parent or a classmate how one child did.',
  how: 'Write "a few", or give the number of a larger group; how pupils were grouped may be told.',
  source: 'Our own: safety.smallNumbers in the policy',
  check({ entry, tree, context }, report) {
    if (whoseResults(entry) !== 'classroom') return;
    const { refuseFrom, warnTo } = context.policy.safety.smallNumbers;
    for (const { is, field, section, plain, at } of passagesOf({ entry, tree })) {
      if (is === 'name' || field?.[0] === 'sources' || field?.[0] === 'core') continue;
      if (procedure.test(section.trim())) continue;
      for (const { start, end } of sentencesOf(plain.text)) {
        const text = plain.text.slice(start, end);
        const few = resultCounts(text).filter(({ value }) => value >= refuseFrom && value <= warnTo);
        if (few.length === 0 || isCited(text) || sensitiveCounts(text).length > 0) continue;
        for (const { value, ...span } of few)
          report({
            at: at({ start: plain.at(start + span.start), end: plain.at(start + span.end) }),
            message: `Unexpected result of ${value} pupil${value === 1 ? '' : 's'}, expected ${warnTo + 1} or more. Write "a few", unless nobody could tell who is meant.`,
          });
      }
    }
  },
  examples: [
    {
      title: 'a few who did not improve',
      file: told({ body: '## What did not work\n\nThree pupils did not improve.' }),
      expect: ['14:1: Unexpected result of 3 pupils, expected 10 or more'],
    },
    {
      title: 'so many of so many, in a post',
      file: told({ data: { post: 'After a term 7 of our 28 pupils read past 90 words a minute.' } }),
      expect: ['3:21: Unexpected result of 7 pupils'],
    },
    {
      title: 'a procedure, an argument and drop-out',
      file: told({
        body: '## What did not work\n\nTwo pupils argued. Groups of three were too large. Two pupils left during the year.',
      }),
      expect: [],
    },
  ],
});
