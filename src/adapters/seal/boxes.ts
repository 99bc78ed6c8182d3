import sodium from 'libsodium-wrappers';
import { keyIdOf, type SealBox } from '#core/review/seal.ts';

/** A key pair of the bot, in base64: the public half for `sealKey` in instance.yaml, the secret half for REVIEW_SEAL_KEY. */
export type KeyPair = { publicKey: string; secretKey: string; keyId: string };

const written = (bytes: Uint8Array): string => sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL);

function readKey(text: string): Uint8Array | undefined {
  try {
    const bytes = sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
    return bytes.length === sodium.crypto_box_SECRETKEYBYTES ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** A new key pair (X25519), from the chance of the system. */
export async function makeKeyPair(): Promise<KeyPair> {
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { publicKey: written(publicKey), secretKey: written(privateKey), keyId: keyIdOf(publicKey) };
}

function boxOf(secret: Uint8Array): SealBox & { publicKey: string } {
  const publicKey = sodium.crypto_scalarmult_base(secret);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: written(publicKey),
    open: (bytes) => {
      try {
        return sodium.crypto_box_seal_open(bytes, publicKey, secret);
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * The boxes of REVIEW_SEAL_KEY: secret keys in base64, current one first, retired ones after it, separated by spaces,
 * commas or line ends; none where it is empty. Throws, naming the place of a key but never the key, where one cannot be read.
 */
export async function sealBoxes(
  secretKeys: string | undefined,
): Promise<(SealBox & { publicKey: string })[]> {
  await sodium.ready;
  const keys = (secretKeys ?? '').split(/[\s,]+/).filter((key) => key !== '');
  return keys.map((key, i) => {
    const secret = readKey(key);
    if (secret) return boxOf(secret);
    throw new Error(
      `Unexpected key ${i + 1} of ${keys.length} in REVIEW_SEAL_KEY, expected 32 bytes in base64 (44 characters). Paste the secret key again as \`npm run review-keys\` printed it.`,
    );
  });
}

/** Seals bytes to a public key in base64 (libsodium's sealed box). Throws where the key is none. */
export async function sealTo(publicKey: string, bytes: Uint8Array): Promise<Uint8Array> {
  await sodium.ready;
  const key = readKey(publicKey);
  if (!key) throw new Error('Unexpected sealKey, expected 32 bytes in base64 (44 characters).');
  return sodium.crypto_box_seal(bytes, key);
}
