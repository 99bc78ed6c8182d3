/** `npm run review-keys`: makes the key pair for sealed ratings and says what to do with each half; `--check` compares them. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { settingsFrom } from '#adapters/files/project.ts';
import { instanceOf } from '#adapters/files/root-files.ts';
import { makeKeyPair, sealBoxes } from '#adapters/seal/boxes.ts';
import { ceremonyWords, pairWords } from '#core/review/seal/ceremony.ts';

const command = new Command('npm run -s review-keys --')
  .description(
    [
      'Makes a key pair for sealed ratings: reviewers seal to the public half, the bot opens with the secret half.',
      'The secret is shown once and kept nowhere, unless you name a file. See docs/review-keys.md.',
    ].join('\n'),
  )
  .option('--out <file>', 'put the secret half into a new file that only you can read, and do not show it')
  .option('--check', 'only say whether REVIEW_SEAL_KEY (environment) and sealKey (instance.yaml) are a pair')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { out, check } = command.opts<{ out?: string; check?: true }>();

async function compare(): Promise<void> {
  const { sealKey } = await instanceOf(settingsFrom(process.env).content);
  const { fits, says } = pairWords(sealKey, await sealBoxes(process.env['REVIEW_SEAL_KEY']));
  process[fits ? 'stdout' : 'stderr'].write(`${says}\n`);
  if (!fits) process.exitCode = 1;
}

async function make(): Promise<void> {
  const pair = await makeKeyPair();
  if (out !== undefined)
    await writeFile(out, `${pair.secretKey}\n`, { mode: 0o600, flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        throw new Error(
          error.code === 'EEXIST'
            ? `Unexpected file at ${out}, expected none: a key is never overwritten. Name another.`
            : `The secret could not be written to ${out} (${error.code}). No key was made. Name another file.`,
        );
      },
    );
  process.stdout.write(ceremonyWords({ ...pair, file: out }));
}

try {
  await (check ? compare() : make());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
