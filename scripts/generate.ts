import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { titlesFrom } from '#adapters/files/titles.ts';
import { writeMadeUp } from '#adapters/files/write-made-up.ts';

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

const options = new Command('npm run -s generate --')
  .description('Write a content folder of made-up write-ups, for benchmarks and tests only.')
  .requiredOption('--count <number>', 'how many write-ups', whole)
  .requiredOption('--out <folder>', 'where to write them; it must be empty or not there yet')
  .option('--seed <number>', 'the same seed gives the same files', whole, 1)
  .option('--titles <file>', 'JSON list of { id, title, facets }: one for each write-up')
  .parse()
  .opts<{ count: number; out: string; seed: number; titles?: string }>();

try {
  const out = resolve(options.out);
  const titles = options.titles
    ? titlesFrom(await readFile(options.titles, 'utf8'), options.titles)
    : undefined;
  if (titles && titles.length < options.count)
    throw new Error(
      `Unexpected --count ${options.count}, expected at most ${titles.length}: ${options.titles} has no more titles.`,
    );
  const { count, seed } = options;
  const files = await writeMadeUp(out, { count, seed, ...(titles ? { titles } : {}) });
  process.stdout.write(
    `Wrote ${options.count} write-ups (${files} files) to ${options.out}. Build them with CONTENT_DIR=${options.out} npm run build\n`,
  );
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EEXIST';
  process.stderr.write(
    `${taken ? `There are files in ${options.out} already. Choose an empty folder.` : (error as Error).message}\n`,
  );
  process.exitCode = 2;
}
