import { standing } from '#core/contribute/standing.ts';
import { ratedSoFar } from '#core/share/rated-so-far.ts';
import { aboutFor } from './about.ts';
import type { Asks, CheckerContext } from './protocol.ts';

/** How what stands in a form is rated so far. */
export function rated(
  { underway, of = {}, beside = [] }: Asks['rated']['given'],
  context: CheckerContext,
): Asks['rated']['answer'] {
  const rating = ratedSoFar(underway.main, aboutFor(context, of), beside);
  if (!rating) return null;
  const { level, security, verdict, words, nextStep } = rating;
  return { level, security, verdict, nextStep, says: words, lines: standing(rating) };
}
