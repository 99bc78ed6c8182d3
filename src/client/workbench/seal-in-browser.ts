import { type Rating, writeBlock } from '#core/review/block.ts';
import { keyIdOf, type SealBinding, sealContents, writeSeal } from '#core/review/seal.ts';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** A rating as the block that anybody can read. */
export const plain = (rating: Rating): string => writeBlock(rating);

/**
 * A rating sealed to the site's public key (base64), as the lines to post: only the bot can open it, and only for this
 * person, this pull request and these bytes. The library that seals is fetched with the first seal.
 */
export async function sealed(binding: SealBinding, rating: Rating, publicKey: string): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const key = bytesOf(publicKey);
  return writeSeal({
    keyId: keyIdOf(key),
    bytes: sodium.crypto_box_seal(sealContents(binding, rating), key),
  });
}
