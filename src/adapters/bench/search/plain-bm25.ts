import { phasesOf } from '#core/model/age-phases.ts';
import type { Judged } from '#core/search/evaluate.ts';
import { readFacets, type Title } from '#core/synthetic/facets.ts';
import type { JudgedQuery } from './queries.ts';
import type { With } from './through-page.ts';

const [k1, b] = [1.2, 0.75];

const tokens = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** The plainest ranking that there is, of the titles alone: BM25 with the usual constants, no stems, no synonyms, no spelling. */
export function plainBm25(titles: readonly Title[], queries: readonly JudgedQuery[], using: With): Judged[] {
  const documents = titles.map(({ id, title, facets }) => {
    const { subjects, ages } = readFacets(facets);
    const own: Record<string, readonly string[]> = { subject: subjects, phase: ages ? phasesOf(ages) : [] };
    return { id, words: tokens(title), own };
  });
  const mean = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const having = new Map<string, number>();
  for (const { words } of documents)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  const worth = (word: string) => {
    const count = having.get(word) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  return queries.map(({ query, category, judged, chosen }) => {
    const asked = tokens(query);
    const fits = (own: Record<string, readonly string[]>) =>
      using === 'words' ||
      [...chosen].every(([facet, values]) => values.some((one) => own[facet]?.includes(one)));
    const found = documents.flatMap(({ id, words, own }) => {
      if (!fits(own)) return [];
      const length = k1 * (1 - b + (b * words.length) / mean);
      const score = asked.reduce((sum, word) => {
        const count = words.filter((one) => one === word).length;
        return sum + (worth(word) * count * (k1 + 1)) / (count + length);
      }, 0);
      return score > 0 ? [{ id, score }] : [];
    });
    const results = found.sort((one, other) => other.score - one.score).map(({ id }) => id);
    return { category, judged, results: results.slice(0, 20) };
  });
}
