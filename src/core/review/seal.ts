import { z } from 'zod';
import { type Rating, rating } from './block/rating.ts';
import type { Seal } from './seal/lines.ts';
import { type SealFault, sealSentence } from './seal/sentences.ts';

export { keyIdOf, type Seal, writeSeal } from './seal/lines.ts';

/**
 * What a sealed rating is bound to, inside the seal: the pull request, `digestOf` the files that were judged, and the
 * numeric GitHub id of the reviewer. A seal copied to other bytes, another pull request or another person is refused.
 */
export type SealBinding = { pull: number; digest: string; by: number };

/** One key pair of the bot. `open` gives the sealed bytes, or undefined where they were not sealed to this key; it never throws. */
export type SealBox = { keyId: string; open: (bytes: Uint8Array) => Uint8Array | undefined };

/** A seal in a comment, and what it must be bound to: who posted it, where, over which files. */
export type Sealed = SealBinding & { seal: Seal };

/** What came of a seal. No reason holds a word of what was inside. */
export type Opening = { is: 'opened'; rating: Rating } | { is: 'refused'; why: SealFault; says: string };

const contents = z.strictObject({
  version: z.literal(1),
  pull: z.int(),
  digest: z.string(),
  by: z.int(),
  rating: z.unknown(),
});

/** Bytes to which every sealed text is filled up, so that its length tells nothing of the rating. */
const STEP = 1024;

/** The bytes to seal: binding and rating as JSON, filled up with spaces to a whole number of kilobytes. */
export function sealContents({ pull, digest, by }: SealBinding, given: Rating): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify({ version: 1, pull, digest, by, rating: given }));
  const filled = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20);
  filled.set(bytes);
  return filled;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const refused = (why: SealFault, faulty: readonly string[] = []): Opening => ({
  ...{ is: 'refused', why },
  says: sealSentence(why, faulty),
});

function open({ seal, pull, digest, by }: Sealed, boxes: readonly SealBox[]): Opening {
  const fitting = boxes.filter(({ keyId }) => keyId === seal.keyId);
  if (fitting.length === 0) return refused('unknown-key');
  const bytes = fitting.map((box) => box.open(seal.bytes)).find((opened) => opened !== undefined);
  if (!bytes) return refused('not-openable');
  const inside = contents.safeParse(parsed(bytes));
  if (!inside.success) return refused('unreadable');
  if (inside.data.by !== by) return refused('other-person');
  if (inside.data.pull !== pull) return refused('other-pull');
  if (inside.data.digest !== digest) return refused('other-bytes');
  const read = rating.safeParse(inside.data.rating);
  if (read.success) return { is: 'opened', rating: read.data };
  return refused('faulty-rating', [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))]);
}

/**
 * Opens seals, each with the key it names, in their order: current and retired keys alike. Never throws. When to open is
 * the judgement's to say: all together, once the quorum is complete.
 */
export const openSeals = (sealed: readonly Sealed[], boxes: readonly SealBox[]): Opening[] =>
  sealed.map((each) => open(each, boxes));

/** Whether seals can be opened and hold what they should, without handing on what is inside: for the receipt. */
export const inspectSeals = (
  sealed: readonly Sealed[],
  boxes: readonly SealBox[],
): (Extract<Opening, { is: 'refused' }> | { is: 'sound' })[] =>
  openSeals(sealed, boxes).map((opening) => (opening.is === 'opened' ? { is: 'sound' } : opening));
