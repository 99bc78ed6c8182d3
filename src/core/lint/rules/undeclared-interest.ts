import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';
import { matches } from '../words/spans.ts';

/** Words in the first person that speak of money or a maker. */
const INTERESTS: { words: RegExp; write: string }[] = [
  {
    words:
      /\b(?:we|i) (?:now )?(?:sell|market|license)\b|\b(?:our|my) (?:company|firm|consultancy|start-?up|business|shop|paid (?:course|service))\b|\b(?:buy|order|available) (?:it |them )?(?:from|through) (?:us|me|our (?:shop|website))\b|\b(?:i|we) (?:work|am employed|are employed|consult) for (?:the )?(?:company|maker|publisher|supplier|developer)s?\b/giu,
    write: 'sells-it',
  },
  {
    words:
      /\b(?:trained|coached|certified|accredited) by (?:the )?(?:company|makers?|publishers?|suppliers?|developers?|authors?)\b|\b(?:company|maker|publisher|supplier|developer)(?:'s|’s)? (?:own )?(?:trainers?|training|consultants?)\b/giu,
    write: 'trained-by-maker',
  },
  {
    words:
      /\b(?:funded|sponsored|paid for|financed|supported with money|given to us free|provided free(?: of charge)?) by (?:the )?(?:company|makers?|publishers?|suppliers?|developers?|\p{Lu}[\p{L}&]+ (?:Ltd|Limited|Inc|plc|Publishing|Press|Education))\b|\b(?:we|i) (?:were|was|got|are|am) (?:paid|sponsored|given a grant) (?:by|to)\b|\bfree (?:licences?|copies|access|trial) (?:from|by) (?:the )?(?:company|maker|publisher|supplier|developer)\b/giu,
    write: 'paid-for-it',
  },
];

/** A word of each expression above: most paragraphs have none. */
const HINT =
  /sell|market|license|company|firm|consult|start-?up|business|shop|paid|buy|order|available|work for|employed|trained|coached|certified|accredited|maker|publisher|supplier|developer|funded|sponsored|financed|supported|given|provided|grant|free/i;

export const undeclaredInterest = rule({
  id: 'undeclared-interest',
  family: 'evidence',
  severity: 'warning',
  why: 'Readers weigh a result differently when somebody who gains by it has measured it.',
  how: 'Write the interest into "declares", in place of none.',
  source:
    'ICMJE, Disclosure of interest; Wolf and others (2020), Average effect sizes in developer-commissioned and independent evaluations, Journal of Research on Educational Effectiveness 13(2)',
  check({ entry, tree }, report) {
    if (entry.kind !== 'practice' && entry.kind !== 'report') return;
    const { declares } = entry.data;
    if (declares === undefined || declares.some((interest) => interest !== 'none')) return;
    for (const passage of passagesOf({ entry, tree })) {
      if (!HINT.test(passage.own)) continue;
      for (const { words, write } of INTERESTS)
        for (const { start, end } of matches(passage.own, words)) {
          const before = passage.own.slice(Math.max(0, start - 24), start);
          if (/\b(?:not|never|nor|no|neither|without)\s+(?:\w+\s+)?$|n[’']t\s+(?:\w+\s+)?$/i.test(before))
            continue;
          report({
            at: passage.place({ start, end }),
            message: `Unexpected "${passage.text.slice(start, end)}" beside "declares: none", expected the interest there. Type declares: [${write}], or say it in your own words.`,
          });
        }
    }
  },
  examples: [
    {
      title: 'the author sells it',
      file: told({ body: '## If you try it\n\nThe cards can be bought: we sell them at cost.' }),
      expect: [
        '14:26: Unexpected "we sell" beside "declares: none", expected the interest there. Type declares: [sells-it]',
      ],
    },
    {
      title: 'the maker paid',
      file: told({ body: 'The licences were paid for by the publisher.' }),
      expect: ['12:19: Unexpected "paid for by the publisher" beside "declares: none"'],
    },
    {
      title: 'it is declared',
      file: told({ data: { declares: ['sells-it'] }, body: 'We sell the cards at cost.' }),
      expect: [],
    },
    {
      title: 'a denial, and money from the school',
      file: told({ body: 'We were not paid by anybody. The books were paid for by the school.' }),
      expect: [],
    },
  ],
});
