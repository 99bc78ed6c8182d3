/** Words that, alone, pose no challenge: refusals, praise, and what holds a sentence together. */
const EMPTY = new Set(
  (
    'a about add agree agreed all am amazing an and any anything approve approved are as at be brilliant can cannot challenge ' +
    'challenges comment comments concern concerns do done dont doubt doubts enough everything excellent fantastic fine for ' +
    'found from further good great happy have here i in is issue issues it job just know lgtm like looked looks lovely me ' +
    'my n na nice nil no none nope not nothing now of ok okay on or problem problems question questions really say see so ' +
    'super thank thanks that the there they think this to very was we well what with work worries would yes you your'
  ).split(' '),
);

const REFUSAL =
  /^(?:no|none|nothing|nope|nil|n ?a|not applicable)(?: (?:challenges?|questions?|concerns?|doubts?|comments?|issues?|problems?|at all|really|to add|here|from me))*$/;

/** The example of the review guide, in case it is left standing. */
const EXAMPLE = 'what would make you doubt this one question the author must answer';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/**
 * Whether a challenge gives the authors something to answer. It does not when it
 * - has fewer than three different words, or fewer than two besides refusals, praise and small words
 *   ("none", "n/a", "no", "looks good to me", "why?", "why why why", "I have no concerns");
 * - asks nothing and its first sentence declines ("None. A careful piece of work.");
 * - is the example that the review guide prints, or a part of it.
 */
export function posesChallenge(text: string): boolean {
  const words = wordsOf(text);
  const different = new Set(words);
  if (different.size < 3 || [...different].filter((word) => !EMPTY.has(word)).length < 2) return false;
  const first = wordsOf(text.split(/[.!?;:,\n–—-]/)[0] ?? '').join(' ');
  if (REFUSAL.test(first) && !text.includes('?')) return false;
  return !EXAMPLE.includes(words.join(' '));
}
