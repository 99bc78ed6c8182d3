/** `npm start`: builds the site and its search index, then serves it until Ctrl-C. PORT chooses the port. */
import { buildSite } from '#adapters/process/build-site.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { stopSignal, until } from '#adapters/process/stopping.ts';
import { portWish } from '#adapters/server/port.ts';
import { mustBeFree, serveSite } from '#adapters/server/serve.ts';

const stop = stopSignal();
try {
  const site = await siteFrom(process.env);
  const wish = portWish(process.env['PORT']);
  const host = process.env['HOST'];
  await mustBeFree(wish, host);
  await buildSite(site, say, stop);
  const served = await serveSite({ folder: site.out, base: site.base, wish, host });
  say(`\nWorked Here is ready: ${served.address}   (Ctrl-C stops it)`);
  await until(stop);
  await served.close();
  say('Stopped.');
} catch (error) {
  if (!stop.aborted) giveUp(error);
}
