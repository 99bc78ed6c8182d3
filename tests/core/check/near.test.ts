import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedOf, portionsOf } from '#core/check/near.ts';

const names = ['index.mdx', 'reports/oak.mdx', 'reports/elm.mdx', 'reviews/1.json', 'hall.jpg'];
const path = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('practices', 'networks'),
      fc.constantFrom('a', 'a-b', 'b', 'c'),
      fc.constantFrom(...names),
    )
    .map((parts) => parts.join('/')),
  fc.constantFrom('policy.yaml', 'people/oak.yaml', 'people/elm.yaml', 'asks/oak.mdx'),
);

it('divides what is near into whole folders, each file once, and asks about the same', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { maxLength: 30 }),
      fc.func(fc.boolean()),
      fc.integer({ min: 1, max: 9 }),
      (paths, wanted, size) => {
        const asked = askedOf(paths, wanted);
        const near = paths.filter(asked.near);
        const portions = [...portionsOf(near, asked, size)];
        expect(portions.flatMap((portion) => portion.paths).sort()).toEqual(near.toSorted());
        for (const portion of portions) {
          expect(near.filter(portion.near).sort()).toEqual(portion.paths.toSorted());
          expect(paths.filter(portion.wanted)).toEqual(
            paths.filter((one) => portion.near(one) && wanted(one)),
          );
          expect(askedOf(paths, portion.near).near).toSatisfy((isNear: (one: string) => boolean) =>
            paths.every((one) => isNear(one) === portion.near(one)),
          );
        }
      },
    ),
  );
});
