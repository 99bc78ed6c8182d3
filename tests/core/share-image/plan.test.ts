import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PagePicture, planPictures } from '#core/share-image/plan.ts';

const drawing = { width: 1, height: 1, shapes: '', text: null, palette: null };
const picture = (page: string, digest = `of ${page}`): PagePicture => ({ page, name: page, digest, drawing });
const site = picture('/');
const icon = { path: 'icon.png', digest: 'of icon', drawing };

const pages = fc.uniqueArray(fc.stringMatching(/^\/[a-z]{1,6}\/$/), { maxLength: 12 });
const situation = pages.chain((all) =>
  fc.record({
    others: fc.constant(all.map((page) => picture(page))),
    kept: fc.subarray(['/', ...all]).map((some) => new Set(some.map((page) => `of ${page}`))),
    drawMax: fc.integer({ min: 0, max: 14 }),
  }),
);

const planned = ({ others, kept, drawMax }: { others: PagePicture[]; kept: Set<string>; drawMax: number }) =>
  planPictures([site, ...others], [icon], { kept: (digest) => kept.has(digest), drawMax });

test('every page shows a file that the site will have, its own where there is a picture of it', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { wanted, shown } = planned(given);
      const drawn = new Set([...given.kept, ...wanted.draw.map(({ digest }) => digest)]);
      const files = new Map(wanted.files.map(({ path, digest }) => [path, digest]));
      for (const { page, digest } of [site, ...given.others]) {
        const shows = files.get(shown.get(page) ?? '');
        expect(shows).toBe(drawn.has(digest) ? digest : site.digest);
        expect(drawn).toContain(shows);
      }
      expect(files.get('icon.png')).toBe('of icon');
    }),
  );
});

test('nothing that is kept is drawn again, and no more than is allowed beside what every site has', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { draw } = planned(given).wanted;
      expect(draw.filter(({ digest }) => given.kept.has(digest))).toEqual([]);
      const own = draw.filter(({ digest }) => digest !== site.digest && digest !== icon.digest);
      expect(own.length).toBeLessThanOrEqual(given.drawMax);
    }),
  );
});

test('builds one after the other draw all of it, the first in the list first, and then nothing', () => {
  const others = ['/a/', '/b/', '/c/'].map((page) => picture(page));
  const kept = new Set<string>();
  const builds = Array.from({ length: 4 }, () => {
    const { draw } = planned({ others, kept, drawMax: 2 }).wanted;
    for (const { digest } of draw) kept.add(digest);
    return draw.map(({ digest }) => digest.slice(3));
  });
  expect(builds).toEqual([['/', 'icon', '/a/', '/b/'], ['/c/'], [], []]);
});
