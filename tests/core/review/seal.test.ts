import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeyPair, sealBoxes, sealTo } from '#adapters/seal/boxes.ts';
import { type Rating, readBlock } from '#core/review/block.ts';
import { inspectSeals, keyIdOf, openSeals, type Seal, sealContents, writeSeal } from '#core/review/seal.ts';
import { ratings } from './invented.ts';

const [current, retired, stranger] = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]);
const boxes = await sealBoxes(`${current.secretKey} ${retired.secretKey}`);
const binding = { pull: 17, digest: `sha256:${'a'.repeat(64)}`, by: 900003 };
const secret = 'Zebrafish marmalade counted whom?';
const [rating] = fc.sample(
  ratings.map((each) => ({ ...each, challenge: secret })),
  1,
) as [Rating];

const sealed = async (contents: Uint8Array, pair = current): Promise<Seal> => ({
  keyId: pair.keyId,
  bytes: await sealTo(pair.publicKey, contents),
});
const opened = (seal: Seal, expected = binding) => openSeals([{ ...expected, seal }], boxes)[0];
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a sealed rating', () => {
  it('is opened by the key it was sealed to, current or retired, as it was', async () => {
    await fc.assert(
      fc.asyncProperty(ratings, fc.constantFrom(current, retired), async (given, pair) => {
        const seal = await sealed(sealContents(binding, given), pair);
        const reading = readBlock(`Here it is.\n\n${writeSeal(seal)}\nThanks`);
        expect(reading).toEqual({ is: 'sealed', seal });
        expect(opened(seal)).toEqual({ is: 'opened', rating: given });
        expect(inspectSeals([{ ...binding, seal }], boxes)).toEqual([{ is: 'sound' }]);
      }),
      { numRuns: 60 },
    );
  });

  it('several are opened in their order, each for itself', async () => {
    const good = await sealed(sealContents(binding, rating));
    const bad = await sealed(sealContents(binding, rating), stranger);
    const openings = openSeals(
      [bad, good, bad].map((seal) => ({ ...binding, seal })),
      boxes,
    );
    expect(openings.map(({ is }) => is)).toEqual(['refused', 'opened', 'refused']);
  });

  it('tells nothing by its length', async () => {
    const lengths = [1, 3, 5].map(
      (level) => sealContents(binding, { ...rating, level, challenge: 'Who marked it?' }).length,
    );
    const longer = sealContents(binding, { ...rating, challenge: 'Who marked it? '.repeat(5) }).length;
    expect(new Set([...lengths.map((length) => length % 1024), longer % 1024])).toEqual(new Set([0]));
  });
});

describe('is refused, with the reason', () => {
  it.each([
    ['another person', { by: 900004 }, 'other-person', /somebody else/],
    ['another pull request', { pull: 18 }, 'other-pull', /another pull request/],
    ['other bytes', { digest: `sha256:${'b'.repeat(64)}` }, 'other-bytes', /another version/],
  ])('made for %s', async (_name, change, why, words) => {
    const seal = await sealed(sealContents(binding, rating));
    expect(opened(seal, { ...binding, ...change })).toEqual({
      is: 'refused',
      why,
      says: expect.stringMatching(words),
    });
  });

  it('sealed to a key that was lost, or rotated away', async () => {
    const seal = await sealed(sealContents(binding, rating), stranger);
    expect(opened(seal)).toMatchObject({
      why: 'unknown-key',
      says: expect.stringMatching(/cannot be opened.*seal it again/),
    });
    expect(openSeals([{ ...binding, seal }], [])).toMatchObject([{ why: 'unknown-key' }]);
    expect(opened({ ...seal, keyId: current.keyId })).toMatchObject({ why: 'not-openable' });
  });

  it('with any one bit changed, in the bytes or in the text', async () => {
    const seal = await sealed(sealContents(binding, rating));
    const text = writeSeal(seal);
    fc.assert(
      fc.property(fc.nat({ max: seal.bytes.length * 8 - 1 }), (bit) => {
        const bytes = seal.bytes.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(opened({ ...seal, bytes })).toMatchObject({ is: 'refused', why: 'not-openable' });
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: '/review sealed '.length, max: text.length - 2 }),
        fc.nat({ max: 6 }),
        (place, bit) => {
          const changed = text.charCodeAt(place) ^ (1 << bit);
          const reading = readBlock(
            text.slice(0, place) + String.fromCharCode(changed) + text.slice(place + 1),
          );
          const outcome = reading.is === 'sealed' ? opened(reading.seal) : reading;
          const inHex = !text.slice(0, place).includes('\n') || place >= text.indexOf('check:');
          const harmless = text[place] === '\n' || (inHex && bit === 5);
          if (!harmless) expect(outcome?.is).not.toBe('opened');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('cut short anywhere', async () => {
    const text = writeSeal(await sealed(sealContents(binding, rating)));
    for (let length = '/review sealed'.length; length < text.length - 1; length += 7) {
      const reading = readBlock(text.slice(0, length));
      expect(reading.is).toBe('faulty');
      if (reading.is === 'faulty')
        expect(reading.problems[0]?.message).toMatch(/^Unexpected .* expected .*Copy the whole block/);
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['no text', new Uint8Array([0xff, 0xfe]), 'unreadable'],
    ['nothing', new Uint8Array(0), 'unreadable'],
    ['something else', encode({ hello: 1 }), 'unreadable'],
    ['more than it should hold', encode({ version: 1, ...binding, rating, extra: 1 }), 'unreadable'],
    ['no rating', encode({ version: 1, ...binding, rating: null }), 'faulty-rating'],
    [
      'a rating without a challenge',
      encode({ version: 1, ...binding, rating: { ...rating, challenge: `none ${secret.slice(0, 9)}` } }),
      'faulty-rating',
    ],
  ])('holding %s', async (_name, contents, why) => {
    expect(opened(await sealed(contents))).toMatchObject({ is: 'refused', why });
  });
});

describe('nothing of what is inside gets out', () => {
  it('no refusal repeats it', async () => {
    const faulty = {
      ...rating,
      level: 77,
      confidence: 'zebrafish',
      challenge: 'None. Zebrafish',
      extra_zebrafish: 1,
    };
    const attempts: [Uint8Array, Partial<typeof binding>][] = [
      [encode({ version: 1, ...binding, rating: faulty }), {}],
      [encode({ version: 1, ...binding, rating, zebrafish: 77 }), {}],
      ...[{ by: 1 }, { pull: 1 }, { digest: 'sha256:' }].map((wrong): [Uint8Array, object] => [
        sealContents(binding, rating),
        wrong,
      ]),
    ];
    for (const [contents, wrong] of attempts) {
      const seal = await sealed(contents);
      const answers = JSON.stringify([
        opened(seal, { ...binding, ...wrong }),
        inspectSeals([{ ...binding, ...wrong, seal }], boxes),
      ]);
      expect(answers).toContain('refused');
      expect(answers).not.toMatch(/zebrafish|marmalade|77/i);
    }
    const seal = await sealed(encode({ version: 1, ...binding, rating: faulty }));
    expect(opened(seal)).toMatchObject({
      says: expect.stringContaining('Look at: level, confidence, challenge.'),
    });
  });

  it('nor does a receipt of a sound seal', async () => {
    const seal = await sealed(sealContents(binding, rating));
    expect(JSON.stringify(inspectSeals([{ ...binding, seal }], boxes))).toBe('[{"is":"sound"}]');
  });
});

describe('on the way by mail', () => {
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(\\S{${width}})(?=\\S)`, 'g'), '$1\n');

  it.each<[string, (text: string) => string]>([
    ['wrapped shorter', (text) => wrap(text, 40)],
    ['joined into one line', (text) => text.replaceAll('\n', ' ')],
    ['indented', (text) => text.replaceAll('\n', '\n    ')],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with empty lines', (text) => text.replaceAll('\n', '\n\n')],
    ['with spaces and invisible marks', (text) => text.replaceAll('\n', ' \u200b\u00a0\n')],
    ['its lower lines quoted', (text) => text.replaceAll('\n', '\n> ')],
  ])('%s', async (_name, change) => {
    const seal = await sealed(sealContents(binding, rating));
    expect(readBlock(change(writeSeal(seal)))).toEqual({ is: 'sealed', seal });
  });

  it('quoted as a whole it is somebody else’s, and no block', async () => {
    const text = writeSeal(await sealed(sealContents(binding, rating)));
    expect(readBlock(text.replace(/^/gm, '> '))).toEqual({ is: 'none' });
  });

  it('no line of it can be taken for a command', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 48, maxLength: 1500 }), async (bytes) => {
        const seal = { keyId: keyIdOf(bytes), bytes };
        expect(readBlock(writeSeal(seal))).toEqual({ is: 'sealed', seal });
      }),
    );
  });
});
