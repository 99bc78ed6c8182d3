import { passagesOf } from '#core/privacy/passages.ts';
import { isCited } from '#core/privacy/small-numbers/cited.ts';
import { sensitiveCounts } from '#core/privacy/small-numbers/sensitive-counts.ts';
import { whoseResults } from '#core/privacy/small-numbers/whose-results.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { sentencesOf } from '../words/sentences.ts';

/** Refuses a few pupils counted in one sentence with what nobody may be known by. */
export const sensitiveSmallCount = rule({
  id: 'sensitive-small-count',
  family: 'privacy',
  severity: 'error',
  why: 'Everybody at the school knows who "three pupils with SEND" are, and now knows something else about them.',
  how: 'Write "some pupils", or tell of a larger group.',
  source:
    'Our own: safety.smallNumbers in the policy; official statistics on schools suppress small counts for the same reason',
  check({ entry, tree, context }, report) {
    if (whoseResults(entry) !== 'classroom') return;
    const { refuseFrom, refuseTo, sensitiveMin, published } = context.policy.safety.smallNumbers;
    for (const { is, field, plain, at } of passagesOf({ entry, tree })) {
      if (is === 'name' || field?.[0] === 'sources') continue;
      for (const { start, end } of sentencesOf(plain.text)) {
        const text = plain.text.slice(start, end);
        for (const count of sensitiveCounts(text)) {
          if (count.value < refuseFrom || count.value >= sensitiveMin) continue;
          const refused = count.value <= refuseTo && !(published === 'warn' && isCited(text));
          const place = at({ start: plain.at(start + count.start), end: plain.at(start + count.end) });
          report({
            ...{ at: place, severity: refused ? 'error' : 'warning' },
            message: `Unexpected count of ${count.value} in a sentence about ${count.topic}, expected ${sensitiveMin} or more, or no number. Write "some pupils", or "a few", for instance.`,
          });
        }
      }
    }
  },
  examples: [
    {
      title: 'three pupils with SEND',
      file: told({ body: 'Three Year 2 pupils with SEND joined later.' }),
      expect: ['12:1: Unexpected count of 3 in a sentence about special needs'],
    },
    {
      title: 'seven: only a question',
      file: told({ body: 'Seven of our pupils are eligible for free school meals.' }),
      expect: ['12:1: Unexpected count of 7 in a sentence about free school meals'],
    },
    {
      title: 'nobody is named but everybody knows',
      file: told({ body: 'Two were excluded in May.' }),
      expect: ['12:1: Unexpected count of 2 in a sentence about exclusion'],
    },
    {
      title: 'groups, lessons, a stage and a limit',
      file: told({
        body: 'Pupils with SEND worked in groups of three, four times a week. Key Stage 2 pupils with SEND came. Fewer than six pupils had EHCPs.',
      }),
      expect: [],
    },
  ],
});
