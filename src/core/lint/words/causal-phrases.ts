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

/** A change in what schools measure, as a noun: "the rise in fluency". */
const changeInLevel = `${rising}s? in (?:the |our |their )?(?:[\\w'’-]+ ){0,2}?(?:${level}|fluency|reading|writing|spelling|maths|vocabulary|engagement|progress|outcomes|understanding|well-?being)`;
/** What is named after "because" and is a practice, not a mishap: "because pupils were greeted at the door". */
const practised =
  '(?:were|are|was|is|had been) (?:\\w+ly )?(?:greeted|taught|quizzed|given|shown|asked|rewarded|praised|reminded|told|called|phoned|texted|tested|encouraged|paired|grouped|trained|coached|mentored|tutored|helped|supported|read to)';

/** Who may put a change down to something, when it is not the author. */
const others = '(?:staff|teachers|parents|pupils|governors|colleagues|inspectors|head|they|some|others)';
/** What gains when there is something to gain. */
const gainers = `(?:pupils|children|class|classes|students|learners|readers|they|girls|boys|everyone|all|most|many|who|also|have|has|greatly|clearly|really|${level})`;

const phrase = (words: string, instead: string, needsChange = false): CausalPhrase => ({
  words,
  instead,
  needsChange,
});

/** Phrases that claim a cause, with what may be said in their place. */
const phrases: readonly CausalPhrase[] = [
  phrase('(?:its|their) (?:impact|effect)s? (?:is|was|were|has been|have been|on)', 'what we saw with it'),
  phrase(
    `(?:gets|got|keeps|kept) ${pupils} \\w{3,}ing (?:more|better|faster|longer)`,
    'went with pupils who',
  ),
  phrase('impacts? (?:of|on)', 'what we saw with'),
  phrase('effects? (?:of|on)(?! (?:size|chance|[-+0-9]))', 'what we saw with'),
  phrase(`(?:had|has|have|made|makes|make|having) an? ${kind}(?:impact|effect)`, 'went with a change'),
  phrase(`(?:made|makes|make|making) (?:a ${kind}|all the |the )difference`, 'went with a difference'),
  phrase(
    `(?:made|makes|making|make|left|leaves) ${pupils}(?: \\w+)? (?:more|less|better|calmer|happier|faster|keener|stronger)`,
    'went with',
  ),
  phrase(
    `(?:helps?|helped|helping|enables?|enabled|empowers?|empowered|equips?|equipped|allows?|allowed|led|leads|encourages?|encouraged|gets?|got) ${pupils} (?:to )?${learn}`,
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
    `(?:ended|ends|stopped|stops|puts? (?:an end|a stop) to|put paid to|eradicates?|eradicated|fixe[sd]|solve[sd]|cured?s?) (?:the |our |all |most )?(?:low-level )?(?:lateness|truancy|exclusions|detentions|fights|fighting|absence|bullying|disruption|behaviour(?= ?(?:[.,;!]|in\\b|$))|(?:behaviour|attendance) problems?)`,
    'went with less',
  ),
  phrase(`turn(?:s|ed)? (?:our |the )?(?:${level}|class|school) (?:a)?round`, 'went with a change in'),
  phrase(`benefit(?<=\\b${gainers} benefit)(?:s|ed|ted)? from`, 'did'),
  phrase('gets (?:\\w+ )?results', 'goes with results'),
  phrase(
    `(?:an?|the(?: most)?) (?:very |highly |more |most )?effective (?:way|method|approach|strategy|tool|means|practice|intervention|programme)`,
    'a way that we tried',
  ),
  phrase(`prove[sd]? ${degree}(?:effective|successful)`, 'came before the change'),
  phrase(`benefit(?:s|ted|ed)? ${pupils}`, 'went with a change for'),
  phrase(
    `(?:means?|meant)(?: that)? ${pupils} (?:can |could |now |then |were able to |are able to )?(?:learn(?:t|ed)?|remember(?:ed)?|recall(?:ed)?|kn[eo]w|understand|understood|achieved?|attain(?:ed)?|make|made|read|wr[io]te|spell|spelt|behaved?|listen(?:ed)?|progress(?:ed)?) (?:\\w+ )?(?:more|better|faster|further|longer|progress)`,
    'went with pupils who',
  ),
  phrase('(?:does|did|do|works?|worked) (?:wonders|miracles)(?: for)?', 'went with'),
  phrase(
    '(?:been|was|is|were|are) (?:truly |really |quite |absolutely )?(?:transformational|transformative|life-changing|game-changing|impactful)',
    'came before the change',
  ),
  phrase(
    'works?(?<=(?<!\\b(?:how|what|that|whether|if|where|why|the|our|your|my|an?) )\\b(?:it|this|(?:the|this|our) (?:approach|strategy|programme|intervention|method|routine|scheme|system|practice|technique)|[\\w-]{2,}ing|quizzes) (?:really |clearly |just |simply |definitely |truly )?works?)(?= ?(?:[.!:;,]|$)| (?:really |very |so )?(?:well|brilliantly)\\b| for (?:all|every|most|everyone|children|pupils|any)\\b)',
    'was tried, and scores rose in the same weeks',
  ),
  phrase('(?:paid|pays) (?:off|dividends)', 'came before the change', true),
  phrase('causal (?:link|relationship|effect|impact|connection)', 'change at the same time', false),
  phrase('(?:gave|gives?|giving|given) rise to', 'was followed by', true),
  phrase(
    '(?:leads?|led|leading) (?:directly|straight|in turn|quickly|soon|eventually|naturally) to',
    'was followed by',
    true,
  ),
  phrase(
    `(?:attributed?s?|ow(?:e|es|ed)|ascribed?s?|credit(?:s|ed)?)(?<!\\b${others} \\w+) (?:the |this |these |our |much of |most of |all )*(?:[\\w-]+ ){0,2}?${rising}s?(?: in [\\w-]+)? (?:to|with)`,
    'saw the change while using',
  ),
  phrase(`credit for (?:the |this |these |our )?(?:[\\w-]+ )?${rising}s?`, 'what went with the change'),
  phrase(`key to (?:the |this |these |our )?(?:[\\w-]+ )?${rising}s? in`, 'in use during the change in'),
  phrase(
    `(?:instrumental in|(?:played|plays|play|had|has) an? (?:[\\w-]+ ){0,2}(?:part|role) in|underpin(?:s|ned)?|explains?|(?:accounts?|accounted) for) (?:the |this |these |our |most of the |much of the )?(?:(?:raising|improving|reducing|boosting|cutting|increasing|lifting) (?:the |our |their )?(?:\\w+ )?${level}|${changeInLevel}|${rising} in ${level})`,
    'went with',
  ),
  phrase(
    `${changeInLevel} (?:is|was|are|were|can be|could be) (?:largely |mainly |partly |best )?(?:explained|accounted for|driven|helped) by`,
    'change was seen while using',
  ),
  phrase(`(?:therefore|hence|thus),? (?=${level} )`, 'in the same weeks ', true),
  phrase(
    `because (?:the |our |all )?(?:pupils|children|students|parents|families|they|everyone|each pupil|every child) ${practised}`,
    'in the weeks when',
    true,
  ),
  phrase('thanks(?:,? in (?:\\w+ ){1,3}part,?)? to', 'while using', true),
  phrase(
    `(?:due|owing)(?: in (?:large |no small |some |great )?(?:part|measure)| (?:largely|mainly|mostly|entirely|partly))? to|because of|down(?<!\\b${others} put (?:[\\w-]+ ){1,8}down) to|as a result of|attributable to|(?:is|was|are|were) (?:a|the) (?:direct )?results? of`,
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
