import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#core/review/digest/sha256.ts';
import { digestOf, fileLine, inOrder, readFileLine } from '#core/review/digest.ts';
import { hex } from './invented.ts';

const node = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const path = fc.oneof(
  fc.stringMatching(/^[a-z/.-]{1,20}$/),
  fc
    .array(fc.constantFrom('a', '\n', '\\', '\r', '  ', 'n', '\uffff', '😀'), { minLength: 1 })
    .map((parts) => parts.join('')),
);
const files = fc.uniqueArray(fc.record({ path, sha256: hex(64) }), {
  selector: (file) => file.path,
  maxLength: 8,
});

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('the examples of FIPS 180-4: %j', (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  it('is what the platform computes, at every length around a block', () => {
    for (let length = 0; length <= 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
      expect(sha256(bytes)).toBe(node(bytes));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => sha256(bytes) === node(bytes)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256(text) === node(text)));
  });
});

describe('the digest of a list of files', () => {
  it('is what `sha256sum | LC_ALL=C sort -k2 | sha256sum` prints', () => {
    const a = { path: 'practices/a/index.mdx', sha256: node('a') };
    const b = { path: 'practices/a/a plan.png', sha256: node('b') };
    expect(digestOf([a, b])).toBe(`sha256:${node(`${b.sha256}  ${b.path}\n${a.sha256}  ${a.path}\n`)}`);
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (list, chance) => {
        const shuffled = list
          .map((file) => ({ file, at: chance.next().value as number }))
          .sort((x, y) => x.at - y.at)
          .map(({ file }) => file);
        return digestOf(shuffled) === digestOf(list);
      }),
    );
  });

  it('is another for another list, however paths and digests run together', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const same = JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
        return (digestOf(one) === digestOf(other)) === same;
      }),
    );
    const hash = 'a'.repeat(64);
    const joined = [{ path: `x\n${hash}  y`, sha256: hash }];
    const apart = [
      { path: 'x', sha256: hash },
      { path: 'y', sha256: hash },
    ];
    expect(digestOf(joined)).not.toBe(digestOf(apart));
  });

  it('every line is read back, and nothing else is read', () => {
    fc.assert(
      fc.property(fc.record({ path, sha256: hex(64) }), (file) => {
        const line = fileLine(file);
        expect(line).not.toMatch(/[\n\r]/);
        expect(readFileLine(line)).toEqual(file);
      }),
    );
    expect(readFileLine(`${'a'.repeat(64)}  a\\b`)).toBeUndefined();
    expect(readFileLine(`${'a'.repeat(63)}  a`)).toBeUndefined();
  });
});
