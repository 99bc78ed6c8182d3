import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Receipt, readReceipts, writeReceipt } from '#core/review/block/receipt.ts';
import { inOrder } from '#core/review/digest.ts';
import { hex } from './invented.ts';

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const number = fc.integer({ min: 1, max: 9_999_999_999 });
const file = fc.record({ path: fc.string({ unit: 'grapheme', minLength: 1 }), sha256: hex(64) });
const fields = {
  pull: number,
  post: number,
  by: number,
  seen: instant,
  sealed: fc.boolean(),
  edited: instant,
};
const receipts = fc
  .record(
    {
      ...fields,
      block: hex(64).map((digits) => `sha256:${digits}`),
      files: fc.array(file, { maxLength: 4 }),
    },
    { requiredKeys: ['pull', 'post', 'by', 'seen', 'sealed', 'block', 'files'] },
  )
  .map((receipt): Receipt => ({ ...receipt, files: inOrder(receipt.files) }) as Receipt);

it('what is written is read back, several in one comment, among other words', () => {
  fc.assert(
    fc.property(fc.array(receipts, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (list, end) => {
      const body = `Received.\n\n${list.map(writeReceipt).join('\nAnd:\n')}\nThank you.`;
      expect(readReceipts(body.replaceAll('\n', end))).toEqual(list);
    }),
  );
});

it('a receipt that anybody changed in a way that shows is none', () => {
  const [receipt] = fc.sample(receipts, 1) as [Receipt];
  const text = writeReceipt({ ...receipt, files: [{ path: 'a', sha256: '0'.repeat(64) }] });
  expect(readReceipts(text)).toHaveLength(1);
  for (const changed of [
    text.replace('pull', 'pul'),
    text.replace('  a', ' a'),
    text.slice(0, -5),
    text.replace(/seen \d/, 'seen x'),
  ])
    expect(readReceipts(changed)).toEqual([]);
});
