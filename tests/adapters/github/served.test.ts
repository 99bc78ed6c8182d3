import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serveFetch } from '../../../src/adapters/github/fake/serve.ts';
import { connected } from './connected.ts';

test('the fake over HTTP answers as it does in memory', async () => {
  const { hub, connect, fetch } = connected();
  const ana = hub.people.join('ana');
  hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a.mdx': 'ü' } });
  for (let i = 0; i < 120; i++) hub.talk.comment(1, { by: ana.id, body: `${i}` });
  const server = serveFetch(fetch);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as AddressInfo;
    const over = connect({ api: `http://127.0.0.1:${port}/`, fetch: globalThis.fetch });
    expect(await over.readPull(1)).toEqual(await connect().readPull(1));
    expect(await over.listComments(1)).toHaveLength(120);
    const { id } = await over.postComment(1, { tag: 'x', body: 'x' });
    await over.deleteComment(id);
    const { headSha } = await over.readPull(1);
    const { commit } = await over.merge(1, headSha, 'Quiz (#1)');
    expect(await over.headOfMain()).toBe(commit);
  } finally {
    server.close();
  }
});

test('nobody there: a clear error', async () => {
  const { connect } = connected();
  const forge = connect({ api: 'http://127.0.0.1:9', fetch: globalThis.fetch });
  await expect(forge.readPull(1)).rejects.toMatchObject({
    kind: 'network',
    message: expect.stringContaining('No answer to GET /pulls/1'),
  });
});
