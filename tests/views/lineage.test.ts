import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kin, lineageOf } from '#views/lineage.ts';
import { community } from './community.ts';
import { libraryOf } from './library.ts';

const titled = (id: string, adaptedFrom?: string) => ({
  id,
  data: { title: id, ...(adaptedFrom && { adaptedFrom }) },
});

const drawn = (kin: Kin | null): string =>
  kin
    ? `${kin.href === null ? '*' : ''}${kin.title}${kin.grew.length ? `(${kin.grew.map(drawn).join(' ')})` : ''}`
    : '';

function tree(
  id: string,
  view = libraryOf([titled('a'), titled('b', 'a'), titled('c', 'b'), titled('d', 'b'), titled('e')]),
) {
  const practice = view.site.practices.find((one) => one.id === id);
  if (!practice) throw new Error(`Expected ${id}`);
  return lineageOf(practice, view);
}

test('forebears above, all that grew from it below; others of the family are left out', () => {
  expect(drawn(tree('b'))).toBe('a(*b(c d))');
  expect(drawn(tree('c'))).toBe('a(b(*c))');
  expect(drawn(tree('a'))).toBe('*a(b(c d))');
});

test('what grew from nothing and into nothing has no tree', () => {
  expect(tree('e')).toBeNull();
});

test('a forebear that was withdrawn keeps its title and its page', () => {
  const view = community([titled('b', 'a')], {
    withdrawn: [{ id: 'a', title: 'What it was', on: '2026-01-01', reason: 'Asked for.' }],
  });
  const kin = tree('b', view);
  expect(kin).toMatchObject({ title: 'What it was', href: '/practices/a/', meta: ['Withdrawn'], marks: [] });
});

test('whatever grew from whatever, in rings too, each page has an end, itself once, and nothing twice', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const parents = fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parents, (from) => {
      const view = libraryOf(ids.map((id, place) => titled(id, from[place])));
      for (const id of ids) {
        const kin = tree(id, view);
        const all = kin ? flat(kin) : [];
        expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
        if (kin) expect(all.filter(({ href }) => href === null).map((one) => one.id)).toEqual([id]);
      }
    }),
  );
});

const flat = (kin: Kin): Kin[] => [kin, ...kin.grew.flatMap(flat)];
