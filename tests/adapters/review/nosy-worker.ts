/** A process that tries what a check may not do, and tells what came of it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const tried = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'refused';
  }
};

process.on('message', () => {
  const environment = Object.keys(process.env).filter((name) => /TOKEN|KEY|HOME/.test(name));
  const write = tried(() => writeFileSync(`${tmpdir()}/worked-here-nosy`, ''));
  const start = tried(() => execFileSync(process.execPath, ['--version']));
  process.send?.({ answer: `environment: ${environment}; write: ${write}; start: ${start}` });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
