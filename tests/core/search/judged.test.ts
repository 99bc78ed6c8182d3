import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { queriesFrom } from '#adapters/bench/search/queries.ts';
import { titlesFrom } from '#adapters/files/titles.ts';
import { phasesOf } from '#core/model/age-phases.ts';
import { ask } from '#core/search/ask.ts';
import { type Judged, qualities } from '#core/search/evaluate.ts';
import { readFacets } from '#core/synthetic/facets.ts';
import { indexed, indexOf } from './made-index.ts';

const folder = '../shared/data/search';
const [titles, queries] = [`${folder}/lessons.json`, `${folder}/queries_half.json`];

// The same through the page in a browser: npm run -s bench -- search. Here ranking is held to what it does, quickly.
test.skipIf(!existsSync(titles))(
  'judged queries find what teachers meant, misspelt ones too',
  async () => {
    const list = titlesFrom(readFileSync(titles, 'utf8'), titles).map(({ id, title, facets }) => {
      const { subjects, ages } = readFacets(facets);
      return indexed(id, { title, facets: { subject: subjects, phase: ages ? phasesOf(ages) : [] } });
    });
    const { index } = indexOf(list);
    const answers: Judged[] = [];
    for (const { query, category, judged, chosen } of queriesFrom(readFileSync(queries, 'utf8'), queries)) {
      const { documents } = await ask({ words: query, chosen, literal: [], order: 'closest' }, index);
      const results = (await index.shown(documents.slice(0, 20))).map(({ id }) => id);
      answers.push({ category, judged, results });
    }
    const { overall, categories } = qualities(answers);
    expect(overall.ndcg10).toBeGreaterThan(0.6);
    expect(categories['imprecise-input']?.ndcg10).toBeGreaterThan(0.48);
  },
  120_000,
);
