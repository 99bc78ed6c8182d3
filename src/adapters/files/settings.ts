import { resolve } from 'node:path';

/** What every command and the build are told by their surroundings. */
export type Settings = {
  /** Folder of the content; `CONTENT_DIR`, else `content` in the project. */
  content: string;
  /** Folder the site is built into; `OUT_DIR`, else `dist`. */
  out: string;
  /** The clock, ISO; `NOW`, else the time at start. */
  now: string;
};

/** Reads `CONTENT_DIR`, `OUT_DIR` and `NOW`. Throws, in words, when `NOW` is no date. */
export function settings(env: Record<string, string | undefined>, project: string): Settings {
  const now = env['NOW'] ? new Date(env['NOW']) : new Date();
  if (Number.isNaN(now.getTime()))
    throw new Error(
      `Unexpected NOW "${env['NOW']}", expected a date such as 2026-11-22 or 2026-11-22T09:00:00Z.`,
    );
  return {
    content: resolve(project, env['CONTENT_DIR'] || 'content'),
    out: resolve(project, env['OUT_DIR'] || 'dist'),
    now: now.toISOString(),
  };
}
