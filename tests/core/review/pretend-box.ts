import type { SealBox } from '#core/review/seal.ts';

const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);

/** A seal that anybody could open, for tests that seal thousands of times; the real one is in `story.ts`. */
export const pretendBox: SealBox & { seal: (bytes: Uint8Array) => Uint8Array } = {
  keyId: '0123456789abcdef',
  seal: turned,
  open: turned,
};
