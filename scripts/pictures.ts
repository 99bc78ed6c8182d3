/** `npm run pictures`: holds pages in every look against the pictures kept of them in tests/site/pictures; `-- --update` keeps them as they look now. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { project } from '#adapters/files/project.ts';
import { giveUp } from '#adapters/process/say.ts';
import { siteFrom } from '#adapters/process/site.ts';

const command = new Command('npm run pictures --')
  .description('Hold every template, in every look, against the pictures kept of it.')
  .option('--update', 'keep the pages as they look now, after you have looked at them')
  .parse();

try {
  const { out } = await siteFrom(process.env);
  if (!existsSync(join(out, 'index.html'))) throw new Error('There is no site yet: type "npm run build".');
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'site',
    'tests/site/pictures.test.ts',
  ];
  if (command.opts<{ update?: true }>().update) args.push('-u');
  const env = { ...process.env, EVERY_LOOK: 'yes' };
  const options = { cwd: project, env, stdio: 'inherit' as const };
  const [code] = await once(
    spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], options),
    'close',
  );
  process.exitCode = code ?? 1;
} catch (error) {
  giveUp(error);
}
