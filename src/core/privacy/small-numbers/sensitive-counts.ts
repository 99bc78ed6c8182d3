import type { Span } from '../match.ts';
import { type Count, countsIn, sharesIn } from './counts.ts';
import { numberOf, numeral, numeralHint } from './numerals.ts';

const topics = [
  [
    'special needs',
    /\bSEND?\b(?!Co)|\b[Ss]pecial (?:educational )?needs?\b|\bSEN support\b|\bEHC[Ps]?\b|\bEHCPs\b|\beducation,? health and care plan|\b[Dd]isabilit(?:y|ies)\b|\b[Dd]isabled\b|\b[Aa]utis(?:m|tic)\b|\bADHD\b|\b[Dd]yslexi[ac]\b|\bDown(?:'?s)? [Ss]yndrome\b|\b[Hh]earing (?:impair|aids?\b|loss)|\b[Vv]isual(?:ly)? impair|\bpartially sighted|\bAS[DC]\b|\bSEMH\b|\bSLCN\b|\b[Dd]yspraxi[ac]\b|\b[Dd]yscalculi[ac]\b|\b[Dd]eaf\b|\bblind (?:pupil|child|boy|girl|student)|\b(?:wheelchair users?|uses? (?:a )?wheelchairs?|in a wheelchair)\b|\bcerebral palsy\b|\b[Ee]pilep(?:sy|tic)\b|\b[Ss]elective(?:ly)? mut(?:e|ism)\b|\b[Ss]peech(?:,| and)? language(?: and communication)? (?:needs?|difficult)|\b[Tt]ourette/,
  ],
  [
    'ethnicity',
    /\b[Ee]thnic(?:ity|ities)?\b|\b(?:[Ww]hite|[Bb]lack|[Mm]ixed) (?:British|African|Caribbean|heritage|pupils?|children|boys?|girls?|students?|Other)\b|\b(?:Asian|Bangladeshi|Pakistani|[Gg]ypsy|Roma|[Tt]raveller|Chinese|Somali|[Rr]efugee|[Aa]sylum[- ]seeking) (?:heritage|British|pupils?|children|boys?|girls?|students?|background|famil(?:y|ies))|\b[Rr]efugees (?:joined|came|arrived|left)\b|\b[Aa]sylum seekers\b/,
  ],
  [
    'free school meals',
    /\b[Ff]ree (?:school )?meals?\b|\b[Ff]ree-school-meals?\b|\bFSM6?\b|\b[Pp]upil [Pp]remium\b|\bPP (?:pupils?|children|students?|boys?|girls?)\b|\bPP ?[:=]/,
  ],
  [
    'exclusion',
    /\b[Ee]xcluded\b(?! from (?:the |our |this |these |all )?(?:analys|result|data|sample|figure|average|mean|count|calculation|comparison|study|total|test))|\b[Ee]xclusions?\b(?! (?:from the (?:analys|data|sample)|criteri))|\b[Ss]uspensions?\b|\b[Ss]uspended\b/,
  ],
  [
    'safeguarding',
    /\b[Ss]afeguarding\b|\b[Cc]hild protection\b|\b[Ss]ocial workers?\b|\b[Cc]hild(?:ren)? in need\b|\b[Ll]ooked[- ]after\b|\b[Ii]n care\b|\bCAMHS\b|\b[Ss]ocial services\b|\b[Ss]elf-?harm|\b[Yy]oung carers?\b/,
  ],
] as const;

const topic = topics.map(([, words]) => words.source).join('|');
const events =
  '(?:exclusions?|suspensions?|EHCPs?|EHC plans?|(?:safeguarding|child protection) (?:referrals?|concerns?|cases?|plans?))';
const bare = `(?<![\\w£.,:/%-])(?<value>${numeral})\\b(?![\\d.,]\\d|%| ?per ?cent)`;
const did = '(?:did|made|were|was|had|have|could|got|met|reached|[a-z]+ed)\\b';
/** Ways to mean pupils without the word: "two were excluded", "exclusions fell to three", "of our SEND pupils, two improved". */
const meant = [
  `${bare} (?:(?:fixed-term|fixed-period|permanent|temporary|internal|short|pupil) )*${events}`,
  `${bare}(?: \\([\\d.]+ ?%\\))? (?:were|was|are|is|have|has|had|with|got|received) (?:[a-z]+ ){0,3}(?:${topic})`,
  `\\b(?:[Ee]x|[Ss]us)(?:clu|pen)sions? (?:[a-z]+ ){1,3}from ${bare}`,
  `\\b(?:[Ee]x|[Ss]us)(?:clu|pen)sions? (?:[a-z]+ ){1,3}(?:from [\\w]+ )?to ${bare}`,
  `\\b(?:SEND?|EHCPs?|FSM6?|[Ff]ree school meals|[Pp]upil [Pp]remium|PP) ?[:=] ?${bare}(?! ?(?!pupils?|children|students|boys|girls|learners)[a-z])`,
  `\\(${bare}\\) (?:pupils|children|students|learners|boys|girls)\\b`,
  `${bare} (?:refugees|young carers?|asylum seekers|wheelchair users?|[Tt]ravellers)\\b`,
  `${bare} ?[x×] ?(?:${topic})`,
  `\\b[Oo]f (?:(?!(?:for|with|by|in|of|to|from)\\b)[\\w-]+ ){0,5}(?:pupils|children|students|learners|boys|girls)\\b[^.;,]{0,30}, (?:only |just |but )?${bare} ${did}`,
  `\\b[Oo]f (?:(?!(?:for|with|by|in|of|to|from)\\b)[\\w-]+ ){0,5}(?:pupils|children|students|learners|boys|girls)\\b[^.;,]{0,30}, [^.;]{0,40}\\band ${bare} ${did}`,
].map((way) => new RegExp(way, 'g'));
/** "Our only pupil with an EHCP": one, without a number. */
const sole =
  /\b(?:(?:[Oo]ur|[Tt]he|[Tt]heir|[Mm]y) (?:only|sole|lone|single|one)|(?<!\b[Nn]ot )\b[Aa] (?:single|lone)) (?:[\w-]+ ){0,3}(?:pupil(?! premium)|child|student|learner|boy|girl)\b/g;
/** "A boy with an EHCP improved": one child who did something, and no rule for any. */
const someone =
  /(?:^|[,;] (?:and )?)[Aa]n? (?:[\w-]+ ){0,2}(?:pupil|child|student|learner|boy|girl)(?= (?:with|on|who (?:has|had|is|was)) [^.;,]{2,50}? (?:\w{3,}ed|was|had|did|read|wrote|came|went|could|made|said|told|spoke|sat|left)\b)/g;
/** What a sentence with `sole` or `someone` has. */
const childHint = /pupil|child|student|learner|boy|girl/;
const limits = /(?:up to|at most|at least|than|under|below|over|every|per|<|>) ?$/i;

/** A count in a sentence about something nobody may be known by, and what that is. `unsure`: it may be no count. */
export type SensitiveCount = Count & { topic: string; unsure?: true };

/** What a text is about that nobody may be known by; undefined where it is about none of it. */
export const topicOf = (text: string): string | undefined =>
  topics.find(([, words]) => words.test(text))?.[0];

/** The counts of pupils in a sentence about special needs, ethnicity, free meals, exclusion or safeguarding. */
export function sensitiveCounts(sentence: string): SensitiveCount[] {
  const about = childHint.test(sentence) || numeralHint.test(sentence) ? topicOf(sentence) : undefined;
  if (about === undefined) return [];
  const alone = [...sentence.matchAll(sole)].map(({ 0: whole, index }) => ({
    ...{ start: index, end: index + whole.length, value: 1 },
  }));
  const one = [...sentence.matchAll(someone)].map(({ 0: whole, index }) => ({
    ...{ start: index + whole.search(/[Aa]n? /), end: index + whole.length, value: 1, unsure: true as const },
  }));
  if (alone.length + one.length === 0 && !numeralHint.test(sentence)) return [];
  const implied = meant.flatMap((way) =>
    [...sentence.matchAll(way)].flatMap(({ 0: whole, index, groups }) => {
      const start = index + whole.lastIndexOf(groups?.value ?? '');
      if (limits.test(sentence.slice(Math.max(0, start - 16), start))) return [];
      return [{ start, end: index + whole.length, value: numberOf(groups?.value ?? '') }];
    }),
  );
  const all: Count[] = [...countsIn(sentence), ...sharesIn(sentence), ...implied, ...alone, ...one];
  const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
  return all
    .filter((count, place) => !all.slice(0, place).some((before) => overlaps(before, count)))
    .map((count) => ({ ...count, topic: about }));
}
