/** `npm run demo`: makes a fictional network, builds the site of it, and serves that until Ctrl-C. PORT chooses the port. */
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { demoFolder, writeDemo } from '#adapters/demo/write-demo.ts';
import { buildSite } from '#adapters/process/build-site.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { stopSignal, until } from '#adapters/process/stopping.ts';
import { portWish } from '#adapters/server/port.ts';
import { mustBeFree, serveSite } from '#adapters/server/serve.ts';
import { demoNow } from '#core/demo/calendar.ts';
import { type Problem, problems } from '#core/demo/planted.ts';

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

const someOf = (text: string): Problem[] => {
  const names = text.split(',').filter((name) => name !== '' && name !== 'none');
  const unknown = names.find((name) => !problems.some((problem) => problem === name));
  if (unknown === undefined) return problems.filter((problem) => names.includes(problem));
  throw new InvalidArgumentError(`Expected none, or some of ${problems.join(',')}.`);
};

const command = new Command('npm run demo --')
  .description(
    [
      'A made-up network of 44 schools over three years, every page marked "Demo data": to see what the site shows with many',
      'people. Some problems are planted in it, for the quality register to find. The same seed gives the same network.',
    ].join('\n'),
  )
  .option('--seed <number>', 'which network', whole, 1)
  .option('--planted <names>', `problems, by commas: ${problems.join(',')}; or none`, someOf, [...problems])
  .option('--out <folder>', 'where to build the site; left out: beside the made-up content, in .cache/demo')
  .option('--no-serve', 'only build it')
  .option('--content-only', 'only write the made-up content, and say where')
  .allowExcessArguments(false)
  .parse();
type Options = {
  seed: number;
  planted: readonly Problem[];
  out?: string;
  serve: boolean;
  contentOnly?: true;
};
const { out, serve, contentOnly, ...choice } = command.opts<Options>();

const stop = stopSignal();
try {
  const [wish, host] = [portWish(process.env['PORT']), process.env['HOST']];
  if (serve && !contentOnly) await mustBeFree(wish, host);
  const content = await writeDemo(choice);
  say(`The made-up content is in ${content}`);
  if (!contentOnly) {
    const site = { content, out: resolve(out ?? `${demoFolder(choice)}-site`), base: '/' };
    process.env['NOW'] ||= demoNow;
    process.env['SHARE_IMAGES'] ||= '0';
    await buildSite(site, say, stop);
    say(`The demo site is in ${site.out}`);
    if (serve) {
      const served = await serveSite({ folder: site.out, base: site.base, wish, host });
      say(`\nThe demo network is ready: ${served.address}   (Ctrl-C stops it)`);
      await until(stop);
      await served.close();
    }
  }
} catch (error) {
  if (!stop.aborted) giveUp(error);
}
