import { type Count, countsIn, sharesIn } from './counts.ts';

/** What a pupil is said to have come to; "argued", "worked" or "read aloud" is how it went, not what came out. */
const result =
  /^[^.;]{0,60}?\b(?:improv(?:ed|ing)|progress(?:ed|ing)|made (?:[a-z]+ ){0,3}(?:progress|gains?)|gained|moved (?:up|down|on|from)|caught up|reached|achieved|attained|met (?:the|their|expected|age)|passed|failed|scored|rose|fell(?! (?:out|over|asleep|ill|off|down)\b)|increased|decreased|dropped|declined|got (?:better|worse)|(?:did|could|do|does) (?:not|n't)|didn't|couldn't|remained|stayed (?:below|behind|at|above)|(?:was|were|are|is|remain|working|read|reading|performed) (?:still |now |well |just |also |working |reading )*(?:above|below|behind|on track|at (?:age|the|expected|greater)|secure|absent|late|persistently)|no (?:better|progress|change)|worse)\b/i;
/** Who left or was away is drop-out, which must be told. */
const dropOut =
  /^[^.;]{0,30}?\b(?:left|moved (?:away|school|schools|house)|joined|absent (?:on|for|from|when)|away|dropped out|withdrew|withdrawn|missed the|did not (?:sit|take|complete|finish))\b/i;

/** "Three of the 28 did not improve": pupils, though none are named. */
const unnamed = (sentence: string, named: readonly Count[]): Count[] =>
  / of /.test(sentence)
    ? sharesIn(sentence).filter(
        ({ start, end }) =>
          !named.some((count) => count.start < end && start < count.end) &&
          /^(?: \([\d.]+ ?%\))? (?:did|made|were|was|had|could|fell|rose|[a-z]+ed)\b/.test(
            sentence.slice(end),
          ) &&
          result.test(sentence.slice(end)),
      )
    : [];

/** Counts of pupils that are results: what follows says how they did, or it is so many of so many. */
export function resultCounts(sentence: string): Count[] {
  const named = countsIn(sentence);
  return [...named, ...unnamed(sentence, named)].filter(({ end, of }) => {
    const after = sentence.slice(end);
    return !dropOut.test(after) && (of !== undefined || result.test(after));
  });
}
