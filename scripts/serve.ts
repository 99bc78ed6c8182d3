/** `npm run serve`: serves the site as it was last built, until Ctrl-C. PORT chooses the port. */
import { giveUp, say } from '#adapters/process/say.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { stopSignal, until } from '#adapters/process/stopping.ts';
import { portWish } from '#adapters/server/port.ts';
import { serveSite } from '#adapters/server/serve.ts';

const stop = stopSignal();
try {
  const { out, base } = await siteFrom(process.env);
  const served = await serveSite({
    folder: out,
    base,
    wish: portWish(process.env['PORT']),
    host: process.env['HOST'],
  });
  say(`Worked Here is at ${served.address}   (Ctrl-C stops it)`);
  await until(stop);
  await served.close();
  say('Stopped.');
} catch (error) {
  giveUp(error);
}
