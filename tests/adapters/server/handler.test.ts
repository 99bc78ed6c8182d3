import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask, serving } from './site.ts';

describe('what is there', () => {
  test('pages, folders and files come with their content type', async () => {
    const { origin } = await serving({
      'about/index.html': '<p>About</p>',
      'feed.atom': '<feed/>',
      'a.json': '{}',
    });
    expect((await ask(origin, '/')).headers['content-type']).toBe('text/html;charset=utf-8');
    expect((await ask(origin, '/about/')).body.toString()).toBe('<p>About</p>');
    expect((await ask(origin, '/feed.atom')).headers['content-type']).toContain('application/atom+xml');
    expect((await ask(origin, '/a.json?x=1')).headers['content-type']).toContain('application/json');
  });

  test('a folder without its last slash is redirected with its query', async () => {
    const { origin } = await serving({ 'about/index.html': '<p>About</p>' });
    const answer = await ask(origin, '/about?q=1');
    expect([answer.status, answer.headers.location]).toEqual([302, '/about/?q=1']);
  });

  test('a file with a digest in its name is kept for ever, a page is asked for again and answered 304', async () => {
    const { origin } = await serving({ '_astro/page.abc.css': 'a{}' });
    expect((await ask(origin, '/_astro/page.abc.css')).headers['cache-control']).toContain('immutable');
    const page = await ask(origin, '/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await ask(origin, '/', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
  });

  test('text is compressed for those who accept it, and only for them', async () => {
    const text = '<p>again and again</p>'.repeat(20_000);
    const { origin } = await serving({ 'long.html': text });
    const small = await ask(origin, '/long.html', { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.body.length).toBeLessThan(text.length / 20);
    expect(gunzipSync(small.body).toString()).toBe(text);
    const plain = await ask(origin, '/long.html');
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, text]);
  });

  test('an image is not compressed again', async () => {
    const { origin } = await serving({ 'a.png': 'not really a picture' });
    const answer = await ask(origin, '/a.png', { 'accept-encoding': 'gzip' });
    expect([answer.headers['content-encoding'], answer.headers['content-type']]).toEqual([
      undefined,
      'image/png',
    ]);
  });

  test('a reader may ask for the headers alone, and may not send anything', async () => {
    const { origin } = await serving({});
    const head = await ask(origin, '/', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask(origin, '/', {}, 'POST')).status).toBe(405);
  });
});

describe('what is not there', () => {
  test('gets the 404 page with status 404', async () => {
    const { origin } = await serving({ '404.html': '<h1>Not found</h1>' });
    const answer = await ask(origin, '/nowhere/');
    expect([answer.status, answer.body.toString()]).toEqual([404, '<h1>Not found</h1>']);
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8');
  });

  test('gets a plain answer when the site has no 404 page', async () => {
    const { origin } = await serving({});
    expect((await ask(origin, '/nowhere')).status).toBe(404);
  });

  test.each([
    '/../../../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/about/../../../../etc/passwd',
    '/..\\..\\..\\etc\\passwd',
    '/%00',
    '/%E0%A4%A',
    '//etc/passwd',
    '/.hidden',
    '/__proto__',
  ])('%s stays outside', async (path) => {
    const { origin } = await serving({ '.hidden': 'secret', 'about/index.html': 'About' });
    const answer = await ask(origin, path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toMatch(/root:|secret/);
  });

  test('two slashes never redirect to another site', async () => {
    const { origin } = await serving({ 'about/index.html': 'About' });
    const answer = await ask(origin, '//about');
    expect(answer.headers.location).toBeUndefined();
  });
});

describe('under a base path', () => {
  const files = { 'about/index.html': '<p>About</p>', '404.html': 'Not found' };

  test('pages are below it and nowhere else', async () => {
    const { origin, address } = await serving(files, '/worked-here/');
    expect(address).toBe(`${origin}/worked-here/`);
    expect((await ask(origin, '/worked-here/about/')).body.toString()).toBe('<p>About</p>');
    expect((await ask(origin, '/about/')).status).toBe(404);
    expect((await ask(origin, '/worked-hereabout/')).status).toBe(404);
  });

  test('the front door and a missing slash lead to it', async () => {
    const { origin } = await serving(files, '/worked-here/');
    expect((await ask(origin, '/')).headers.location).toBe('/worked-here/');
    expect((await ask(origin, '/worked-here')).headers.location).toBe('/worked-here/');
    expect((await ask(origin, '/worked-here/about')).headers.location).toBe('/worked-here/about/');
  });
});
