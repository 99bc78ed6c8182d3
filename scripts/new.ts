/** `npm run new`: asks what a contribution needs and writes its file; with flags, without asking. */

import { project } from '#adapters/files/project.ts';
import { clackPort } from '#adapters/prompts/clack-port.ts';
import { newCommand } from '#adapters/prompts/new-command.ts';

const terminal = process.stdin.isTTY && process.stdout.isTTY;

process.exitCode = await newCommand(process.argv.slice(2), {
  port: terminal ? clackPort({ input: process.stdin, output: process.stdout }) : undefined,
  folder: project,
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
