/** `npm run doctor`: looks whether an instance is well: its content, the software around it, and its repository on GitHub. */
import { Command, Option } from 'commander';
import { type Asked, doctor } from '#adapters/doctor/command.ts';
import { doctorWords } from '#core/doctor/words.ts';

const command = new Command('npm run -s doctor --')
  .description(
    [
      'Looks whether an instance is well: versions of files, records, pictures and links that lead nowhere, what was taken back,',
      'keys, generated files, workflows, packages; and with a token the rules, checks, Pages, Actions, secrets and labels of its',
      'repository. Changes nothing. Under each thing stands what to type.',
    ].join('\n'),
  )
  .option('--repo <owner/name>', 'the repository; left out, that of content/instance.yaml')
  .option('--api <address>', 'of GitHub’s API or of something that answers like it')
  .option('--branch <name>', 'the branch that is published', 'main')
  .addOption(
    new Option('--format <format>', 'for people or for programs')
      .choices(['pretty', 'json'])
      .default('pretty'),
  )
  .addHelpText(
    'after',
    [
      '',
      'Environment: GITHUB_TOKEN, without which the repository is not looked at; best that of an administrator.',
      'Ends with 0 when nothing is wrong, 1 when something is, 2 when it could not look.',
    ].join('\n'),
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { format, ...asked } = command.opts<Asked & { format: 'pretty' | 'json' }>();

try {
  const found = await doctor(asked, process.env);
  process.stdout.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : doctorWords(found));
  process.exitCode = found.findings.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
