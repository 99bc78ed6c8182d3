import { matches, type Span } from './spans.ts';

/** Words that name a cause wherever they stand. `needsChange`: only in a sentence that tells of a change. */
type CausalPhrase = { words: string; instead: string; needsChange: boolean };

const degree = '(?:(?:very|most|highly|really|so|more|extremely|hugely|clearly|particularly) )?';
const kind = '(?:(?:very |really )?[\\w-]+ )?';

const pupils =
  '(?:the |our |my |more |most |all |these )?(?:pupils|children|class|classes|them|girls|boys|students|readers|learners)';
const level =
  '(?:scores?|marks?|results|grades|standards|attendance|attainment|achievement|behaviour|confidence|absence|lateness|recall|fluency|pass rates?)';
/** What pupils do when they have learnt something. */
const learn =
  '(?:learn|remember|recall|achieve|attain|progress|succeed|thrive|excel|make (?:\\w+ )?progress|do (?:much )?better|catch up|know more|(?:read|write|spell|speak|work|behave|think|listen) (?:more|better|faster|further|well))';
const rising =
  '(?:rises?|drops?|falls?|gains?|improvements?|increases?|decreases?|reductions?|growth|success|change|difference)';

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
  phrase(`(?:made|makes|make|making) (?:a ${kind}|all the |the )difference`, 'went with a difference'),
  phrase(
    `(?:made|makes|making|make) ${pupils}(?: \\w+)? (?:more|less|better|calmer|happier|faster|keener|stronger)`,
    'went with',
  ),
  phrase(
    `(?:helps?|helped|helping|enables?|enabled|allows?|allowed|led|leads|encourages?|encouraged|gets?|got) ${pupils} (?:to )?${learn}`,
    'went with pupils who',
  ),
  phrase(
    `(?:gives?|gave|given) ${pupils} (?:\\w+ )?(?:better|more|higher|stronger|greater|deeper) (?:\\w+ )?(?:${level}|skills?|understanding|knowledge|vocabulary)`,
    'went with',
  ),
  phrase(
    `(?:brings?|brought|pushe[sd]|gets|got|drives|drove|puts?|sent) (?:the |our |their |my )?(?:\\w+ )?${level} (?:up|down)`,
    'went with a change in',
  ),
  phrase(
    `(?:ended|ends|stopped|stops|fixe[sd]|solve[sd]|cured?s?) (?:the |our |all |most )?(?:low-level )?(?:lateness|truancy|absence|bullying|disruption|behaviour(?= ?(?:[.,;!]|in\\b|$))|(?:behaviour|attendance) problems?)`,
    'went with less',
  ),
  phrase(
    `turn(?:s|ed)? (?:our |the )?(?:behaviour|attendance|results|attainment|class|school) (?:a)?round`,
    'went with a change in',
  ),
  phrase('benefit(?:s|ed|ted)? from', 'did', false),
  phrase('gets (?:\\w+ )?results', 'goes with results'),
  phrase(
    `(?:an?|the(?: most)?) (?:very |highly |more |most )?effective (?:way|method|approach|strategy|tool|means|practice|intervention|programme)`,
    'a way that we tried',
  ),
  phrase(`prove[sd]? ${degree}(?:effective|successful)`, 'came before the change'),
  phrase('thanks to', 'while using', true),
  phrase(
    'due to|owing to|because of|down to|as a result of|attributable to|(?:is|was|are|were) (?:a|the) (?:direct )?results? of',
    'at the same time as',
    true,
  ),
  phrase(
    'as a (?:direct )?(?:result(?! of)|consequence)|in consequence|consequently|on account of',
    'in the same weeks',
    true,
  ),
  phrase(
    'because (?:we|I|our|my)(?! (?:had\\b|have\\b|were\\b|was\\b|are\\b|am\\b|missed|lost|forgot|stopped|could|did|do\\b|ran\\b|only|also))',
    'in the weeks when',
    true,
  ),
  phrase('stem(?:s|med)? from', 'came with', true),
  phrase('through (?:the use of|using)|by means of|with the help of|by using', 'while using', true),
  phrase(
    'through (?!(?:spring|morning|evening|training|everything|something|nothing|string|king)\\b)(?:(?:daily|paired|regular|weekly|short) )?\\w{3,}ing(?= ?(?:[.,;:!]|$|and\\b|every\\b|each\\b))',
    'while using',
    true,
  ),
  phrase(
    '(?:was|were|is|are|been) (?:achieved|produced|gained|won|secured|brought about) (?:by|through|with)(?! \\d)',
    'came with',
    true,
  ),
  phrase(`(?:is|was|were|are|lies|lay) behind (?:the|our|this|these) (?:\\w+ ){0,2}${rising}`, 'came with'),
  phrase(
    'the (?:main |real |only |likely )?(?:reason|cause|driver)s? (?:for|of|why|that|behind) (?:the|our|this|these|scores|results|recall|attendance)',
    'what went with',
    true,
  ),
  phrase('(?:is|was|were|are) (?:the (?:main |real |only )?(?:reason|cause)|why)', 'came before', true),
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

const pattern = new RegExp(
  `(?<![\\w-])(?:${phrases.map(({ words }) => `(${words})`).join('|')})\\b(?!-)`,
  'gi',
);

/** Where a text has such a phrase. */
export function* phrasesIn(own: string): Generator<Span & CausalPhrase> {
  for (const { start, end, found } of matches(own, pattern)) {
    const which = phrases[found.slice(1).findIndex((words) => words !== undefined)];
    if (which) yield { start, end, ...which };
  }
}
