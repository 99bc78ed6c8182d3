import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoNetwork } from '#core/demo/demo.ts';
import type { Problem } from '#core/demo/planted.ts';
import { cache } from '../files/project.ts';
import { policyOf } from '../files/root-files.ts';
import { instanceFor, policyFor } from '../files/synthetic-root.ts';

/** Which demo network: its seed, and what is planted in it. */
export type DemoChoice = { seed: number; planted: readonly Problem[] };

/** Where the content of a demo network is kept between builds: one folder for each choice. */
export const demoFolder = ({ seed, planted }: DemoChoice): string =>
  join(cache, 'demo', [`seed-${seed}`, ...planted].join('-'));

/** Writes a demo network afresh into its folder in the cache, and returns that folder. Nothing outside it is touched. */
export async function writeDemo(choice: DemoChoice): Promise<string> {
  const folder = demoFolder(choice);
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  };
  write('policy.yaml', policyFor(false));
  write('instance.yaml', instanceFor('Worked Here demo network'));
  const { review } = await policyOf(folder);
  for (const { path, text } of demoNetwork({ ...choice, audit: review.audit }).files()) write(path, text);
  return folder;
}
