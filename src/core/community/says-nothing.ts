import { isLittle, wordsOf } from '../search/words.ts';

/** Ways of writing, wherever they stand, that something will be said later or elsewhere. */
const placeholders: readonly RegExp[] = [
  /\bto (?:be|follow)(?: (?:fully|still|jointly))*(?: (?:confirmed|agreed|decided|announced|arranged|added|advised|determined|completed|defined|discussed|filled in|finalised|finalized|fixed|set|settled|written|worked out|done))?\b/g,
  /\b(?:tb[acd]|todo|fixme|xxx+|wip|asdf\w*|qwerty\w*|not applicable|placeholder)\b/g,
  /\b(?:not|nothing|none) (?:yet )?(?:known|decided|agreed|fixed|set|sure|said|written)(?: yet)?\b/g,
  /\b(?:will|shall) be (?:confirmed|agreed|decided|announced|arranged|added|advised|set|fixed)(?: later)?\b/g,
  /\b(?:under discussion|in discussion|watch this space|coming soon|more (?:soon|later|to come)|as (?:previously |already )?(?:discussed|agreed|above|below|before)|see (?:above|below|website|web site|attached|document|plan|handbook|terms of reference)|same as above)\b/g,
  /\b(?:insert|type|write|add|put|enter)\b.*\bhere\b/g,
  /\b(?:goal|text|words?|dates?) (?:goes|go) here\b/g,
  /\blorem ipsum\b.*/g,
];

/** Words that fill a field where nothing else stands in it; in a sentence they are words like others. */
const fillers = new Set(
  wordsOf('na nil none nothing blank empty unknown pending draft test ditto same later decide etc to do'),
);

/** Names of the fields themselves, which say nothing of what should stand there. */
const fieldWords = new Set(
  wordsOf('goal goals aim aims belonging relationship relationships co coordination ordination date dates'),
);

/** What is left of "to be agreed at the first meeting of the members in September" tells no more. */
const occasions = new Set(
  wordsOf(`first next last meeting meetings meet member members network group school schools head heads lead leads steering
    new autumn spring summer term year early soon january february march april may june july august september october november december`),
);

/** Words that a statement has at least, and how many of them tell something where nothing is put off, and where something is. */
const least = { words: 4, telling: 2, besides: 3 } as const;

/**
 * Why a text is as good as none, as the middle of a sentence; undefined where it may say something. A few words that put off
 * ("dates to be confirmed"), point elsewhere ("see above") or fill a field ("n/a", "xxx") say nothing; in a longer text one
 * thing may still be open.
 */
export function putsOff(text: string): string | undefined {
  const all = wordsOf(text);
  if (all.length === 0) return 'text without a word in it';
  const plain = all.join(' ').replace(/\b(?:n a|t b [acd])\b/g, (letters) => letters.replaceAll(' ', ''));
  const rest = placeholders.reduce((left, pattern) => left.replace(pattern, ' '), plain);
  const left = [...tellingIn(rest)].filter((word) => !fillers.has(word));
  if (left.length === 0 && plain.split(' ').some((word) => fillers.has(word))) return onlyPutsOff;
  if (rest === plain) return undefined;
  return left.filter((word) => !occasions.has(word)).length < least.besides ? onlyPutsOff : undefined;
}

const onlyPutsOff = 'text that only puts it off';

const tellingIn = (text: string): Set<string> =>
  new Set(wordsOf(text).filter((word) => !isLittle(word) && !fieldWords.has(word) && word.length > 1));

/** The same for what must be a statement: also why it is too short to be one. */
export function saysNothing(text: string): string | undefined {
  const tooLittle = wordsOf(text).length < least.words || tellingIn(text).size < least.telling;
  return putsOff(text) ?? (tooLittle ? 'text that says too little' : undefined);
}
