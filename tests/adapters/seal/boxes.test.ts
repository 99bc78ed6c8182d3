import { describe, expect, it } from 'vitest';
import { makeKeyPair, sealBoxes, sealTo } from '#adapters/seal/boxes.ts';
import { instance } from '#core/model/instance.ts';

describe('the boxes of REVIEW_SEAL_KEY', () => {
  it('are those of its keys, in its order, however they are separated', async () => {
    const pairs = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]);
    const [a, b, c] = pairs.map(({ secretKey }) => secretKey);
    const boxes = await sealBoxes(`\n${a}, ${b}\r\n${c}\n`);
    expect(boxes.map(({ keyId, publicKey }) => ({ keyId, publicKey }))).toEqual(
      pairs.map(({ keyId, publicKey }) => ({ keyId, publicKey })),
    );
    for (const { publicKey } of pairs) expect(instance.shape.sealKey.safeParse(publicKey).success).toBe(true);
  });

  it('are none where it is empty', async () => {
    expect(await sealBoxes(undefined)).toEqual([]);
    expect(await sealBoxes(' \n')).toEqual([]);
  });

  it.each(['hunter2-hunter2', 'AAAA', `${'A'.repeat(43)}`, '💥'])(
    'a key that is none is named by its place alone: %s',
    async (bad) => {
      const { secretKey } = await makeKeyPair();
      const refusal = await sealBoxes(`${secretKey} ${bad}`).catch(({ message }) => String(message));
      expect(refusal).toMatch(/^Unexpected key 2 of 2 in REVIEW_SEAL_KEY, expected 32 bytes in base64/);
      expect(refusal).not.toContain(bad);
      expect(refusal).not.toContain(secretKey);
    },
  );

  it('open nothing that is too short, too long or empty, and do not throw', async () => {
    const { secretKey, publicKey } = await makeKeyPair();
    const [box] = await sealBoxes(secretKey);
    const bytes = await sealTo(publicKey, new Uint8Array([1, 2, 3]));
    expect(box?.open(bytes)).toEqual(new Uint8Array([1, 2, 3]));
    for (const wrong of [
      new Uint8Array(0),
      bytes.slice(0, 47),
      bytes.slice(1),
      new Uint8Array([...bytes, 0]),
    ])
      expect(box?.open(wrong)).toBeUndefined();
  });

  it('the same bytes are never sealed alike', async () => {
    const { publicKey } = await makeKeyPair();
    const [one, other] = await Promise.all([1, 2].map(() => sealTo(publicKey, new Uint8Array(8))));
    expect(one).not.toEqual(other);
  });
});
