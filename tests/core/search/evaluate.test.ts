import { expect, test } from 'vitest';
import { ndcg, qualities, recall, reciprocalRank } from '#core/search/evaluate.ts';

const judged = { a: 3, b: 2, c: 1 };

test('gains are discounted by rank and compared with the best that there could be, by hand', () => {
  // c first, then a: 1/log2(2) + 3/log2(3) = 1 + 1.892789 = 2.892789.
  // Best: 3/log2(2) + 2/log2(3) + 1/log2(4) = 3 + 1.261860 + 0.5 = 4.761860.
  expect(ndcg(['c', 'a'], judged)).toBeCloseTo(2.892789 / 4.76186, 5);
  // Nothing at first, then b third: 2/log2(4) = 1.
  expect(ndcg(['x', 'y', 'b'], judged)).toBeCloseTo(1 / 4.76186, 5);
  expect(ndcg(['a', 'b', 'c'], judged)).toBe(1);
  expect(ndcg(['x'], judged)).toBe(0);
  expect(ndcg([], {})).toBeNaN();
});

test('what comes after the tenth counts nothing', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `x${at}`);
  expect(ndcg([...ten, 'a'], judged)).toBe(0);
  expect(ndcg([...ten.slice(1), 'a'], judged)).toBeCloseTo(3 / Math.log2(11) / 4.76186, 5);
});

test('reciprocal rank and recall', () => {
  expect(reciprocalRank(['x', 'b', 'a'], judged)).toBe(1 / 2);
  expect(reciprocalRank(['x'], judged)).toBe(0);
  expect(recall(['a', 'x', 'c'], judged)).toBeCloseTo(2 / 3);
  expect(recall(['x', 'a'], judged, 1)).toBe(0);
  expect(recall(['a'], { a: 1, b: 0 })).toBe(1);
});

test('means over all, and by category in order', () => {
  const answers = [
    { category: 'typo', judged, results: ['x'] },
    { category: 'exact', judged, results: ['a', 'b', 'c'] },
    { category: 'typo', judged, results: ['a', 'b', 'c'] },
  ];
  const { overall, categories } = qualities(answers);
  expect(overall).toEqual({ queries: 3, ndcg10: 2 / 3, mrr: 2 / 3, recall20: 2 / 3 });
  expect(Object.keys(categories)).toEqual(['exact', 'typo']);
  expect(categories['typo']).toEqual({ queries: 2, ndcg10: 0.5, mrr: 0.5, recall20: 0.5 });
});
