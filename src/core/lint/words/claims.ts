import { OTHERS_AFTER, OTHERS_BEFORE } from './attribution.ts';
import type { Passage } from './passage.ts';
import type { Span } from './spans.ts';

/** Where a sentence turns to something else: what is denied before need not be denied after. */
const TURN =
  /[;:—–(),]|\s-\s|\b(?:and|but|yet|so(?! that)|while|whereas|although|though|which|because|after|before|until|since|when|then)\b/giu;

/** Words that deny. */
const DENIED =
  /\b(?:not|never|no|nobody|no-one|none|nothing|neither|nor|without|cannot|hardly|scarcely|barely|rarely|seldom|little|few|too early|too soon|unclear|unlikely|impossible|rather than|instead of|far from|unable|fails?|failed|failing|doubt\w*|denies|deny)\b|n['’]t\b/iu;
/** Words that only look as if they denied; they are taken out first. */
const NOT_DENIED =
  /\b(?:not (?:only|just|merely|simply)|no (?:doubt|question|wonder)|without (?:a |any )?(?:doubt|question)|beyond doubt|no sooner|no fewer|no less|nothing less|not long|never (?:fails?|failed)|cannot (?:fail|be denied|deny)|nobody can (?:doubt|deny)|a few|a little)\b/giu;

/** Words after which something is wondered, supposed or possible, not told. "May" is a month. */
const SUPPOSED =
  /\b(?:[Ww]hether|[Ii]f|[Uu]nless|may|[Mm]ight|[Cc]ould|[Ww]ould|[Ss]hould|[Pp]erhaps|[Pp]ossibly|[Mm]aybe|[Pp]robably|seem\w*|appear(?:s|ed)? to|[Ss]uppos\w+|suspect\w*|guess\w*|wonder\w*|imagine|as though|likely|suggest\w*|[Ii]n case|assum\w+|must have|(?:I|[Ww]e) (?:think|thought|feel|felt|believe|believed|reckon)|(?:[Mm]y|[Oo]ur) (?:impression|hunch|guess|view)|[Ii]n (?:my|our) (?:view|opinion)|feels? (?:as|like)|impl(?:y|ies)|hypothes\w+)\b|^\s*(?:Had|Were)\b/u;

/** Behind a claim: ", we think". */
const SUPPOSED_AFTER =
  /, (?:or so )?(?:I|we) (?:think|thought|feel|felt|believe|believed|suspect|guess|hope|reckon)\b(?! that)/iu;

/** Words of an aim: what was wanted, not what came. */
const AIMED =
  /\b(?:hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|aim(?:s|ed|ing)? (?:is|was|to|at|for)|wish(?:es|ed)?|(?:goal|target|purpose|plan|idea|question|intention) (?:is|was)|plann(?:ed|ing) to|intend(?:s|ed|ing)?|(?:meant|designed|expected|supposed) to|expect(?:s|ed)?|set out|look(?:s|ed|ing)? for|promis(?:e|es|ed|ing)|so that|asked)\b/iu;

/** What reaches over the turns of a sentence: "We cannot say that …, or that it raised …". */
const GOVERNED =
  /\b(?:cannot|can['’]t|could not|couldn['’]t|do not|don['’]t|does not|doesn['’]t|did not|didn['’]t|not|nobody|no one|nothing|never|no|hard to|difficult to|too early to|impossible to) (?:\p{L}+ ){0,4}?(?:say|says|know|knows|knew|claim|claims|show|shows|showed|prove|proves|proved|tell|tells|told|mean|means|meant|conclude|think|thinks|sure|clear|certain|evidence|proof|sign)\b/iu;

/** A citation in the text: (Smith, 2019), Smith (2019), [3]. */
export const CITATION =
  /\(\s*(?:see |e\.g\. )?\p{Lu}[\p{L}'’-]+[^()]*?\b(?:19|20)\d{2}[a-z]?\b[^()]*\)|\p{Lu}[\p{L}'’-]+(?: (?:and|&) \p{Lu}[\p{L}'’-]+| et al\.?)?,? \((?:19|20)\d{2}[a-z]?\)|\[\d+\]/u;

/** The author's own doings: then a link or note beside them is no source for what they claim. */
const OWN = /\b(?:we|our|ours|us|my|I|mine)\b/iu;

/** Further off than this, in characters, nothing in a sentence bears on a word; few sentences are as long. */
const REACH = 1000;

/**
 * The sentence that a place of a passage is in. Of one without an end only what stands near: each of thousands of words is
 * looked at with its sentence.
 */
export function sentenceAround({ sentences, text }: Passage, { start }: Span): Span {
  const whole = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  return {
    start: Math.max(whole?.start ?? 0, start - REACH),
    end: Math.min(whole?.end ?? text.length, start + REACH),
  };
}

/** What stands before a place in its sentence, and in its clause. */
export function wordsBefore(own: string, sentence: Span, { start }: Span): { all: string; clause: string } {
  const all = own.slice(sentence.start, start).replace(NOT_DENIED, (kept) => '~'.repeat(kept.length));
  const turn = [...all.matchAll(TURN)].at(-1);
  return { all, clause: turn ? all.slice(turn.index + turn[0].length) : all };
}

/** Whether a sentence asks something. */
export const isQuestion = ({ text }: Passage, { start, end }: Span): boolean =>
  /\?["'”’)\]]*$/u.test(text.slice(start, end));

/** Whether a sentence has a link, a footnote or a citation in brackets; a link that holds the `claim` is none for it. */
export const isCited = ({ own, links, notes }: Passage, { start, end }: Span, claim?: Span): boolean =>
  links.some(
    (link) =>
      link.start >= start &&
      link.start < end &&
      !(claim && link.start <= claim.start && claim.end <= link.end),
  ) ||
  notes.some((note) => note >= start && note <= end) ||
  CITATION.test(own.slice(start, end));

/**
 * Whether a word is used to tell that something is so, in the author's own name.
 *
 * Not so: questions, denials, suppositions, aims, and what others are said to have found. Where in doubt, it is not.
 */
export function isAffirmed(passage: Passage, word: Span): boolean {
  const { own } = passage;
  const sentence = sentenceAround(passage, word);
  const { clause, all } = wordsBefore(own, sentence, word);
  const after = own.slice(word.end, sentence.end);
  if (isQuestion(passage, sentence) || GOVERNED.test(all)) return false;
  if (OTHERS_BEFORE.test(all) || OTHERS_AFTER.test(after) || SUPPOSED_AFTER.test(after)) return false;
  if (isCited(passage, sentence, word) && !OWN.test(own.slice(sentence.start, sentence.end))) return false;
  if (/^\s+(?:no|nothing|nobody|neither|none|little|few)\b(?! (?:doubt|wonder))/iu.test(after)) return false;
  return !(DENIED.test(clause) || SUPPOSED.test(clause) || AIMED.test(clause));
}
