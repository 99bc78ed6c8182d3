/** `npm run -s evidence -- <verb>`: JSON on standard input, JSON on standard output; bad input: exit 2, nothing there. */
import { text } from 'node:stream/consumers';
import { Argument, Command } from 'commander';
import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { rateInput } from '#core/evidence/input.ts';
import { toRateInput } from '#core/evidence/to-rate-input.ts';
import { answer } from '#core/evidence/verbs/answer.ts';
import { type VerbName, verbNames, verbs } from '#core/evidence/verbs/index.ts';
import type { Policy } from '#core/model/policy.ts';
import { readPractice } from './evidence-practice.ts';

const command = new Command('npm run -s evidence --')
  .description(
    [
      'Effects, pooling, ratings, consistency and agreement, as the site computes them.',
      'Reads JSON on standard input and writes JSON:',
      ...verbNames.map((name) => `  ${name}: ${verbs[name].summary}`),
      'Numbers that can be argued about come from policy.yaml in the content folder (CONTENT_DIR).',
      'With a folder, `rate content/practices/<id>` prints the whole reasoning about that write-up.',
    ].join('\n'),
  )
  .addArgument(new Argument('<verb>', 'what to do').choices(verbNames))
  .argument('[folder]', 'a write-up to rate, instead of standard input')
  .option('--explain', 'plain words instead of JSON')
  .option('--json', 'JSON, where a folder would be explained')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { explain, json } = command.opts<{ explain?: true; json?: true }>();
const [verb, folder] = command.args as [VerbName, string | undefined];

try {
  const { content, now } = settingsFrom(process.env);
  const policy = await policyOf(content);
  if (folder !== undefined && verb !== 'rate') throw new Error('Only rate takes a folder.');
  const input = folder === undefined ? await text(process.stdin) : await factsOf(folder, now, policy);
  const result = answer(verb, input, policy);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  const plain = explain || (folder !== undefined && !json);
  process.stdout.write(plain ? `${result.words}\n` : `${JSON.stringify(result.json, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

async function factsOf(path: string, now: string, policy: Policy): Promise<string> {
  const facts = toRateInput(await readPractice(path), { today: now.slice(0, 10), policy });
  return JSON.stringify(rateInput.parse(facts));
}
