/** Elements whose text runs or styles, with no address of their own. */
const INLINE = /<(script|style)(?: type="module")?>([\s\S]*?)<\/\1>/g;
const DIGEST = / 'sha256-[A-Za-z0-9+/=]+'/g;

/**
 * A page whose content security policy allows only those inline scripts and styles that the page has: Astro lists those of
 * every page and of islands, which are never used here, and digests cannot be compressed. `digest` is SHA-256 as base64.
 */
export function withLeanPolicy(html: string, digest: (text: string) => string): string {
  const start = html.indexOf('http-equiv="content-security-policy"');
  if (start < 0) return html;
  const end = html.indexOf('>', start);
  const used = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => ` 'sha256-${digest(text)}'`));
  const lean = html.slice(start, end).replace(DIGEST, (one) => (used.has(one) ? one : ''));
  return html.slice(0, start) + lean + html.slice(end);
}
