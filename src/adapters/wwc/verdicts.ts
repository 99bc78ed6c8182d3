import type { EvidencePolicy } from '#core/evidence/evidence-policy.ts';
import { judgeOutcomes } from '#core/evidence/judge.ts';
import { categoryOfRating, categoryOfVerdict } from './scale.ts';
import { codedReviews } from './study-facts.ts';
import type { Tables } from './tables.ts';
import { isMain, isSingleCase, keyOf, type StartAllowedFor, startAllowedFor, toInput } from './to-input.ts';
import { whyApart } from './why-apart.ts';

/** One rating of the clearinghouse and our verdict on the same findings. */
type Compared = ReturnType<typeof compareEach>[number];

/**
 * How often "helps" is rated positive, how often both agree on five categories, and why not. `sameStudies` repeats
 * both figures where the table holds exactly the number of studies that the rating rests on, and `startAllowedFor`
 * under each reading of what was allowed for.
 */
export function compareVerdicts(tables: Tables, policy: EvidencePolicy) {
  const compared = compareEach(tables, policy);
  const apart = compared.filter(({ ours, theirs }) => ours !== theirs);
  return {
    ...figuresOf(compared),
    sameStudies: figuresOf(compared.filter(({ sameStudies }) => sameStudies)),
    startAllowedFor: Object.fromEntries(
      (Object.keys(startAllowedFor) as StartAllowedFor[]).map((allowed) => [
        allowed,
        figuresOf(compareEach(tables, policy, allowed)),
      ]),
    ),
    table: countsOf(compared, ({ verdict, rating }) => [verdict, rating]),
    why: countsOf(apart, ({ verdict, rating, why }) => [`${verdict}, rated ${rating}`, why ?? '']),
    wrongHelps: apart
      .filter(({ verdict }) => verdict === 'helps')
      .map(({ name, rating }) => ({ name, rating })),
  };
}

function compareEach(
  { findings, designs, ratings }: Tables,
  policy: EvidencePolicy,
  allowed: StartAllowedFor = 'in comparisons',
) {
  const coded = codedReviews(designs);
  const main = findings.filter((row) => isMain(row, coded));
  const groups = Map.groupBy(main, keyOf);
  return ratings.flatMap((row) => {
    const rating = row['Effectiveness_Rating'] ?? '';
    const theirs = categoryOfRating(rating);
    const rows = groups.get(keyOf(row));
    if (!theirs || !rows || rows.every(isSingleCase)) return [];
    const [judged] = judgeOutcomes(toInput(rows, coded, allowed), policy);
    const { verdict } = judged;
    const ours = categoryOfVerdict(verdict);
    const why = ours === theirs ? undefined : whyApart({ judged, ours, theirs, rows }, policy);
    const reviews = new Set(rows.map(({ ReviewID }) => ReviewID)).size;
    const sameStudies = reviews === Number(row['NumStudiesMeetingStandards']);
    const name = [row['Intervention_Name'], row['Protocol'], row['Outcome_Domain']].join(', ');
    return [{ name, rating, theirs, verdict, ours, why, sameStudies }];
  });
}

function figuresOf(compared: readonly Compared[]) {
  const same = compared.filter(({ ours, theirs }) => ours === theirs).length;
  const helps = compared.filter(({ verdict }) => verdict === 'helps');
  const right = helps.filter(({ theirs }) => theirs === 'positive').length;
  return {
    compared: compared.length,
    exact: same / compared.length,
    helps: helps.length,
    precision: right / helps.length,
  };
}

/** How often each pair occurs, the most frequent first. */
function countsOf(compared: readonly Compared[], pairOf: (one: Compared) => [string, string]) {
  const lines = Map.groupBy(compared.map(pairOf), ([line]) => line);
  return Object.fromEntries(
    [...lines].map(([line, pairs]) => {
      const cells = [...Map.groupBy(pairs, ([, cell]) => cell)].map(
        ([cell, its]) => [cell, its.length] as const,
      );
      return [line, Object.fromEntries(cells.toSorted(([, a], [, b]) => b - a))];
    }),
  );
}
