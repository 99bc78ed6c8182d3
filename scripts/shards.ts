/** `npm run shards -- merge`: puts the parts of a site, each built with SHARD, into one site. */
import { Command } from 'commander';
import { giveUp, say } from '#adapters/process/say.ts';
import { mergeParts } from '#adapters/shards/merge.ts';

const command = new Command('npm run shards --').description(
  'Build a large site in parts, each by itself: NOW=2026-11-22 SHARD=0/4 OUT_DIR=part-0 npm run build, and so on to 4/4.',
);
command
  .command('merge')
  .description('Put the parts, 0 to the last, into one site with one search.')
  .argument('<folder...>', 'where the parts were built')
  .requiredOption('--out <folder>', 'where the site is written; what stands there is taken away')
  .action(async (folders: string[], { out }: { out: string }) => {
    const { parts, pages } = await mergeParts(folders, out);
    say(`${pages} pages of write-ups from ${parts} parts. The site is in ${out}`);
  });
try {
  await command.parseAsync();
} catch (error) {
  giveUp(error);
}
