/** `npm test`: every check there is, ending in one line: how many passed and how many failed. `npm test -- lint` runs only steps so named. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { project } from '#adapters/files/project.ts';
import { oneCheck, vitestProject } from '#adapters/process/checks.ts';
import { giveUp, say, seconds } from '#adapters/process/say.ts';
import { runStages, type Step } from '#adapters/process/steps.ts';
import { stopSignal } from '#adapters/process/stopping.ts';

const { args: wanted } = new Command('npm test --')
  .description('Run every check there is, or only those that have one of these words in their names.')
  .argument('[words...]', 'such as: lint, unit, types, browser')
  .parse();
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
  const chosen = (step: Step) => wanted.length === 0 || wanted.some((word) => step.name.includes(word));
  const names = stages.flat().map(({ name }) => name);
  const unknown = wanted.filter((word) => !names.some((name) => name.includes(word)));
  if (unknown.length > 0)
    throw new Error(`No check is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
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
