import { resolve } from 'node:path';
import type { Shard } from '#core/shards/assign.ts';

/** What every command and the build are told by their surroundings. */
export type Settings = {
  /** Folder of the content; `CONTENT_DIR`, else `content` in the project. */
  content: string;
  /** Folder the site is built into; `OUT_DIR`, else `dist`. */
  out: string;
  /** The clock, ISO; `NOW`, else the time at start. */
  now: string;
  /** How many new share images a build draws at most; `SHARE_IMAGES`, else 300. */
  shareImages: number;
  /** The part of the site that is built alone; `SHARD`, such as `2/4`. Left out: all of it. */
  shard?: Shard;
};

/** Reads `CONTENT_DIR`, `OUT_DIR`, `NOW`, `SHARE_IMAGES` and `SHARD`. Throws, in words, when one of the last three is not what it has to be. */
export function settings(env: Record<string, string | undefined>, project: string): Settings {
  const now = env['NOW'] ? new Date(env['NOW']) : new Date();
  if (Number.isNaN(now.getTime()))
    throw new Error(
      `Unexpected NOW "${env['NOW']}", expected a date such as 2026-11-22 or 2026-11-22T09:00:00Z.`,
    );
  const shareImages = env['SHARE_IMAGES'] || '300';
  if (!/^\d{1,6}$/.test(shareImages))
    throw new Error(
      `Unexpected SHARE_IMAGES "${shareImages}", expected how many new share images to draw at most, such as 300, or 0 for none.`,
    );
  return {
    content: resolve(project, env['CONTENT_DIR'] || 'content'),
    out: resolve(project, env['OUT_DIR'] || 'dist'),
    now: now.toISOString(),
    shareImages: Number(shareImages),
    ...shardIn(env['SHARD'], env['NOW']),
  };
}

function shardIn(told: string | undefined, now: string | undefined): Pick<Settings, 'shard'> {
  if (!told) return {};
  const [, part = -1, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(told) ?? []).map(Number);
  if (part < 0 || of < 1 || part > of)
    throw new Error(
      `Unexpected SHARD "${told}", expected such as 2/4: the second of four parts, or 0/4 for all that is no page of a write-up.`,
    );
  if (!now)
    throw new Error(
      'Unexpected SHARD without NOW, expected both: all parts of a site are made as of one time, such as NOW=2026-11-22.',
    );
  return { shard: { part, of } };
}
