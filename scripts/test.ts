/** `npm test`: every check there is, ending in one line: how many passed and how many failed. `npm test -- lint` runs only steps so named. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '#adapters/files/project.ts';
import { oneCheck, vitestProject } from '#adapters/process/checks.ts';
import { giveUp, say, seconds } from '#adapters/process/say.ts';
import { runStages, type Step } from '#adapters/process/steps.ts';
import { stopSignal } from '#adapters/process/stopping.ts';

const stop = stopSignal();
const started = performance.now();
const OUT_DIR = join(project, '.cache/tested-site');
const bin = (path: string) => `node_modules/${path}`;
const check = (name: string, file: string, ...args: string[]) => oneCheck(name, { file, args, stop });

const stages: Step[][] = [
  [
    oneCheck('build the site', { file: 'scripts/build.ts', env: { OUT_DIR }, stop }),
    check(
      'lint and format',
      bin('@biomejs/biome/bin/biome'),
      'ci',
      '--colors=off',
      '--diagnostic-level=warn',
      '--error-on-warnings',
      '.',
    ),
    check(
      'layers',
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      'tests/architecture/layers.mjs',
      'src',
      'scripts',
      'tests',
    ),
    check('dead code', bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints'),
    vitestProject('unit tests', 'unit', {}, stop),
  ],
  // These need the types that the build writes.
  [
    check('types', bin('typescript/bin/tsc'), '-p', 'src/tsconfig.json', '--noEmit'),
    check(
      'types in pages',
      bin('astro/bin/astro.mjs'),
      'check',
      '--tsconfig',
      'tests/architecture/tsconfig.pages.json',
    ),
    check('content', 'scripts/check.ts'),
  ],
  [vitestProject('site in a browser', 'site', { OUT_DIR }, stop)],
];

try {
  const wanted = process.argv.slice(2);
  const chosen = (step: Step) => wanted.length === 0 || wanted.some((word) => step.name.includes(word));
  const { passed, failed } = await runStages(
    stages.map((stage) => stage.filter(chosen)),
    say,
  );
  if (stop.aborted) throw new Error('Stopped before every check had run.');
  await rm(OUT_DIR, { recursive: true, force: true });
  say(`\nEvery check took ${seconds(performance.now() - started)}.`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  giveUp(error);
}
