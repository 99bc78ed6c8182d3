/** What schools measure: the object of a claim. */
const MEASURED =
  'attainment|achievements?|scores?|marks?|grades?|results?|outcomes?|standards|progress|attendance|absences?|absenteeism|lateness|punctuality|truancy|exclusions?|suspensions?|behaviour|disruptions?|incidents|bullying|detentions?|referrals|engagement|motivation|confidence|resilience|self-esteem|well-?being|happiness|anxiety|stress|attention|concentration|focus|participation|effort|enjoyment|independence|understanding|knowledge|recall|memory|retention|remembering|fluency|accuracy|comprehension|vocabulary|numeracy|literacy|oracy|performance|reasoning|gaps?|aspirations|morale|workload|fitness|friendships|relationships|belonging|mood|reading ages?|completion|drop-?outs?|pass rates?|words a minute|self-regulation|curiosity|empathy|quality';
/** What pupils do, which is also what schools measure. */
const LEARNT =
  'reading|writing|spelling|spellings|handwriting|grammar|phonics|maths|mathematics|arithmetic|science|speech|language|speaking|listening|talk|skills?|abilit(?:y|ies)|learning|answers|essays|homework|times tables|tables|number facts|thinking';
/** Names of a change. */
const CHANGE =
  'rises?|gains?|improvements?|increases?|decreases?|drops?|falls?|jumps?|growth|changes?|differences?|reductions?|boosts?|declines?|leaps?|success|breakthroughs?';
const COMPARED =
  'better|higher|fewer|lower|faster|quicker|calmer|stronger|greater|deeper|richer|happier|keener|more|less|improved|increased|reduced|raised';
/** What is more or better and no outcome of pupils. */
const UPKEEP = 'work|marking|paper|noise|time|printing|cost|costs|questions|trouble|planning|meetings|admin';

/** What is only named after what schools measure: a knowledge organiser, the behaviour policy. */
const NAMED_AFTER =
  /\b[\p{L}-]+ (?:organisers?|quiz(?:zes)?|charts?|logs?|polic(?:y|ies)|systems?|data|sheets?|tests?|leads?|teams?|groups?|lessons?|officers?|mentors?|trackers?|forms?|boards?|games?|cards?|books?|areas?|corners?|clubs?|scheme|plans?|rota|displays?|walls?|lists?|programmes?|projects?|interventions?|assessments?|records?|registers?|homework|rules?|rewards?|stickers?|time|sessions?)\b/giu;

/** A text without what is only named after an outcome. */
export const withoutNamesakes = (text: string): string => text.replace(NAMED_AFTER, '~');

const word = (list: string): RegExp => new RegExp(`\\b(?:${list})\\b`, 'iu');

export const measured = word(MEASURED);
export const outcome = word(`${MEASURED}|${LEARNT}`);
export const outcomeOrChange = new RegExp(
  `\\b(?:${MEASURED}|${LEARNT}|${CHANGE})\\b|\\b(?:${COMPARED})\\b(?! (?:${UPKEEP})\\b)`,
  'iu',
);

/** That something changed, somewhere in a sentence. */
export const toldChange = new RegExp(
  `^(?:\\s*(?:This|That|It|All this) (?:is|was|came|happened))\\b|\\b(?:(?:is|was|are|were|${MEASURED}) (?:up|down)|(?:recall|remember|read|learn|know|wr[io]te|attend|understand|achieve)(?:ed|t|s)? (?:more|better|faster)|learnt more|knew more|understood more|rose|risen|rise|rises|fell|fallen|falls|dropped|grew|grown|improved|improves|increased|gained|gain|gains|went (?:up|down)|climbed|shot up|soared|rocketed|flourish(?:es|ed)|thriv(?:es|ed)|plummeted|leapt|(?:became|become|grew) (?:more|less) \\p{L}+|doubled|halved|jumped|scored|do better|did better|doing better|(?:${COMPARED}) (?:${MEASURED}|${LEARNT})|(?:${CHANGE}) in|caught up|passed|improvements?|reductions?|growth|made (?:\\w+ )?progress|better|higher|calmer|fewer)\\b`,
  'iu',
);

/** Causes that come from outside and that nobody writes up as a practice. */
export const outside =
  /\b(?:flu|snow|ice|illness(?:es)?|sickness|strikes?|covid|lockdowns?|pandemic|holidays?|rehearsals?|trips?|inspections?|ofsted|weather|storms?|heat|heatwave|bug|norovirus|closures?|trains?|bus(?:es)?|traffic|floods?|fire (?:alarm|drill)s?|moved? (?:house|away)|building work|supply cover|christmas|(?:broken )?(?:heater|heating|boiler)|power cut|leak|printers?|wi-?fi|fights?)\b/iu;

/** Kinds of thing that schools measure, told apart by a word of each. */
const TOPICS: readonly [string, RegExp][] = [
  ['attendance', /\b(?:attendance|absences?|absent|absenteeism|truancy)\b/iu],
  ['punctuality', /\b(?:lateness|late|punctuality)\b/iu],
  ['behaviour', /\b(?:behaviour|incidents|disruptions?|detentions?|bullying|exclusions?|suspensions?)\b/iu],
  [
    'wellbeing',
    /\b(?:well-?being|happiness|anxiety|stress|confidence|self-esteem|resilience|mood|enjoyment|joy)\b/iu,
  ],
  ['engagement', /\b(?:engagement|motivation|attention|participation|effort)\b/iu],
  ['spelling', /\b(?:spellings?)\b/iu],
  ['writing', /\b(?:writing|handwriting|essays?)\b/iu],
  ['mathematics', /\b(?:maths|mathematics|arithmetic|numeracy|times tables|fractions|algebra)\b/iu],
  ['science', /\b(?:science|biology|chemistry|physics)\b/iu],
  ['speech', /\b(?:oracy|spoken|speech|speaking)\b/iu],
  ['reading', /\b(?:reading|phonics|comprehension|fluency|vocabulary|words?)\b/iu],
  ['workload', /\b(?:workload|marking time)\b/iu],
  ['money', /\b(?:prices?|costs?|budget|spending)\b/iu],
];

/** The kinds of thing that a text says were measured. */
export const topicsIn = (text: string): string[] =>
  TOPICS.flatMap(([topic, words]) => (words.test(text) ? [topic] : []));
