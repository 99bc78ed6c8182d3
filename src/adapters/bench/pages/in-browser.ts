import { chromium } from 'playwright-core';

/** How a page behaves on a phone with a slow line and nothing kept. */
export type Behaviour = {
  /** Cumulative layout shift: the share of the screen that moved, times how far; 0 is best. */
  shift: number;
  /** What came over the line, in bytes, images and fonts with it. */
  loaded: number;
};

/** About a third-generation mobile line, as tools for page speed have it: bytes a second, and milliseconds to and fro. */
const slow = { offline: false, downloadThroughput: 204_800, uploadThroughput: 93_750, latency: 150 };

/** Opens a page of this site on a phone's screen, with the browser that listens at `browser`, and waits until it is quiet. */
export async function behaviourOf(browser: string, address: string): Promise<Behaviour> {
  const connected = await chromium.connect(browser);
  const context = await connected.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow);
  let loaded = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded += encodedDataLength;
  });
  await page.addInitScript(watchShifts);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shift = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
  await connected.close();
  return { shift, loaded };
}

/** Runs in the page: adds up how far things moved that no one had pressed. */
function watchShifts(): void {
  const shared = globalThis as unknown as { shifted: number };
  shared.shifted = 0;
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      if (!entry.hadRecentInput) shared.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
