import type { StudyResult } from './study-result.ts';

/**
 * A team counts once: of several studies by one team the largest, by pupils. Of equally large ones the write-up's
 * own, then the least precise, then the one nearest to no effect. The order of the studies changes nothing.
 */
export function onePerTeam(results: readonly StudyResult[]): StudyResult[] {
  const teams = Map.groupBy(results, ({ team }) => team);
  return [...teams.values()].flatMap((studies) => studies.toSorted(byWeightOfWord).slice(0, 1));
}

function byWeightOfWord(a: StudyResult, b: StudyResult): number {
  return (
    b.n - a.n ||
    Number(b.own) - Number(a.own) ||
    b.se - a.se ||
    Math.abs(a.g) - Math.abs(b.g) ||
    a.security - b.security ||
    Number(a.declared) - Number(b.declared) ||
    a.g - b.g
  );
}
