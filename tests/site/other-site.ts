import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import { siteFrom } from '#adapters/process/site.ts';
import { serveSite } from '#adapters/server/serve.ts';
import { type Look, open } from './browser.ts';
import { turn } from './turn.ts';

/** A site that is not the one all tests share: how to open its pages, and their addresses. */
type OtherSite = {
  open: (path: string, look?: Look) => ReturnType<typeof open>;
  addressOf: (path: string) => string;
};

/** Builds a site with nothing of the tests' own environment, which says that this is development; throws where that fails. */
async function buildAlone(wanted: Record<string, string>): Promise<void> {
  await mkdir('.cache', { recursive: true });
  while (
    !(await mkdir(turn).then(
      () => true,
      () => false,
    ))
  )
    await setTimeout(300);
  try {
    const { PATH, HOME, TMPDIR } = process.env;
    const env = { PATH, HOME, TMPDIR, ...wanted };
    const built = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
    expect(built.status, built.stdout + built.stderr).toBe(0);
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

/** Builds a site of this content folder before the tests of a file, as of 22 November 2026, serves it, and takes it away after them. */
export function otherSite(content: string): OtherSite {
  let folder: string;
  let served: Awaited<ReturnType<typeof serveSite>> | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'other-site-'));
    const env = { CONTENT_DIR: content, OUT_DIR: folder, NOW: '2026-11-22', SHARE_IMAGES: '0' };
    await buildAlone(env);
    const { base } = await siteFrom(env);
    served = await serveSite({ folder, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  }, 480_000);
  afterAll(async () => {
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    open: (path, look = {}) => open(path, { ...look, at: served?.address ?? '' }),
    addressOf: (path) => new URL(path, served?.address).href,
  };
}
