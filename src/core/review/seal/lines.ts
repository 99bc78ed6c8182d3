import { sha256 } from '../digest/sha256.ts';

/** A sealed rating as it stands in a comment: which key it was sealed to, and the sealed bytes. */
export type Seal = { keyId: string; bytes: Uint8Array };

/** How long a line of a seal is, in characters: mail programs wrap at 72 to 78. */
const LINE = 64;
const CHECK = 8;

/** First 16 hexadecimal digits of the SHA-256 of a public key: enough to tell the keys of one site apart. */
export const keyIdOf = (publicKey: Uint8Array): string => sha256(publicKey).slice(0, 16);

/** The alphabet that is safe in addresses (RFC 4648, section 5): no line of it can look like a `/command`. */
const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** Reads base64; nothing where another text would give the same bytes, so that a seal has one way to be written. */
function fromBase64(text: string): Uint8Array | undefined {
  if (!/^(?:[\w-]{4})*(?:[\w-]{2}==|[\w-]{3}=)?$/.test(text)) return undefined;
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
}

/**
 * A seal as lines of a comment: `/review sealed <key id>`, base64 in lines of 64, and `check:` with the first eight
 * hexadecimal digits of the SHA-256 of the sealed bytes, so that damage on the way is told from a wrong key.
 */
export function writeSeal({ keyId, bytes }: Seal): string {
  const lines = toBase64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [`/review sealed ${keyId}`, ...lines, `check:${sha256(bytes).slice(0, CHECK)}`, ''].join('\n');
}

/**
 * Reads what follows `/review sealed`: however mail programs wrapped, indented or quoted (`>`) the lines below it.
 * A text where it cannot be read: what is wrong and what to do.
 */
export function readSealLines(text: string): Seal | string {
  const tokens = text
    .replace(/^[ \t]*(?:>[ \t]*)+/gm, '')
    .split(/\s+/)
    .filter((token) => token !== '');
  const end = tokens.findIndex((token) => /^check:/i.test(token));
  const again = 'Copy the whole block from the workbench again and send it as a new comment.';
  const keyId = tokens[0]?.toLowerCase() ?? '';
  if (!/^[0-9a-f]{16}$/.test(keyId))
    return `Unexpected start of a sealed rating, expected the key's 16 letters and digits after "/review sealed". ${again}`;
  if (end === -1)
    return `Unexpected end of a sealed rating, expected a last line that starts with "check:". ${again}`;
  const bytes = fromBase64(tokens.slice(1, end).join(''));
  const check = tokens[end]?.slice('check:'.length).toLowerCase();
  if (!bytes || sha256(bytes).slice(0, CHECK) !== check)
    return `Unexpected letters in a sealed rating, expected it exactly as the workbench made it. ${again}`;
  return { keyId, bytes };
}
