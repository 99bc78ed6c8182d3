import { matches, type Span } from './spans.ts';

/** A way of writing about people that guidance advises against. */
type Disrespect = {
  /** As part of a regular expression. */
  words: string;
  instead: string;
  source: keyof typeof guidance;
  /** Only in capitals: "SEND pupils", and not "send pupils". */
  capitals: boolean;
};

/** Where the advice is given: for a message, and in full. */
export const guidance = {
  disability: {
    short: 'GOV.UK on writing about disability',
    full: 'GOV.UK, Inclusive language: words to use and avoid when writing about disability',
  },
  ethnicity: { short: 'GOV.UK on writing about ethnicity', full: 'GOV.UK, Writing about ethnicity' },
  send: {
    short: 'the SEND code of practice',
    full: 'SEND code of practice: 0 to 25 years (2015), which writes of children with special educational needs',
  },
  disadvantage: {
    short: 'the Department for Education’s statistics',
    full: 'Department for Education statistics, which write of pupils eligible for free school meals or pupil premium, and of prior attainment',
  },
} as const;

const PUPILS = '(?:kids?|pupils?|child(?:ren)?|students?|learners?|boys?|girls?|lads?)';
/** Nobody is named behind the word: it stands for people. */
const ALONE = '(?= (?:and|or|are|were|who|in|to|from|is|at|have|had|with)\\b|[.,;:!?]|$)';
const say = (words: string, instead: string, source: keyof typeof guidance): Disrespect => ({
  words,
  instead,
  source,
  capitals: false,
});
const shortened = (...parts: Parameters<typeof say>): Disrespect => ({ ...say(...parts), capitals: true });

/** What to write instead. "Autistic pupils", "deaf pupils" and "disabled pupils" are what many of them prefer, and pass. */
const disrespect: readonly Disrespect[] = [
  say(
    `the (?:mentally ill|autistic|dyslexic)${ALONE}`,
    'people with a mental health condition, or autistic people',
    'disability',
  ),
  say(
    `(?:high|low)[- ]functioning (?:${PUPILS}|autis\\w+)`,
    'what the pupils can do, and what help they need',
    'disability',
  ),
  say(`the (?:disabled|handicapped)${ALONE}`, 'disabled people', 'disability'),
  say('handicapped|crippled?|an? invalid(?= (?:who|in|and))', 'disabled', 'disability'),
  say(
    'wheelchair[- ]bound|(?:confined|bound) to (?:a|his|her|their) wheelchairs?',
    'wheelchair user',
    'disability',
  ),
  say(
    '(?:suffer(?:s|ed|ing)?|sufferers?) (?:from|of|with)(?= (?:\\w+ )?(?:autism|ADHD|ADD|dyslexia|dyspraxia|dyscalculia|epilepsy|a disability|disabilities|cerebral palsy|Down|asthma|diabetes|depression|anxiety|deafness|blindness|hearing|visual|learning|special|speech))',
    'has',
    'disability',
  ),
  say(
    '(?:afflicted (?:with|by)|victims? of)(?= (?:autism|ADHD|dyslexia|dyspraxia|epilepsy|a disability|cerebral palsy|Down|deafness|blindness))',
    'has',
    'disability',
  ),
  say(
    'mentally (?:handicapped|retarded|defective)|retarded|retards?',
    'with a learning disability',
    'disability',
  ),
  say('able-?bodied', 'non-disabled', 'disability'),
  say('deaf and dumb|deaf[- ]mutes?|dumb (?:pupils?|children|child)', 'deaf', 'disability'),
  say(`the (?:blind|deaf)${ALONE}`, 'blind people, or deaf people', 'disability'),
  say(
    'an? (?:epileptic|diabetic|spastic|schizophrenic|depressive)(?! \\w)|epileptics|diabetics|spastics',
    'person with epilepsy, or with diabetes',
    'disability',
  ),
  say(
    'dyslexics|dyspraxics|autistics|(?<=\\ban? )(?:dyslexic|dyspraxic)(?! \\w)',
    'pupils with dyslexia, or autistic pupils',
    'disability',
  ),
  say(`normal ${PUPILS}|normal class(?:es|mates)?`, 'other pupils', 'disability'),
  say(`special[- ]needs ${PUPILS}`, 'pupils with special educational needs', 'send'),
  shortened(`SEND? ${PUPILS}|SENs`, 'pupils with special educational needs', 'send'),
  say(`statemented ${PUPILS}`, 'pupils with an education, health and care plan', 'send'),
  shortened(`EHCP ${PUPILS}`, 'pupils with an education, health and care plan', 'send'),
  say(`free school meals? ${PUPILS}`, 'pupils eligible for free school meals', 'disadvantage'),
  shortened(`FSM ${PUPILS}|FSMs`, 'pupils eligible for free school meals', 'disadvantage'),
  say(`pupil premium ${PUPILS}`, 'pupils eligible for pupil premium', 'disadvantage'),
  shortened(`PP ${PUPILS}|PPs`, 'pupils eligible for pupil premium', 'disadvantage'),
  shortened(`EAL ${PUPILS}|EALs`, 'pupils who use English as an additional language', 'disadvantage'),
  say(
    `(?:low(?:er)?|poor|less)[- ](?:ability|able) (?:${PUPILS}|sets?|groups?|class(?:es)?)|the (?:less able|low ability|weak(?:er)? ones|bottom set|low ones|lows|lowers)${ALONE}|weak ${PUPILS}|bottom[- ]set ${PUPILS}`,
    'pupils with lower prior attainment',
    'disadvantage',
  ),
  say(
    `(?:poor|deprived|underprivileged|under-privileged) (?:kids?|families|pupils?|children|homes?|backgrounds?)|broken homes?|problem famil(?:y|ies)|council[- ]estate (?:kids?|children|pupils?)`,
    'pupils from families on low incomes',
    'disadvantage',
  ),
  say(
    'hard[- ]to[- ]reach (?:families|parents|pupils|children)',
    'families whom we have not reached yet',
    'disadvantage',
  ),
  shortened('LACs|LAC kids', 'looked-after children', 'disadvantage'),
  say('care kids', 'looked-after children', 'disadvantage'),
  shortened('BAME|BME', 'ethnic minorities, or the group you mean', 'ethnicity'),
  say('non-?whites?|coloured (?:kids?|pupils?|children|people)', 'the ethnic group you mean', 'ethnicity'),
];

const pattern = new RegExp(`\\b(?:${disrespect.map(({ words }) => `(${words})`).join('|')})\\b(?!-)`, 'gi');

/** Where a text writes so about people. */
export function* disrespectIn(own: string): Generator<Span & Disrespect> {
  for (const { start, end, found } of matches(own, pattern)) {
    const way = disrespect[found.slice(1).findIndex((words) => words !== undefined)];
    if (way && (!way.capitals || /^\p{Lu}{2}/u.test(found[0]))) yield { start, end, ...way };
  }
}
