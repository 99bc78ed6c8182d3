/** FNV-1a in 32 bits (Fowler, Noll and Vo, draft-eastlake-fnv): the same for ever, on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
