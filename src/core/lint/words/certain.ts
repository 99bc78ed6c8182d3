import { isAffirmed, sentenceAround, wordsBefore } from './claims.ts';
import type { Passage } from './passage.ts';
import { matches, type Span } from './spans.ts';

/** A word that leaves no room for doubt, and what may be said in its place. */
type Certainty = Span & { said: string; instead: string };

const GROUPS: readonly [string, string][] = [
  [
    'definitely|undoubtedly|undeniably|unquestionably|indisputably|certainly|categorically|conclusively',
    'in our class',
  ],
  ['(?:without|beyond) (?:a |any |all )?(?:doubt|question)|no doubt|no question', 'we think'],
  ['guarantees?|guaranteed', 'makes more likely'],
  [
    "always (?:works?|worked|helps?|helped|succeeds?)|never fails?|(?:can(?:no|[’'])t|cannot) fail|works (?:every|each) time|(?:will|to) work every time|(?:a )?no-brainer|sure-?fire|fail-?safe|fool-?proof|infallible",
    'worked for us',
  ],
  [
    '(?:bound|sure|certain) to (?:work|help|improve|raise|succeed|make)',
    'worth trying to see whether it will',
  ],
  [
    'works? (?:for|with) (?:every|all|any)(?:one|body| pupils?| child(?:ren)?| class(?:es)?| schools?| ages?| students?| learners?)',
    'worked for most of our pupils',
  ],
  [
    'prove[sdn]? (?:that|how|it|our|this|the)|proof (?:that|of)|(?:is|was|are|been) proven|(?:conclusive|clear|hard|solid|definitive) proof',
    'suggests',
  ],
  [
    'proven (?:to|method|way|approach|strateg(?:y|ies)|technique|practice|programme|impact|results?|track)',
    'tried',
  ],
  [
    '(?:really|truly|clearly|obviously) works?|work(?:s|ed)? (?:wonders|miracles)|(?:magic|silver) bullet|miracle(?: cure)?|game[- ]chang(?:er|ing)',
    'worked for us',
  ],
  ['100 ?% (?:effective|successful|certain|sure)', 'effective for most'],
];

const pattern = new RegExp(`\\b(?:${GROUPS.map(([words]) => `(${words})`).join('|')})(?![\\w-])`, 'gi');

/** What the author will do or would do again is theirs to be certain of. */
const INTENT =
  /\b(?:I|we|we['’](?:ll|d|ve)|I['’](?:ll|d|ve))(?: (?:will|would|shall|are|am|plan|want|should|have|had|did|do|can))?(?: \p{L}+ly)?$/iu;

/** Words that leave no room for doubt, where the author means them. */
export function certainties(passage: Passage): Certainty[] {
  const { own, text } = passage;
  return matches(own, pattern).flatMap(({ start, end, found }) => {
    const { clause } = wordsBefore(own, sentenceAround(passage, { start, end }), { start, end });
    const group = GROUPS[found.slice(1).findIndex((words) => words !== undefined)];
    if (!group || INTENT.test(clause.trimEnd()) || !isAffirmed(passage, { start, end })) return [];
    return { start, end, said: text.slice(start, end), instead: group[1] };
  });
}
