/** `npm run -s quality`: the quality register worked out afresh from the content, as JSON or as text. */
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { say } from '#adapters/process/say.ts';
import { registerInput } from '#core/quality/input.ts';
import { prettyRegister } from '#core/quality/pretty.ts';
import { ownPatterns, registerOf } from '#core/quality/register.ts';
import { patternWords } from '#core/quality/words.ts';

const command = new Command('npm run -s quality --')
  .description(
    [
      'The quality register: reviews, agreement, time to a decision and where it waits, audits, who reviews whom, networks and',
      'projects. The page /quality/ of the site shows the same figures. The same content and day give the same register.',
    ].join('\n'),
  )
  .option('--content <folder>', 'the content folder; left out: CONTENT_DIR, or content')
  .addOption(
    new Option('--format <format>', 'JSON, or text for a terminal')
      .choices(['json', 'pretty'])
      .default(process.stdout.isTTY ? 'pretty' : 'json', 'pretty in a terminal, else json'),
  )
  .option('--for <handle>', 'only what concerns one person, before it is told to others')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const options = command.opts<{ content?: string; format: 'json' | 'pretty'; for?: string }>();

try {
  const { content, now } = settingsFrom(process.env);
  const folder = options.content === undefined ? content : resolve(options.content);
  const { library } = await loadLibrary(folder, now.slice(0, 10));
  const input = registerInput(library, now);
  const isJson = options.format === 'json';
  if (options.for === undefined) {
    const register = registerOf(input);
    say(isJson ? JSON.stringify(register, null, 2) : prettyRegister(register).trimEnd());
  } else if (!input.people.some(({ id }) => id === options.for))
    throw new Error(
      `Unexpected "${options.for}", expected a handle: the name of a file in ${folder}/people, without .yaml.`,
    );
  else {
    const own = ownPatterns(input, options.for);
    const words = own.map((one) => patternWords(one)).join('\n') || 'Nothing that concerns you.';
    say(isJson ? JSON.stringify(own, null, 2) : words);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
