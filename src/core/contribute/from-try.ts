import type { Try } from '#core/model/try.ts';
import type { About, Answers } from './contribution.ts';

/** What was said about the comparison, as answers to the questions about a finding; nothing for designs nobody is asked of. */
const facts: Partial<Record<Try['design'], Record<string, boolean>>> = {
  account: { compared: false, before: false },
  'before-after': { compared: false, before: true },
  comparison: { compared: true, byLot: false },
  randomised: { compared: true, byLot: true },
};

/**
 * The answers with which the report of a try begins: who it was, and that the outcome and the measure are those that were
 * declared before. What came of it is still to be told.
 */
export function answersFromTry(
  id: string,
  { school, authors, outcome, measure, design }: Try,
  about: Pick<About, 'outcome'>,
): Answers {
  const first = (values: Readonly<Record<string, unknown>>, prefix: string) =>
    Object.entries(values).map(([name, value]) => [`findings.0.${prefix}${name}`, value]);
  const other = outcome !== about.outcome;
  return {
    try: id,
    ...(school !== undefined && { school }),
    ...(authors && { authors: [...authors] }),
    'findings.0.?': true,
    ...Object.fromEntries([
      ...first(measure, 'measure.'),
      ...first(facts[design] ?? {}, '?'),
      ...(about.outcome === undefined ? [] : first({ aboutClaim: !other }, '?')),
      ...(other ? first({ outcome }, '') : []),
    ]),
  };
}
