import { resolve } from 'node:path';

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
};

/** Reads `CONTENT_DIR`, `OUT_DIR`, `NOW` and `SHARE_IMAGES`. Throws, in words, when `NOW` is no date or `SHARE_IMAGES` no number. */
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
  };
}
