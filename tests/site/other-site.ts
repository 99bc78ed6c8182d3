import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { siteFrom } from '#adapters/process/site.ts';
import { serveSite } from '#adapters/server/serve.ts';
import { type Look, open } from './browser.ts';

/** A site that is not the one all tests share: where it is built, how to open its pages, and their addresses. */
type OtherSite = {
  folder: string;
  open: (path: string, look?: Look) => ReturnType<typeof open>;
  addressOf: (path: string) => string;
};

/** Waits for the turn to build and does it: two builds at once in one checkout take each other's half-made files away. */
export async function inTurn(build: () => Promise<void>): Promise<void> {
  const turn = join(inject('others'), 'being-built');
  const taken = () =>
    mkdir(turn).then(
      () => false,
      () => true,
    );
  while (await taken()) await setTimeout(300);
  try {
    await build();
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

/** Builds a site with nothing of the tests' own environment, which says that this is development; throws where that fails. */
export function buildAlone(wanted: Record<string, string>): void {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, ...wanted };
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
}

/**
 * Serves a site of this content folder, as of 22 November 2026, for the tests of a file; the first that asks has it built, and
 * before that `written`, where it is made for these tests.
 */
export function otherSite(content: string, written?: (content: string) => Promise<void>): OtherSite {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const folder = join(inject('others'), name);
  let served: Awaited<ReturnType<typeof serveSite>> | undefined;
  beforeAll(async () => {
    const env = { CONTENT_DIR: content, OUT_DIR: folder, NOW: '2026-11-22', SHARE_IMAGES: '0' };
    await inTurn(async () => {
      if (existsSync(join(folder, 'index.html'))) return;
      await written?.(content);
      buildAlone(env);
    });
    const { base } = await siteFrom(env);
    served = await serveSite({ folder, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  }, 480_000);
  afterAll(() => served?.close());
  return {
    folder,
    open: (path, look = {}) => open(path, { ...look, at: served?.address ?? '' }),
    addressOf: (path) => new URL(path, served?.address).href,
  };
}
