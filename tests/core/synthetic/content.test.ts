import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addressOf, kinds } from '#core/model/kinds.ts';
import { syntheticContent } from '#core/synthetic/content.ts';
import { readFacets } from '#core/synthetic/facets.ts';

const files = (options: Parameters<typeof syntheticContent>[0]) => [...syntheticContent(options)];

describe('made-up content', () => {
  it('is accepted by the schemas, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
        for (const { path, text } of files({ seed, count })) {
          const address = addressOf(path);
          const kind = kinds[address?.kind ?? 'policy'];
          const data = parse(kind.format === 'mdx' ? (text.split(/^---$/m)[1] ?? '') : text);
          expect(kind.schema.safeParse(data).error?.issues ?? [], path).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same seed, and another for another', () => {
    expect(files({ seed: 7, count: 3 })).toEqual(files({ seed: 7, count: 3 }));
    expect(files({ seed: 7, count: 3 })).not.toEqual(files({ seed: 8, count: 3 }));
  });

  it('keeps a write-up as it is when more are asked for', () => {
    const one = (count: number) =>
      files({ seed: 1, count }).find(({ path }) => path === 'practices/made-up-00002/index.mdx')?.text;
    expect(one(2)?.replace(/made-up-\d+"/g, '')).toBe(one(9)?.replace(/made-up-\d+"/g, ''));
  });

  it('takes ids, titles and facets from a list', () => {
    const titles = [{ id: 'mixing-paint', title: 'Mixing paint', facets: ['art-primary', 'unheard-of'] }];
    const writeup = files({ seed: 1, count: 1, titles }).find(
      ({ path }) => path === 'practices/mixing-paint/index.mdx',
    );
    expect(parse(writeup?.text.split(/^---$/m)[1] ?? '')).toMatchObject({
      title: 'Mixing paint',
      subjects: ['art-and-design'],
      ages: [5, 11],
    });
  });
});

describe('facets from outside', () => {
  it('joins the phases and passes over what our lists do not have', () => {
    expect(readFacets(['maths-primary', 'maths-secondary'])).toEqual({
      subjects: ['mathematics'],
      ages: [5, 16],
    });
    expect(readFacets(['knitting-primary'])).toEqual({ subjects: [], ages: [5, 11] });
    expect(readFacets([])).toEqual({ subjects: [], ages: undefined });
  });
});
