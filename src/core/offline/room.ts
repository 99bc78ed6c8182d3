/** Something kept: its address, its size in bytes. */
export type Kept = { url: string; bytes: number };

/** How much may be kept: of copies, and of bytes. */
export type Room = { most: number; bytes: number };

/** What has to go, the oldest first, so that the rest has room. `kept` is in the order in which it was kept, the oldest first. */
export function tooMuch(kept: readonly Kept[], room: Room): Kept[] {
  let [left, bytes] = [kept.length, kept.reduce((sum, one) => sum + one.bytes, 0)];
  const gone: Kept[] = [];
  for (const one of kept) {
    if (left <= room.most && bytes <= room.bytes) break;
    gone.push(one);
    left -= 1;
    bytes -= one.bytes;
  }
  return gone;
}
