import type { Account } from '#core/review/snapshot.ts';

/** An address that GitHub gives out, which says whose it is: `123+login@users.noreply.github.com`. */
const noreply = /^(\d{1,15})\+([a-z\d](?:[a-z\d-]{0,38}))(?:\[bot\])?@users\.noreply\.github\.com$/i;
const trailer = /^co-authored-by:(?=(.*))/i;

/** Name and address of such a line. Cut by hand: lines may be as long as their writer likes, and no pattern may try them over and over. */
function named(line: string): { name: string; address: string } | undefined {
  const rest = trailer.exec(line)?.[1]?.trim() ?? '';
  const open = rest.lastIndexOf('<');
  const [name, address] = [rest.slice(0, open).trim(), rest.slice(open + 1, -1)];
  const isSound = open >= 0 && rest.endsWith('>') && address !== '' && !/[<>\s]/.test(address);
  return isSound && !/[<>]/.test(name) ? { name, address } : undefined;
}

/**
 * Who the `Co-authored-by: Name <address>` lines of a commit message name: accounts where the address is GitHub's own,
 * else names. Anybody can write such a line, so it may keep somebody from reviewing but never allow anything.
 */
export function coAuthors(message: string): { accounts: Account[]; names: string[] } {
  const accounts: Account[] = [];
  const names: string[] = [];
  for (const line of message.split(/\r?\n/)) {
    const found = named(line);
    if (!found) continue;
    const { name, address } = found;
    const [, id, login] = noreply.exec(address) ?? [];
    if (id !== undefined && login !== undefined && Number(id) > 0) accounts.push({ id: Number(id), login });
    else names.push(name || address);
  }
  return { accounts, names };
}
