/** `npm run health`: what is stuck, late or missing, and whose move it is. Reads content; pull requests from a file of JSON lines. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { sha256 } from '#adapters/files/read-files.ts';
import { walk } from '#adapters/files/walk.ts';
import { readPullLines } from '#core/review/health/pulls.ts';
import { healthWords } from '#core/review/health/words.ts';
import { healthOf } from '#core/review/health.ts';

const command = new Command('npm run -s health --')
  .description(
    [
      'Says what waits for somebody, grouped by whose move it is: pull requests that are stuck or late, files that no record lists,',
      'pages to be looked at again, tries without a report, unanswered challenges, pages that nobody looks after.',
    ].join('\n'),
  )
  .option(
    '--pulls <file>',
    'what npm run -s review -- --all --dry-run printed; - for standard input; left out: content alone',
  )
  .option('--json', 'JSON instead of Markdown, with every concern')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const options = command.opts<{ pulls?: string; json?: true }>();

const linesFrom = async (file: string): Promise<string> =>
  file === '-'
    ? text(process.stdin)
    : readFile(file, 'utf8').catch(() => {
        throw new Error(`Unexpected --pulls ${file}, expected a file that can be read.`);
      });

try {
  const { content, now } = settingsFrom(process.env);
  const today = now.slice(0, 10);
  const pulls = options.pulls === undefined ? undefined : readPullLines(await linesFrom(options.pulls));
  const { library } = await loadLibrary(content, today);
  const { files } = walk(content, () => Number.POSITIVE_INFINITY);
  const digests = files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }));
  const health = healthOf({ library, files: digests, pulls, today });
  process.stdout.write(options.json ? `${JSON.stringify(health, null, 2)}\n` : healthWords(health));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
