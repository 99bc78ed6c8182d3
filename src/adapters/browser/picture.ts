import { chromium } from 'playwright-core';

/** How a page is looked at for a picture. */
export type PictureLook = {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  media: 'screen' | 'print';
};

/** A phone, a tablet and a desk, by day and by night, and paper. */
export const usualLooks: readonly PictureLook[] = [
  ...[360, 768, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({
      name: `${width}-${scheme}`,
      width,
      scheme,
      media: 'screen' as const,
    })),
  ),
  { name: 'print', width: 680, scheme: 'light', media: 'print' },
];

/** Saves a picture of the whole page at `address` to `file`, taken by the browser that listens at `browser`. */
export async function picture(
  browser: string,
  address: string,
  look: PictureLook,
  file: string,
): Promise<void> {
  const connected = await chromium.connect(browser);
  const page = await connected.newPage({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await page.emulateMedia({ media: look.media });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, fullPage: true });
  await connected.close();
}
