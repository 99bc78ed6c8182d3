import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { listen, portWish } from '#adapters/server/port.ts';
import { mustBeFree, serveSite } from '#adapters/server/serve.ts';

function server(): Server {
  const made = createServer();
  onTestFinished(() => void made.close());
  return made;
}

async function takenPort(): Promise<number> {
  const other = server();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  return (other.address() as AddressInfo).port;
}

test('a taken port gives way to the next free one', async () => {
  const taken = await takenPort();
  const had = await listen(server(), { port: taken, exactly: false }, '127.0.0.1');
  expect(had).toBeGreaterThan(taken);
  expect(had).toBeLessThanOrEqual(taken + 50);
});

test('a port that was asked for and is taken is an error that says what to do, also before the build', async () => {
  const taken = await takenPort();
  const wish = { port: taken, exactly: true };
  const message = new RegExp(
    `port ${taken} cannot be used \\(another program is using it\\).*PORT=\\d+ npm start`,
  );
  await expect(listen(server(), wish, '127.0.0.1')).rejects.toThrow(message);
  await expect(mustBeFree(wish, '127.0.0.1')).rejects.toThrow(message);
});

test('a free port stays free after it was looked at', async () => {
  const port = await listen(server(), { port: 0, exactly: true }, '127.0.0.1');
  const free = port + 1 > 65_535 ? port - 1 : port + 1;
  const wish = { port: free, exactly: true };
  await mustBeFree(wish, '127.0.0.1');
  expect(await listen(server(), wish, '127.0.0.1')).toBe(free);
});

test('PORT is a number or is left out', () => {
  expect(portWish(undefined)).toEqual({ port: 4321, exactly: false });
  expect(portWish('')).toEqual({ port: 4321, exactly: false });
  expect(portWish('0')).toEqual({ port: 0, exactly: true });
  expect(portWish(' 8080 ')).toEqual({ port: 8080, exactly: true });
  for (const wrong of ['http', '-1', '65536', '80.5', '0x50'])
    expect(() => portWish(wrong)).toThrow(`Unexpected PORT "${wrong}", expected a number`);
});

test('a site that was not built is an error that says how to build it', async () => {
  const wish = { port: 0, exactly: true };
  await expect(serveSite({ folder: '/nowhere', base: '/', wish })).rejects.toThrow('npm run build');
});
