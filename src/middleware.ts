import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { withLeanPolicy } from '#views/lean-policy.ts';
import { withReadingFirst } from '#views/read-first.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The page from whose policy the file for hosts is made: it keeps what any page may need. */
const WIDEST = /\/review\/workbench\/$/;

/** Every page as it is made: what is read before what runs, with a policy that allows what this page needs, and no more. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  const html = withReadingFirst(await response.text());
  return new Response(WIDEST.test(url.pathname) ? html : withLeanPolicy(html, digest), { status, headers });
});
