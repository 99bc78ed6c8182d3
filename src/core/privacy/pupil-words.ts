const number = '(?:1[0-3]|[1-9])\\b';
const inWords =
  '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen)\\b';

/** A year group, as people write it in England, Wales (Blwyddyn), Scotland and Northern Ireland (P5, S2); a regular expression. */
export const year = `(?:(?:[Yy]ear|YEAR|[Yy]r\\.?|[Yy]|[Cc]lass|[Bb]lwyddyn) ?${number}|(?:[Yy]ear|YEAR) ${inWords}|[SP][1-7]\\b|[Rr]eception\\b|[Nn]ursery\\b)`;
/** A word with a capital, as names are written. */
export const name = "[A-Z][A-Za-z\\u00c0-\\u017f'-]{1,30}";
export const child = '(?:pupil|child|boy|girl|student|learner|lad|youngster)';

/** "A pupil called …" beside a year: a name, listed or not. */
export const called = new RegExp(
  `\\b(?:${child}(?:,? (?:called|named) |, )${name}(?: |, )(?:is |was )?(?:in|from) ${year}|(?:${year} ${child}|${child} (?:in|from) ${year}),? (?:called|named) ${name})`,
  'g',
);

const second = `((?: ${name}| [A-Z]\\.?)?)`;
const age = `(?:[3-9]|1[0-8]|${inWords})`;
const need =
  "(?:EHCPs?|EHC plan|education, health and care plan|ADHD|ASD|autism|autistic|dyslexi[ac]|dyspraxi[ac]|SEND?|special educational needs|looked[- ]after|(?<=in )care|free school meals|pupil premium|FSM|(?:child protection )?plan|Down'?s syndrome|cerebral palsy|epilepsy|deaf|excluded|suspended)\\b";
/** What a pupil is told to have done, and not what a character does in a story, which people tell in the present. */
const didSo =
  '(?:,?(?: who)?,? (?:\\w{3,}ed|was|had|did|read|wrote|came|went|could|made|said|told|got|grew|began|became|kept|found|chose|spoke|sat|ran|never|always|still|then|now|learnt)\\b)';

/** A way to write a name with what tells which child it is, and what every text with one has. */
type Way = { hint: RegExp; way: RegExp };
const way = (hint: RegExp, words: string): Way => ({ hint, way: new RegExp(words, 'g') });

/** A name with what tells which child it is, without a year: a class, an age, a need, "one pupil, …". */
export const withDetails: readonly Way[] = [
  // "Jack in 7Y": a class, as schools number them; not 3D.
  way(
    /\d[A-CE-Z]\b/,
    `(?<![\\w'-])(${name})(?=${second}((?:,? (?:is |was |who is )?(?:in|from|of) | \\()(?:1[0-3]|[1-9])[A-CE-Z]\\b))`,
  ),
  way(
    /aged|year-old|\((?:age )?[\dtfsen]/i,
    `(?<![\\w'-])(${name})(?=${second}(,? [(]?aged ${age}\\b|, an? (?:[\\w-]+-)?year-old| [(](?:age )?${age}[)]))`,
  ),
  way(/-year-old /, `-year-old (?:${child},? )?(${name})(?=${second})`),
  way(
    new RegExp(need),
    `(?<![\\w'-])(${name})(?=${second}((?:,? who|,)? (?:has|had|is|was|with) (?:(?:an?|on|in|the|their|his|her) ){0,2}${need}))`,
  ),
  way(
    new RegExp(`\\b${child}\\b`),
    `(?<![\\w'-])(?:[Oo]ne|[Mm]y|[Oo]ur|[Tt]his|[Aa]nother|[Aa]n?) (?:[a-z-]+ )?${child}(?:,? (?:called|named)|,)? (${name})(?=${second}${didSo})`,
  ),
  way(/[Cc]hild [A-Z] /, `(?<![\\w'-])[Cc]hild [A-Z] [(](${name})(?=${second}[)])`),
];
