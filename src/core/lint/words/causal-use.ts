import type { Verb } from './causal-verbs.ts';
import { measured, outcome, outcomeOrChange, outside, withoutNamesakes } from './outcomes.ts';

/** A verb where it stands: its form, its sentence and clause up to it, and what follows it. */
type VerbUse = {
  verb: Verb;
  form: keyof Verb['forms'];
  before: { all: string; clause: string };
  rest: string;
};

const AGENTS =
  /\b(?:I|we|teachers?|staff|colleagues?|head|assistants?|TAs?|parents?|governors|you|one of us|department|office)$/iu;
const STAFF_FIRST = /^\s*(?:I|we|(?:the |our |my )?(?:teachers?|staff|colleagues?|head))\b(?!['’])/iu;
const PUPILS =
  /\b(?:pupils?|children|child|students?|learners?|readers?|class|classes|group|groups|girls?|boys?|he|she|who|most|many|some|everyone|half|Year \d+|Reception)$/iu;
const PUPILS_FIRST =
  /^\s*(?:the|our|my|these|those|all|most|some|both|two|three|four|five|\d+)?\s*(?:of the |other |same |\p{L}+ )?(?:pupils?|children|students?|learners?|class|classes|groups?|girls|boys)\b(?!['’])/iu;
/** What stands between a subject and its verb. */
const HELPING =
  /(?:^|\s)(?:has|have|had|also|then|now|both|all|each|did|does|do|will|can|soon|even|just|\p{L}+ly)\s*$/iu;
/** What may not follow a verb that has an object. */
const NO_OBJECT =
  /^\s*(?:$|[^\s\p{L}\uFFFC'"’‘“]|(?:in|on|at|by|from|to|for|over|with|during|after|before|when|while|and|or|but|than|as|of|about|between|across|through|until|since|if|because|too|again|most|more|less|very|much|somewhat|further|slightly|only|even|so|a (?:lot|little|bit|great deal)|\p{L}+ly|once|twice|here|there|steadily|faster|every (?:week|day|term|time)|each (?:week|day|term|time)|this (?:year|term|week)|\d[\d.,%]*)\b)/iu;
/** What stands before a participle that describes a noun: "we saw improved attendance". */
const DESCRIBING =
  /\b(?:an?|the|with|of|for|in|see|sees|saw|seen|shows?|showed|shown|report(?:s|ed)?|found|noticed?|noted|towards|to|by|from|this|that|these|their|our|his|her|your|its|my|much|any|and their|such|recorded|observed|is|was|are|were|be|been|being|get|got)$/iu;
/** What stands before "cause" as a noun. */
const NOUN_FOLLOWS =
  /\b(?:an?|the|its|their|any|one|main|likely|possible|root|other|common|no|these|those|good|worthy|all)$/iu;
/** A clause of which nothing has been said but what it is about. */
const PRONOUN = /^\s*(?:this|that|these|it) ?$/iu;
/** "By" a doer, and not by so much. */
const BY =
  /^\s+by\s+(?!\d|an? (?:point|mark|tenth|third|half|quarter|year|month)|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|about|around|nearly|almost|up|over)\b)/iu;
/** What teachers make, and may improve without a claim about pupils. */
const TEACHERS_THINGS =
  /\b(?:layout|wording|worksheets?|sheets?|slides?|display|seating|timetable|plans?|materials?|questions?|instructions?|scripts?|routines?|acoustics|lighting|draft|rota|room|cards?|list|version|texts?)\b/iu;
/** What goes wrong on a school day, and is told so that others are warned. */
const NUISANCE =
  /^\s*(?:an? |the |some |more |many |a lot of |further |two |three )?(?:small |long |great )?(?:delays?|problems?|trouble|arguments?|fights?|noise|confusion|upset|queues?|detentions?|tears|complaints?|worr(?:y|ies)|work)\b/iu;
const PUPILS_TO =
  /^\s+(?:the |our |my |more |most |all )?(?:pupils?|children|class|them|him|her|it|everyone|boys|girls) to\b/iu;

const firstWords = (text: string, most: number): string =>
  text
    .split(/[;:.!?(]|,\s|\b(?:because|while|after|before|although|which|but)\b/u)[0]
    ?.split(/\s+/u)
    .slice(0, most + 1)
    .join(' ') ?? '';

/** A clause as who or what it is about, and the words between that and the verb. */
function parts(clause: string): { subject: string; helping: string } {
  let subject = clause.trimEnd();
  let helping = '';
  for (let found = HELPING.exec(subject); found; found = HELPING.exec(subject)) {
    helping = `${found[0]}${helping}`;
    subject = subject.slice(0, found.index).trimEnd();
  }
  return { subject, helping };
}

/** A verb without an ending: told of something ("quizzes improve", "will improve"), not asked for or wanted. */
function plainForm(subject: string, helping: string): boolean {
  const willOr = 'will|does|did|do|can';
  if (new RegExp(`\\b(?:${willOr})\\b`, 'iu').test(helping)) return true;
  if (/\bhelp(?:s|ed)?(?: [\p{L}'’]+){0,3}(?: to)?$/iu.test(subject)) return true;
  if (
    /\b(?:proved|shown|proven|guaranteed|known|managed|continues?|continued|(?:allow|enable)(?:s|d|ed)? (?:us|me|staff|teachers|the school)|serves?|work(?:s|ed)?|(?:goes|went) on) to$/iu.test(
      subject,
    )
  )
    return true;
  if (/\bto$/iu.test(subject)) return false;
  if (new RegExp(`\\b(?:${willOr})(?: [\\p{L}'’]+){1,2}$`, 'iu').test(subject)) return true;
  const last = /[\p{L}'’]+$/u.exec(subject)?.[0] ?? '';
  if (/^(?:they|these|those|that|which|both)$/iu.test(last)) return true;
  const plural = /(?<!s|['’])s$/u.test(last);
  return plural && !/^(?:this|is|was|us|as|always|has|its|his|perhaps|lessons)$/iu.test(last);
}

/** "Boosting recall, the quizzes took no time": what is done first, then what does it. */
const GERUND_FIRST = /^[^,.]{3,60}, (?:\p{L}+ing|this|it|these|the|our|daily|paired|short)\b/u;
/** "A routine that improved behaviour": the word before "that" is no verb or preposition that wants one. */
const THAT_DID = /\p{L}{3} that$/u;
const THAT_SAID =
  /\b(?:see|sees|saw|seen|show\p{Ll}*|found|finds?|says?|said|know|known|knew|means?|meant|with|for|of|in|about|is|was|like|on|to|from|by|at|after|told|think|thought|so|and) that$/iu;

/** Whether a word is a verb here, told of something: no adjective, noun, order or wish. */
function isVerb({ verb, form, before, rest }: VerbUse, subject: string, helping: string): boolean {
  switch (form) {
    case 'past':
      return (
        helping !== '' ||
        PRONOUN.test(before.clause) ||
        !DESCRIBING.test(subject) ||
        (THAT_DID.test(subject) && !THAT_SAID.test(subject))
      );
    case 'base':
      return plainForm(subject, helping);
    case 'ing':
      return (
        /,\s*(?:thereby |thus |so )?$/iu.test(before.all) ||
        /\b(?:thereby|thus|(?:successful|succeeded|succeeds|effective|instrumental) (?:in|at))$/iu.test(
          subject,
        ) ||
        (before.all.trim() === '' && GERUND_FIRST.test(rest))
      );
    case 'third':
      // "Results in reading" is about results.
      return (
        verb.forms.third !== 'results in' || /(?:\b(?:it|this|that|which|practice)|ing)$/iu.test(subject)
      );
  }
}

/** "Scores were raised by the quizzes": what changed stands in front. */
function passive({ verb, before, rest }: VerbUse): boolean {
  if (!BY.test(rest) || outside.test(rest)) return false;
  if (verb.gate === 'change') return outcomeOrChange.test(before.all);
  return verb.gate === 'any' || outcome.test(before.all);
}

/** What people make with their hands or at a desk: "we produced better cards", "staff created a calmer corner". */
const MADE = new Set([
  'produce',
  'create',
  'deliver',
  'generate',
  'secure',
  'ensure',
  'trigger',
  'drive',
  'prompt',
  'spark',
]);

const CALMER =
  /\b(?:calmer|happier|quieter|keener) (?:class|classes|classroom|school|pupils|children|start)\b/iu;
const ROSE = /\b(?:rises?|gains?|improvements?|increases?|decreases?|drops?|falls?|growth|reductions?)\b/iu;

function caused({ verb, before: { clause }, rest }: VerbUse, object: string): boolean {
  const { subject } = parts(clause);
  if (
    MADE.has(verb.forms.base) &&
    (AGENTS.test(subject) || PUPILS.test(subject) || TEACHERS_THINGS.test(object))
  )
    return false;
  if (NOUN_FOLLOWS.test(clause.trimEnd()) || outside.test(clause) || NUISANCE.test(object)) return false;
  // What is made may be better or more without being what pupils came to: "creates a situation in which more …".
  if (MADE.has(verb.forms.base) && verb.forms.base !== 'produce')
    return measured.test(object) || CALMER.test(object) || ROSE.test(object);
  return outcomeOrChange.test(object) || PUPILS_TO.test(rest);
}

/** Pupils who improve their own spelling are not improved by anything. */
const byPupils = (subject: string, opening: string, rest: string): boolean =>
  PUPILS.test(subject) ||
  PUPILS_FIRST.test(opening) ||
  (/\bthey$/iu.test(subject) && /^\s+(?:their|the|an?)\b/iu.test(rest));

const TITLE_VERBS = new Set(
  'improve boost enhance raise lift increase double reduce decrease lower halve eliminate eradicate accelerate transform cut narrow close'.split(
    ' ',
  ),
);

/**
 * A title that begins with a change and names what is to bring it: "Raising attainment through quizzing". It may be only an
 * aim.
 */
export const titleNamesCause = ({ verb, form, before, rest }: VerbUse): boolean =>
  form === 'ing' &&
  before.all.trim() === '' &&
  TITLE_VERBS.has(verb.forms.base) &&
  /^[^,.:?]{3,50} (?:through|by|with|using|via)\b(?!.*\b(?:is|was|are|were|has|had|takes?|took|became)\b)/u.test(
    rest,
  ) &&
  outcome.test(withoutNamesakes(firstWords(rest, 8).replace(/ (?:through|by|with|using|via) .*/u, '')));

/** Whether a verb is used of a practice and what it did to what pupils can do. */
export function namesCause(use: VerbUse): boolean {
  const { verb, form, before, rest } = use;
  const { subject, helping } = parts(before.clause);
  if (form === 'past' && /\b(?:is|was|are|were|been|be)$/iu.test(subject)) return passive(use);
  if (!isVerb(use, subject, helping)) return false;
  if (NO_OBJECT.test(rest) || /^\s+(?:our|my) own\b/iu.test(rest)) return false;
  const object = withoutNamesakes(firstWords(rest, 8));
  if (verb.gate === 'change') return caused(use, object);
  const which = /\bwhich\s+$/iu.test(before.all);
  const opening = subject === '' && !which ? before.all : before.clause;
  if (form === 'past' && !which && opening.trim() === '') return false;
  if (byPupils(subject, opening, rest)) return false;
  const byStaff = AGENTS.test(subject) || (subject === '' && STAFF_FIRST.test(opening));
  // Promoting attendance is what schools do, whether or not it comes.
  if (byStaff && verb.forms.base === 'promote') return false;
  if (byStaff || verb.gate === 'measured')
    return measured.test(object) && !/^\s*(?:the )?(?:time|number|size|amount|length|dose) /iu.test(rest);
  if (verb.gate === 'outcome') return outcome.test(object);
  return !TEACHERS_THINGS.test(object) || outcome.test(object);
}
