/** `npm run screenshots -- --out FOLDER [paths]`: pictures of pages as last built, at three widths, light and dark, and as printed. */
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { launchBrowser } from '#adapters/browser/launch.ts';
import { picture, usualLooks } from '#adapters/browser/picture.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { serveSite } from '#adapters/server/serve.ts';

const command = new Command('npm run -s screenshots --')
  .description('Take pictures of pages of the site as it was last built.')
  .requiredOption('--out <folder>', 'where to put them')
  .argument('[paths...]', 'paths of pages, such as practices/<id>/', ['', 'search/', 'priorities/', 'about/'])
  .parse();

try {
  const folder = resolve(command.opts<{ out: string }>().out);
  const { out, base } = await siteFrom(process.env);
  const served = await serveSite({ folder: out, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  const browser = await launchBrowser();
  for (const path of command.processedArgs[0] as string[]) {
    for (const look of usualLooks) {
      const name = `${path.replace(/^\/|\/$/g, '').replace(/[^\w-]+/g, '-') || 'home'}-${look.name}.png`;
      await picture(
        browser.wsEndpoint(),
        new URL(path.replace(/^\//, ''), served.address).href,
        look,
        join(folder, name),
      );
      say(join(folder, name));
    }
  }
  await browser.close();
  await served.close();
} catch (error) {
  giveUp(error);
}
