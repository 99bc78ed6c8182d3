import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { settingsFrom } from '#adapters/files/project.ts';
import { writeWhole } from '#adapters/files/write-whole.ts';
import { digestOf, digestsKept, keptPictures, wantedPictures } from '#adapters/share-images/kept.ts';
import { planPictures } from '#core/share-image/plan.ts';
import { shareCards } from '#views/share-image/cards.ts';
import { drawShareCard, shareSize } from '#views/share-image/draw.ts';
import { iconPictures } from '#views/share-image/icons.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from './site-data.ts';

/** The picture that other sites show beside a link to a page: its full address, what it says, and its size in pixels. */
export type ShareImage = { src: string; alt: string; width: number; height: number };

/** Decides which pictures this build draws, leaves the list for the end of the build, and gives each page's image. */
async function read(): Promise<(page: string) => ShareImage> {
  const settings = settingsFrom(process.env);
  const view = siteView(await siteData());
  const cards = shareCards(view);
  const pictures = cards.map(({ page, name, card }) => {
    const drawing = drawShareCard(card);
    return { page, name, drawing, digest: digestOf(drawing) };
  });
  const fixed = iconPictures().map((icon) => ({ ...icon, digest: digestOf(icon.drawing) }));
  const kept = await digestsKept(keptPictures);
  const { wanted, shown } = planPictures(pictures as [(typeof pictures)[0], ...typeof pictures], fixed, {
    kept: (digest) => kept.has(digest),
    drawMax: settings.shareImages,
  });
  const list = wantedPictures(settings);
  await mkdir(dirname(list), { recursive: true });
  await writeWhole(list, JSON.stringify(wanted));
  const alts = new Map(cards.map(({ page, card }) => [page, card.alt]));
  const ofSite = '/';
  return (page) => {
    const own = shown.get(page);
    const alt = (own !== shown.get(ofSite) && alts.get(page)) || (alts.get(ofSite) as string);
    return { src: view.address(`/${own ?? shown.get(ofSite)}`), alt, ...shareSize };
  };
}

let reading: Promise<(page: string) => ShareImage> | undefined;

/** The share image of a page, which is that of the site for pages without their own; null while developing, when none is drawn. */
export async function shareImage(page: string): Promise<ShareImage | null> {
  if (import.meta.env.DEV) return null;
  reading ??= read();
  return (await reading)(page);
}
