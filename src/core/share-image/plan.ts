import type { Drawing, Picture } from './drawing.ts';

/** The picture of one page, and what names it: the digest of its drawing. `page` is a path with a slash at both ends. */
export type PagePicture = { page: string; name: string; digest: string; drawing: Drawing };

/** What a build wants of pictures: those to draw first, since none is kept of them, and the files that the site has. */
export type WantedPictures = {
  draw: { digest: string; drawing: Drawing }[];
  files: { path: string; digest: string }[];
  /** The digest of the picture that stands in for one that could not be drawn. */
  instead: string;
};

/**
 * Which pictures a build draws, and which file each page shows.
 *
 * Drawing costs some 60 ms a picture, so that a library of ten thousand would take ten minutes: a build draws at most `drawMax`
 * that are not kept from earlier builds, in the order given. Pages whose picture has to wait show the first one, that of the
 * site. That one is always drawn, and so are those that every site has (`fixed`).
 */
export function planPictures(
  [site, ...others]: readonly [PagePicture, ...PagePicture[]],
  fixed: readonly (Picture & { digest: string })[],
  { kept, drawMax }: { kept: (digest: string) => boolean; drawMax: number },
): { wanted: WantedPictures; shown: Map<string, string> } {
  const missing = others.filter(({ digest }) => !kept(digest));
  const drawn = missing.slice(0, Math.max(0, drawMax));
  const waiting = new Set(missing.slice(drawn.length).map(({ page }) => page));
  const had = [site, ...others.filter(({ page }) => !waiting.has(page))];
  const path = ({ name, digest }: PagePicture) => `share-images/${name}-${digest.slice(0, 12)}.png`;
  const always = [site, ...fixed].filter(({ digest }) => !kept(digest));
  return {
    wanted: {
      draw: [...always, ...drawn].map(({ digest, drawing }) => ({ digest, drawing })),
      files: [...had.map((one) => ({ path: path(one), digest: one.digest })), ...fixed].map(
        ({ path: file, digest }) => ({ path: file, digest }),
      ),
      instead: site.digest,
    },
    shown: new Map([
      ...others.map(({ page }) => [page, path(site)] as const),
      ...had.map((one) => [one.page, path(one)] as const),
    ]),
  };
}
