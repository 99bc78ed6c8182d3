import { type BrowserServer, chromium } from 'playwright-core';
import { findBrowser } from './find.ts';
import { unpackChromium } from './unpack.ts';

/** Starts a browser without a window; connect to it with `chromium.connect(server.wsEndpoint())`. */
export async function launchBrowser(): Promise<BrowserServer> {
  const found = findBrowser(process.env);
  const { executable, env } = found ? { executable: found, env: {} } : await unpackChromium();
  const ours = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return chromium.launchServer({
    executablePath: executable,
    // Containers run as root, where Chromium's own sandbox cannot start; only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...ours, ...env },
  });
}
