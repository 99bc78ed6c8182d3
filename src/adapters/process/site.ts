import { codeDigest } from '../files/code-digest.ts';
import { settingsFrom } from '../files/project.ts';
import { instanceOf } from '../files/root-files.ts';
import type { PartAbout } from '../shards/part.ts';

/**
 * Where the site's content is, where it is built to, and the path it is served under (begins and ends with a slash). `part`: which
 * part of the site is built, where it is not all of it.
 */
export type Site = { content: string; out: string; base: string; part?: PartAbout };

/** Reads the site's places from the environment and its base path from the content's instance.yaml; throws, in words, when that is wrong. */
export async function siteFrom(env: NodeJS.ProcessEnv): Promise<Site> {
  const { content, out, now, shard } = settingsFrom(env);
  const { base } = await instanceOf(content);
  return {
    ...{ content, out, base: base === '/' ? '/' : `${base}/` },
    ...(shard && { part: { ...shard, now, made: codeDigest() } }),
  };
}
