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

const word = (list: string): RegExp => new RegExp(`\\b(?:${list})\\b`, 'iu');

export const measured = word(MEASURED);
export const outcome = word(`${MEASURED}|${LEARNT}`);
export const outcomeOrChange = new RegExp(
  `\\b(?:${MEASURED}|${LEARNT}|${CHANGE})\\b|\\b(?:${COMPARED})\\b(?! (?:${UPKEEP})\\b)`,
  'iu',
);

/** That something changed, somewhere in a sentence. */
export const toldChange = new RegExp(
  `\\b(?:rose|risen|rise|rises|fell|fallen|falls|dropped|grew|grown|improved|improves|increased|gained|gain|gains|went (?:up|down)|climbed|doubled|halved|jumped|scored|do better|did better|doing better|(?:${COMPARED}) (?:${MEASURED}|${LEARNT})|(?:${CHANGE}) in|caught up|passed|improvements?|reductions?|growth|made (?:\\w+ )?progress|better|higher|calmer|fewer)\\b`,
  'iu',
);

/** Causes that come from outside and that nobody writes up as a practice. */
export const outside =
  /\b(?:flu|snow|ice|illness(?:es)?|sickness|strikes?|covid|lockdowns?|pandemic|holidays?|rehearsals?|trips?|inspections?|ofsted|weather|storms?|heat|heatwave|bug|norovirus|closures?|trains?|bus(?:es)?|traffic|floods?|fire (?:alarm|drill)s?|moved? (?:house|away)|building work|supply cover|christmas|(?:broken )?(?:heater|heating|boiler)|power cut|leak|printers?|wi-?fi|fights?)\b/iu;
