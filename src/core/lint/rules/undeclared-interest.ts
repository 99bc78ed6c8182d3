import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';
import { matches } from '../words/spans.ts';

/** What a write-up may be about, as its author would call it. */
const THING =
  '(?:(?:the|these|those|our|my|this) )?(?:\\w+ )?(?:app|apps|books?|cards|packs?|kits?|scheme|programme|resources?|materials|licen[cs]es?|copies|tablets?|laptops|software|website|platform|course|training|subscription|equipment|reading pens)';
const MAKER =
  '(?:the |a )?(?:company|companies|makers?|manufacturers?|publishers?|suppliers?|developers?|provider|\\p{Lu}[\\p{L}&]+(?: \\p{Lu}[\\p{L}&]+)? (?:Ltd|Limited|Inc|plc|Publishing|Press|Education|Learning))';
const ME =
  '(?:we|I|one of (?:us|the authors)|the (?:first |lead )?author|my (?:husband|wife|partner|brother|sister|mother|father|son|daughter|friend))';

/** Words in the first person that speak of money or a maker. */
const INTERESTS: { words: RegExp; write: string }[] = [
  {
    words: [
      '\\b(?:we|i) (?:now |also )?(?:sell|market|license)\\b|\\b(?:our|my) (?:company|firm|consultancy|start-?up|business|(?:online )?shop|paid (?:course|service|training))\\b',
      '\\b(?:buy|order|available) (?:it |them |the \\w+ )?(?:from|through) (?:us|me|our (?:online )?(?:shop|website))\\b',
      `\\b${ME} (?:now |also )?(?:works?|am employed|are employed|consults?) for ${MAKER}\\b`,
      `\\b${ME} (?:owns?|co-?owns?|founded|co-?founded|runs?|(?:own|owns|has|have|hold|holds) (?:\\w+ )?shares in) ${MAKER}(?: that| which|\\b)`,
      `\\b(?:our|the) (?:trust|school|academy) (?:now |also )?sells (?:it|them|${THING})\\b`,
      `\\b(?:I|we) (?:wrote|developed|created|designed|invented|am the (?:author|creator|inventor) of|are the (?:authors|makers) of) ${THING}\\b(?=[^.]{0,60}\\b(?:sold|sale|royalt\\p{L}+|publish\\p{L}+|that the|scheme)\\b)`,
      '\\b(?:I am|we are) the (?:authors?|creators?|inventors?|makers?|founders?|owners?) of (?:the |this )?(?:scheme|app|programme|book|course|company|platform)\\b',
      '\\b(?:I|we|my|our)\\b[^.]{0,60}\\broyalt(?:y|ies)\\b',
      '\\b(?:sold|for sale) (?:through|on|from|by) (?:my|our) (?:own )?(?:website|shop|page)\\b',
      '\\b(?:I|we) (?:get|receive|earn|take) (?:a |some )?(?:commission|fee|percentage|cut)\\b',
      '\\b(?:I|we) (?:run|give|offer|charge (?:schools|others) for) (?:paid )?(?:training|workshops|courses)(?= (?:for a fee|in it|on (?:this|it)))',
      '\\b(?:I am|we are|I was|we were) (?:an? )?paid (?:consultants?|advis[eo]rs?|ambassadors?|trainers?)\\b',
    ].join('|'),
    write: 'sells-it',
  },
  {
    words: [
      '\\b(?:trained|coached|certified|accredited) by (?:the )?(?:company|makers?|publishers?|suppliers?|developers?|authors?)\\b',
      "\\b(?:company|maker|publisher|supplier|developer)(?:'s|’s)? (?:own )?(?:trainers?|training|consultants?)\\b",
      `\\b(?:training|coaching) (?:was |is |came )?(?:given|delivered|led|run|provided|from)(?: by)? ${MAKER}\\b`,
    ].join('|'),
    write: 'trained-by-maker',
  },
  {
    words: [
      `\\b(?:funded|sponsored|paid for|financed|supported with money|(?:given|lent|donated|supplied)(?: to us)?(?: free)?|provided free(?: of charge)?) by ${MAKER}(?!\\p{L})`,
      `\\b(?:partner|pilot|ambassador|flagship) school (?:of|for|with) ${MAKER}`,
      '\\b(?:we|i) (?:were|was|got|are|am) (?:paid|sponsored|given a grant) (?:by|to)\\b',
      `\\b(?:we|I) (?:were|was) given (?:free )?${THING} by ${MAKER}`,
      `\\bfree (?:licences?|copies|access|trial|tablets|resources|training) (?:from|by) ${MAKER}(?!\\p{L})`,
      `\\b${MAKER} (?:kindly |also )?(?:paid (?:for|us|me|my|our)|funded|sponsored|(?:gave|lent|sent|provided|supplied|donated)(?: us)? ${THING}[^.]{0,20}?\\b(?:free|without charge|at no cost|for nothing))`,
      '\\b\\p{Lu}[\\p{L}&]+ (?:Learning|Education|Publishing|Press) (?:gave|lent|provided|supplied|donated|paid for|funded)\\b',
    ].join('|'),
    write: 'paid-for-it',
  },
].map(({ words, write }) => ({ words: new RegExp(words, 'giu'), write }));

/** A word of each expression above: most paragraphs have none. */
const HINT =
  /sell|sold|for sale|market|license|company|firm|consult|start-?up|business|shop|paid|buy|order|available|work for|works for|employed|trained|training|coached|certified|accredited|maker|manufactur|publisher|supplier|developer|funded|sponsored|financed|supported|given|provided|grant|free|royalt|commission|author|creator|inventor|founder|owner| fee\b|shares|partner school|pilot school|ambassador|flagship|gave|lent|donated/i;

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
      title: 'a royalty, a relation, a gift',
      file: told({
        body: 'I get a royalty on each pack.\n\nMy husband owns the company that makes it.\n\nThe company gave us the tablets free.',
      }),
      expect: [
        '12:1: Unexpected "I get a royalty" beside "declares: none"',
        '14:1: Unexpected "My husband owns the company that" beside "declares: none"',
        '16:1: Unexpected "The company gave us the tablets free" beside "declares: none", expected the interest there. Type declares: [paid-for-it]',
      ],
    },
    {
      title: 'it is declared',
      file: told({ data: { declares: ['sells-it'] }, body: 'We sell the cards at cost.' }),
      expect: [],
    },
    {
      title: 'a denial, and money from the school',
      file: told({
        body: 'We were not paid by anybody. The books were paid for by the school. I wrote the scheme of work and designed the cards. The library lent us books free. We are the owners of a guinea pig.',
      }),
      expect: [],
    },
  ],
});
