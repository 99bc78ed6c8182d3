import { matches, type Span } from './spans.ts';

/** Words that name a cause wherever they stand. `needsChange`: only in a sentence that tells of a change. */
type CausalPhrase = { words: string; instead: string; needsChange: boolean };

const degree = '(?:(?:very|most|highly|really|so|more|extremely|hugely|clearly|particularly) )?';
const kind = '(?:(?:very |really )?[\\w-]+ )?';

const phrase = (words: string, instead: string, needsChange = false): CausalPhrase => ({
  words,
  instead,
  needsChange,
});

/** Phrases that claim a cause, with what may be said in their place. */
const phrases: readonly CausalPhrase[] = [
  phrase('impacts? (?:of|on)', 'what we saw with'),
  phrase('effects? (?:of|on)(?! (?:size|chance|[-+0-9]))', 'what we saw with'),
  phrase(`(?:had|has|have|made|makes|make|having) an? ${kind}(?:impact|effect)`, 'went with a change'),
  phrase(`(?:made|makes|make|making) (?:a ${kind}|all the )difference`, 'went with a difference'),
  phrase(
    `(?:made|makes) (?:our |the |my |all |most )?(?:pupils|children|class|classes|them|girls|boys|students|readers)(?: \\w+)? (?:more|less|better|calmer|happier|faster|keener|stronger)`,
    'went with',
  ),
  phrase('thanks to', 'while using', true),
  phrase(
    'due to|owing to|because of|down to|as a result of|attributable to|(?:is|was|are|were) (?:a|the) (?:direct )?results? of',
    'at the same time as',
    true,
  ),
  phrase('as a (?:direct )?result(?! of)', 'in the same weeks', true),
  phrase(
    '(?:rise|drop|fall|gain|improvement|increase|decrease|reduction|growth)s?(?: in (?:[\\w-]+ ){1,3}?| )(?:came|comes|stems|stemmed|resulted) from',
    'change was seen while using',
  ),
  phrase('(?:which|that|this) (?:is|was) why|responsible for', 'at the same time as', true),
  phrase(
    '(?:proves?|proved|proven|shows?|showed|demonstrates?|demonstrated|confirms?|confirmed) that (?:it|this|they|these|our|the|\\w+ing)(?: \\w+){0,3} (?:works?|worked|helps?|helped)',
    'is in keeping with the idea that it helps',
  ),
  phrase('prove[sdn]? (?:that|how|it|our|this|the)', 'suggests'),
  phrase('(?:is|was|are) proven', 'is said'),
  phrase('proof (?:that|of)', 'a sign that'),
  phrase(`(?:is|was|are|were|been|proved) ${degree}effective`, 'came before the change'),
];

const pattern = new RegExp(`\\b(?:${phrases.map(({ words }) => `(${words})`).join('|')})\\b(?!-)`, 'gi');

/** Where a text has such a phrase. */
export function* phrasesIn(own: string): Generator<Span & CausalPhrase> {
  for (const { start, end, found } of matches(own, pattern)) {
    const which = phrases[found.slice(1).findIndex((words) => words !== undefined)];
    if (which) yield { start, end, ...which };
  }
}
