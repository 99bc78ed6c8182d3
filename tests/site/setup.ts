import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '#adapters/browser/launch.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { serveSite } from '#adapters/server/serve.ts';
import { turn } from './turn.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: string;
    folder: string;
  }
}

/** Serves the built site on a free port and starts one browser, for all the tests in this folder. */
export default async function setup(tests: TestProject): Promise<() => Promise<void>> {
  // Left behind where an earlier run was killed.
  await rm(turn, { recursive: true, force: true });
  const { out, base } = await siteFrom(process.env);
  const served = await serveSite({ folder: out, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  const browser = await launchBrowser();
  tests.provide('address', served.address);
  tests.provide('browser', browser.wsEndpoint());
  tests.provide('folder', out);
  return async () => {
    await browser.close();
    await served.close();
  };
}
