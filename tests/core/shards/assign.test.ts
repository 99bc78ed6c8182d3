import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assigned, shardsOf } from '#core/shards/assign.ts';

const id = fc.stringMatching(/^[a-z]{1,3}$/);
const writeUps = fc.uniqueArray(fc.record({ id, adaptedFrom: fc.option(id, { nil: undefined }) }), {
  selector: (one) => one.id,
  maxLength: 40,
});
const of = fc.integer({ min: 1, max: 9 });

test('every write-up is in one part, in whatever order they come', () => {
  fc.assert(
    fc.property(writeUps, of, (all, parts) => {
      const places = shardsOf(all, parts);
      expect([...places.keys()].sort()).toEqual(all.map((one) => one.id).sort());
      for (const part of places.values()) expect(part >= 1 && part <= parts).toBe(true);
      expect(new Map([...shardsOf([...all].reverse(), parts)])).toEqual(places);
    }),
  );
});

test('what grew from what is in the same part, rings as well', () => {
  fc.assert(
    fc.property(writeUps, of, (all, parts) => {
      const places = shardsOf(all, parts);
      for (const one of all)
        if (one.adaptedFrom && places.has(one.adaptedFrom))
          expect(places.get(one.id)).toBe(places.get(one.adaptedFrom));
    }),
  );
});

test('a new write-up that grew from nothing moves no other', () => {
  fc.assert(
    fc.property(writeUps, of, (all, parts) => {
      const places = shardsOf(all, parts);
      const more: Assigned[] = [...all, { id: 'new-one' }];
      for (const [name, part] of shardsOf(more, parts))
        if (name !== 'new-one') expect(part).toBe(places.get(name));
    }),
  );
});

test('parts are about equally full, and a place is for ever', () => {
  const many = Array.from({ length: 4000 }, (_, at) => ({ id: `write-up-${at}` }));
  const counts = Map.groupBy(shardsOf(many, 4).values(), (part) => part);
  for (const part of [1, 2, 3, 4]) expect(counts.get(part)?.length).toBeGreaterThan(900);
  const known = shardsOf([{ id: 'retrieval-practice' }, { id: 'a' }], 4);
  expect([...known.values()]).toEqual([known.get('retrieval-practice'), 1 + (0xe40c292c % 4)]);
});
