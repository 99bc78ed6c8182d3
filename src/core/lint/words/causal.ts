import { phrasesIn } from './causal-phrases.ts';
import { namesCause, titleNamesCause } from './causal-use.ts';
import { formOf, verbPattern } from './causal-verbs.ts';
import { isAffirmed, sentenceAround, wordsBefore } from './claims.ts';
import { outside, toldChange } from './outcomes.ts';
import type { Passage } from './passage.ts';
import { matches, type Span } from './spans.ts';

/** A word that names a cause, and what may be said in its place without one. `mild`: it may be meant as an aim. */
type CausalClaim = Span & { said: string; instead: string; mild?: true };

/** Causes that pupils are taught about: history, science, stories. */
const TAUGHT =
  /\b(?:learn(?:s|ed|t|ing)? (?:about|how|why|that)|studied|studying|wr(?:ote|ite|iting) about|essays? (?:on|about)|topic (?:is|was)|taught (?:about|how|why)|(?:discuss|debat|explain)\p{Ll}* (?:how|why|what|whether))\b/iu;
/** "The impact of the club is not known": a topic, with nothing claimed of it. */
const TOPIC = /\b(?:impact|effect|reason|cause|driver)s?\b/iu;
const UNKNOWN =
  /\b(?:not|unclear|unknown|never|no|cannot|nobody|hard to|difficult to|small|tiny|nil|none)\b|n['’]t\b/iu;

/**
 * Words that name a practice as the cause of what changed, where the author affirms it.
 *
 * "Reading improved" is a change and passes; "quizzing improved reading" names a cause.
 */
export function causalClaims(passage: Passage): CausalClaim[] {
  const { own } = passage;
  const found: CausalClaim[] = [];
  const keep = (span: Span, instead: string, mild = false) => {
    const sentence = sentenceAround(passage, span);
    const said = own.slice(span.start, span.end);
    if (TAUGHT.test(own.slice(sentence.start, span.start)) || / \p{Lu}/u.test(said)) return;
    if (TOPIC.test(said) && UNKNOWN.test(own.slice(span.end, sentence.end))) return;
    if (isAffirmed(passage, span))
      found.push({ ...span, said: passage.text.slice(span.start, span.end), instead, ...(mild && { mild }) });
  };
  for (const { start, end, found: match } of matches(own, verbPattern)) {
    const { verb, form } = formOf(match[0]);
    const sentence = sentenceAround(passage, { start, end });
    const before = wordsBefore(own, sentence, { start, end });
    const use = { verb, form, before, rest: own.slice(end, sentence.end) };
    const instead = verb.instead[form === 'third' || form === 'base' ? 0 : 1];
    if (namesCause(use)) keep({ start, end }, instead);
    else if (passage.part === 'title' && titleNamesCause(use)) keep({ start, end }, 'what you did', true);
  }
  for (const { start, end, instead, needsChange } of phrasesIn(own)) {
    const sentence = sentenceAround(passage, { start, end });
    const said = own.slice(sentence.start, sentence.end);
    const near = own.slice(Math.max(sentence.start, start - 30), Math.min(sentence.end, end + 40));
    if (!needsChange || (toldChange.test(said) && !outside.test(near))) keep({ start, end }, instead);
  }
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((claim, index, all) => !all.slice(0, index).some((other) => claim.start < other.end));
}
