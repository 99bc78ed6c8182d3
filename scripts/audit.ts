/** `npm run audit`: the pages drawn to be reviewed again in a month, and figures about reviewing; `--for` one's own. */
import { Command, InvalidArgumentError } from 'commander';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { ownWords } from '#core/review/audit/own-words.ts';
import { auditWords } from '#core/review/audit/words.ts';
import { auditOf, ownAudit } from '#core/review/audit.ts';

const monthOf = (typed: string): string => {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(typed)) return typed;
  throw new InvalidArgumentError('Expected a month such as 2026-12.');
};

const command = new Command('npm run -s audit --')
  .description(
    [
      'Draws the published pages that somebody from outside reviews again this month, and works out how far reviewers agree,',
      'how often levels are lowered, and how long decisions take. The same month gives everybody the same sample.',
    ].join('\n'),
  )
  .option('--month <YYYY-MM>', 'the month to draw for; left out: this one', monthOf)
  .option('--for <handle>', 'only what concerns your own reviewing; run it on your own computer')
  .option('--json', 'JSON instead of Markdown')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const options = command.opts<{ month?: string; for?: string; json?: true }>();

try {
  const { content, now } = settingsFrom(process.env);
  const { library } = await loadLibrary(content, now.slice(0, 10));
  const print = <T>(found: T, words: (found: T) => string) =>
    process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : words(found));
  if (options.for === undefined)
    print(auditOf(library, { month: options.month ?? now.slice(0, 7), now }), auditWords);
  else {
    const own = ownAudit(library, options.for);
    if (!own)
      throw new Error(
        `Unexpected "${options.for}", expected the handle of somebody with a review on record: the name of their file in content/people, without .yaml.`,
      );
    print(own, ownWords);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
