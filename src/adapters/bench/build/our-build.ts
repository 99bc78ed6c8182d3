import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Shard } from '#core/shards/assign.ts';
import { astroCache, project } from '../../files/project.ts';
import type { Cost } from '../measure.ts';
import { bytesIn } from './files-apart.ts';
import { treeCost } from './tree-cost.ts';

/** What a build costs, and how many bytes it leaves. */
export type BuildCost = Cost & { bytes: number };

/** Builds our site of some content, or a part of it, as of a fixed day, without share images, with the project in `folder`. */
export async function ourBuild(
  content: string,
  out: string,
  { shard, folder = project }: { shard?: Shard; folder?: string } = {},
): Promise<BuildCost> {
  const args = ['--require', './scripts/preflight.cjs', 'scripts/build.ts'];
  const env = plainly({
    ...{ CONTENT_DIR: content, OUT_DIR: out, SHARE_IMAGES: '0', NOW: '2026-11-22' },
    ...(shard && { SHARD: `${shard.part}/${shard.of}` }),
  });
  return { ...(await treeCost({ args, folder, env })), bytes: bytesIn(out) };
}

/** Takes away what builds of some content have kept. */
export const forgetBuilds = (content: string, shard?: Shard): Promise<void> =>
  rm(astroCache({ content, ...(shard && { shard }) }), { recursive: true, force: true });

/** The environment with nothing of ours but this. */
export function plainly(wanted: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  return { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...wanted };
}
