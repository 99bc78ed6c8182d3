import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '#adapters/browser/launch.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { serveSite } from '#adapters/server/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: string;
    folder: string;
    /** Where sites of other content are built, once each. */
    others: string;
  }
}

/** Serves the built site on a free port and starts one browser, for all the tests in this folder. */
export default async function setup(tests: TestProject): Promise<() => Promise<void>> {
  const { out, base } = await siteFrom(process.env);
  const served = await serveSite({ folder: out, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  const browser = await launchBrowser();
  const others = await mkdtemp(join(tmpdir(), 'other-sites-'));
  tests.provide('address', served.address);
  tests.provide('browser', browser.wsEndpoint());
  tests.provide('folder', out);
  tests.provide('others', others);
  return async () => {
    await browser.close();
    await served.close();
    await rm(others, { recursive: true, force: true });
  };
}
