import { explainRating } from '../explain-rating.ts';
import { rateInput } from '../input.ts';
import { rate } from '../rate.ts';
import { verb } from './verb.ts';

/** Facts to a rating. */
export const rateVerb = verb({
  summary: 'facts to level, security and verdict: {practice, reports, tries: {due, reported}}, or a folder',
  input: rateInput,
  run: rate,
  explain: explainRating,
});
