/** `npm run dev`: pages that follow each edit. Search is not there: it is made when the site is built (`npm start`). */

import { dev } from 'astro';
import { project } from '#adapters/files/project.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { stopSignal, until } from '#adapters/process/stopping.ts';
import { portWish } from '#adapters/server/port.ts';

const stop = stopSignal();
try {
  // Astro's own command puts itself in the background in some terminals; its JavaScript interface never does.
  const server = await dev({ root: project, server: { port: portWish(process.env['PORT']).port } });
  await until(stop);
  await server.stop();
  say('Stopped.');
} catch (error) {
  giveUp(error);
}
