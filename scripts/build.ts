/** `npm run build`: builds the site and its search index. CONTENT_DIR, OUT_DIR and NOW choose what, where to, and as of when. */
import { Command } from 'commander';
import { buildSite } from '#adapters/process/build-site.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { stopSignal } from '#adapters/process/stopping.ts';

new Command('npm run build')
  .description(
    'Build the site and its search index. CONTENT_DIR says where the content is (content), OUT_DIR where the site is to go (dist), NOW the date of which it tells (today), SHARE_IMAGES how many pictures for sharing may be drawn anew (300).',
  )
  .parse();
const stop = stopSignal();
try {
  const site = await siteFrom(process.env);
  await buildSite(site, say, stop);
  say(`The site is in ${site.out}`);
} catch (error) {
  giveUp(stop.aborted ? 'Stopped before the site was built.' : error);
}
