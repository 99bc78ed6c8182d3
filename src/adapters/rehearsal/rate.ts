import type { Player } from '#core/rehearsal/content.ts';
import { type Rating, writeBlock } from '#core/review/block.ts';
import { sealContents, writeSeal } from '#core/review/seal.ts';
import { sealTo } from '../seal/boxes.ts';
import type { Stage } from './stage.ts';

const usual: Omit<Rating, 'level' | 'challenge'> = {
  confidence: 'medium',
  relationship: 'none',
  safeguarding: 'pass',
};

/** A reviewer rates as the workbench would: bound to the bytes that the bot named, sealed to the key of the instance. */
export async function rateSealed(
  { hub, accounts, comment, key }: Stage,
  who: Player,
  given: Pick<Rating, 'level' | 'challenge'>,
): Promise<void> {
  const digest = /pull request 1, `(sha256:[0-9a-f]{64})`/.exec(comment())?.[1];
  if (!digest) throw new Error('Unexpected: the comment names no bytes to review.');
  const by = accounts[who].id;
  const bytes = sealContents({ pull: 1, digest, by }, { ...usual, ...given });
  const body = writeSeal({ keyId: key.keyId, bytes: await sealTo(key.publicKey, bytes) });
  hub.talk.review(1, { by, verdict: 'COMMENT', body });
}

/** A reviewer rates in plain text, by hand. */
export function ratePlain(
  { hub, accounts }: Stage,
  who: Player,
  given: Pick<Rating, 'level' | 'challenge'>,
): void {
  hub.talk.review(1, { by: accounts[who].id, verdict: 'APPROVE', body: writeBlock({ ...usual, ...given }) });
}
