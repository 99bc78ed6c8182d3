/** Where a link goes, and its address made safe to print; or why it is refused. */
export type Address =
  | { is: 'outside'; href: string; host: string }
  | { is: 'page'; href: string }
  | { is: 'section'; href: string }
  | { is: 'refused'; unexpected: string; fix: string };

const LENGTH_MAX = 2000;
const PAGE = /^(?:\.{1,2}\/)*(?:[A-Za-z0-9_][A-Za-z0-9_~-]*(?:\.[A-Za-z0-9_~-]+)*(?:\/|$))*$/;
const SECTION = /^[\p{L}\p{M}\p{N}._-]+$/u;
const refused = (unexpected: string, fix: string): Address => ({ is: 'refused', unexpected, fix });

function outside(written: string): Address {
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    return refused('Unexpected damaged address', 'Copy it again from the address bar of your browser');
  }
  if (url.username || url.password || url.port)
    return refused('Unexpected name, password or port in an address', 'Copy the plain address of the page');
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(url.hostname))
    return refused(
      `Unexpected "${url.hostname}"`,
      'Link to a page on the public web, such as https://example.org/page',
    );
  return { is: 'outside', href: url.href, host: url.hostname.replace(/^www\./, '') };
}

/** Reads a link's address: https, a page of this site relative to this one, or `#section`; nothing else. */
export function readAddress(written: string): Address {
  if (written.length > LENGTH_MAX)
    return refused(`Unexpected address of ${written.length} characters`, 'Link to a shorter address');
  if (written === '') return refused('Unexpected empty address', 'Put the address between the ( and the )');
  if (/[\s\p{Cc}\\<>"`{}|^]|%(?![\da-f]{2})|%[01][\da-f]|%7f/iu.test(written))
    return refused(
      'Unexpected space or sign in an address',
      'Copy it again from the address bar of your browser',
    );
  if (/^https:\/\//i.test(written)) return outside(written);
  if (/^http:/i.test(written))
    return refused('Unexpected http:, expected https:', 'Add the s, and try the link in your browser');
  if (/^mailto:/i.test(written))
    return refused('Unexpected e-mail link', 'Take it out, or link to a page where people can ask');
  const scheme = /^[^/?#]*:/.exec(written)?.[0];
  if (scheme) return refused(`Unexpected "${scheme.slice(0, 20)}"`, 'Begin the address with https://');
  if (written.startsWith('/'))
    return refused(
      'Unexpected / at the start of an address',
      'Write ../name/ for a page here, or begin with https://',
    );
  return inside(written);
}

/** A page of this site relative to this one, or a section, whose name may come percent-encoded. */
function inside(written: string): Address {
  const [page = '', ...sections] = written.split('#');
  const [section, ...more] = sections.map(decoded);
  if (!PAGE.test(page) || more.length > 0 || (section !== undefined && !SECTION.test(section)))
    return refused(
      `Unexpected address "${written.slice(0, 40)}"`,
      'Begin with https://, or write ../name/ for a page here',
    );
  return page === '' ? { is: 'section', href: `#${section}` } : { is: 'page', href: written };
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
}

/** The name of a picture beside the write-up, from `./name.png`; nothing if it is anywhere or anything else. */
export function imageName(written: string): string | undefined {
  return /^\.\/([A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*\.(?:png|jpe?g|webp))$/.exec(written)?.[1];
}
