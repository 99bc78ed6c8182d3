/** How relevant results are to a query: by id, 3 the best, 0 (or not there) not at all. */
export type Judgements = Readonly<Record<string, number>>;

/**
 * Normalised discounted cumulative gain of the first `depth` results, from 0 to 1: gains are the judgements themselves, discounts
 * log2(rank + 1) (Järvelin & Kekäläinen 2002). NaN where nothing is judged relevant.
 */
export function ndcg(results: readonly string[], judged: Judgements, depth = 10): number {
  const gains = results.map((id) => judged[id] ?? 0);
  const ideal = Object.values(judged).sort((a, b) => b - a);
  return discounted(gains, depth) / discounted(ideal, depth);
}

const discounted = (gains: readonly number[], depth: number): number =>
  gains.slice(0, depth).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** One over the rank of the first relevant result; 0 when there is none. */
export function reciprocalRank(results: readonly string[], judged: Judgements): number {
  const at = results.findIndex((id) => (judged[id] ?? 0) > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** How much of what is relevant is among the first `depth` results, from 0 to 1. NaN where nothing is judged relevant. */
export function recall(results: readonly string[], judged: Judgements, depth = 20): number {
  const relevant = Object.keys(judged).filter((id) => (judged[id] ?? 0) > 0);
  const shown = new Set(results.slice(0, depth));
  return relevant.filter((id) => shown.has(id)).length / relevant.length;
}

/** How good the results of some queries are, on average. */
export type Quality = { queries: number; ndcg10: number; mrr: number; recall20: number };

/** One query with what was judged, and the ids that were found, best first. */
export type Judged = { category: string; judged: Judgements; results: readonly string[] };

/** The mean of each measure over some queries. */
export function qualityOf(answers: readonly Judged[]): Quality {
  const mean = (measure: (one: Judged) => number) =>
    answers.reduce((sum, one) => sum + measure(one), 0) / answers.length;
  return {
    queries: answers.length,
    ndcg10: mean(({ results, judged }) => ndcg(results, judged)),
    mrr: mean(({ results, judged }) => reciprocalRank(results, judged)),
    recall20: mean(({ results, judged }) => recall(results, judged)),
  };
}

/** Quality over all, and by category. */
export function qualities(answers: readonly Judged[]): {
  overall: Quality;
  categories: Record<string, Quality>;
} {
  const categories = [...Map.groupBy(answers, ({ category }) => category)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    overall: qualityOf(answers),
    categories: Object.fromEntries(categories.map(([name, those]) => [name, qualityOf(those)])),
  };
}
