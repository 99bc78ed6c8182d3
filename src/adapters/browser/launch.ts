import { type BrowserServer, chromium } from 'playwright-core';
import { findBrowser } from './find.ts';
import { unpackChromium } from './unpack.ts';

/** The browser's program: one of this machine, else the one that comes as a package; and the surroundings that it needs. */
export async function browserProgram(): Promise<{ executable: string; env: Record<string, string> }> {
  const found = findBrowser(process.env);
  return found ? { executable: found, env: {} } : unpackChromium();
}

/** Starts a browser without a window; connect to it with `chromium.connect(server.wsEndpoint())`. */
export async function launchBrowser(): Promise<BrowserServer> {
  const { executable, env } = await browserProgram();
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
