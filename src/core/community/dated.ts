import { wordsOf } from '../search/words.ts';

const times = new Set(
  wordsOf(`january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    spring summer autumn winter easter christmas michaelmas whitsun term terms termly half year years yearly annual annually month months
    monthly week weeks weekly fortnight fortnightly quarter quarterly day days daily twice thrice inset calendar
    jan feb mar apr jun jul aug sept sep oct nov dec`),
);

/** Whether a text names a day, a month, a term, or how often: without one, meetings are not planned. */
export const isDated = (text: string): boolean =>
  wordsOf(text).some((word) => times.has(word) || /^\d+$/.test(word)) ||
  /\b(?:once|twice|\w+ times|every|each) (?:a|an|other|per|second|third)\b/i.test(text);
