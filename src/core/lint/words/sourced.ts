import { isCited, isQuestion, sentenceAround, wordsBefore } from './claims.ts';
import type { Passage } from './passage.ts';
import { matches, type Span } from './spans.ts';

const SHOWS =
  '(?:(?:has|have) (?:\\w+ly |long |now |also )?(?:shown|proven|proved|found|known|confirmed|established|demonstrated)|shows?|showed|has shown|have shown|tells? us|says?|suggests?|has proved|have proved|proves?|proved|has found|have found|finds?|found|confirms?|confirmed|indicates?|demonstrates?|supports? (?:this|it)|is clear|agrees?|backs? (?:this|it))(?: (?:again and again|time and again|clearly))?';

/** Research that nobody can look up. */
const pattern = new RegExp(
  `(?<![\\p{L}-])(?:(?:all the |the |much |lots of |plenty of |recent |most |new |educational |cognitive |a lot of )?(?:research|evidence|literature|science|neuroscience|cognitive science|brain science|psychology) (?:clearly |also |now )?${SHOWS}|(?:many |numerous |several |countless |recent |most |some |other |various )?stud(?:ies|y) (?:clearly |also |now )?${SHOWS}|(?:scientists|(?:cognitive |brain |education |many |most )?(?:scientists|researchers)|researchers|experts|psychologists|neuroscientists|academics) (?:all |now |also |have long |long )?(?:say|agree|known|knew|argued|believe|know|tell us|have shown|have found|have proved|found|think|recommend)|(?:there is|we have) (?:a |an )?(?:wealth|mountain|lot|body|huge body|large body|growing body|great deal) of (?:\\w+ )?(?:evidence|research)|the (?:research |evidence )(?:base )?(?:for|behind|on) [\\p{L}\\s-]{3,40}? (?:is|are) (?:\\w+ )?(?:strong|clear|compelling|overwhelming|robust|solid)|it has (?:long |often |been )*been (?:shown|proven|proved|found|established|demonstrated) that|it is a (?:well-)?(?:known|established) fact that|(?:we (?:all )?know|know) from (?:the )?(?:research|evidence|studies|science)|it is (?:well |widely |generally |often )?(?:known|accepted|established|agreed|documented) that|as (?:research|studies|the evidence|science) (?:shows|show|tells us|has shown)|(?:backed|supported|proven|shown|grounded) (?:up )?(?:by|in) (?:the |recent |cognitive |a lot of )?(?:research|science|evidence|studies|neuroscience)|according to (?:the |recent |some )?(?:research|studies|experts|science|researchers)|research-(?:proven|backed))(?![\\p{L}-])`,
  'giu',
);

/** A study that the words around it name: ours, this one, the ones on the page. */
const POINTED_AT =
  /\b(?:our|my|their|his|her|its|this|that|these|those|both|two|three|four|five|six|each|one|another|neither|either|whose|own|no|little|more|any|first|second|third|fourth|fifth|last|later|earlier|larger|smaller|largest|smallest|\d+)(?: [\p{L}-]+)?$/iu;
const NONE = /\b(?:no|not|without|little|nor|know of no|n['’]t)(?: \p{L}+){0,3}$/iu;

/** The sentence after the one that a place is in, if the passage has one. */
const next = ({ sentences }: Passage, { start }: Span): Span | undefined =>
  sentences.find((sentence) => sentence.start > start);

/** Mentions of research without a link, note or citation beside them, in the sentence or the one after. */
export function unsourced(passage: Passage): (Span & { said: string })[] {
  const { own, text } = passage;
  return matches(own, pattern).flatMap(({ start, end }) => {
    const sentence = sentenceAround(passage, { start, end });
    const { all } = wordsBefore(own, sentence, { start, end });
    const lead = all.trimEnd();
    const after = next(passage, sentence);
    if (
      POINTED_AT.test(lead) ||
      NONE.test(lead) ||
      /^\s+(?:here|on this page|above|below|gathered)/u.test(own.slice(end))
    )
      return [];
    if (isQuestion(passage, sentence) || isCited(passage, sentence) || (after && isCited(passage, after)))
      return [];
    return { start, end, said: text.slice(start, end) };
  });
}
