import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PullCommit } from '../../../src/adapters/github/port.ts';
import { mergeBaseHere } from '../../../src/adapters/review/merge-base.ts';

/** Main as a line of commits m0, m1, …; a branch leaves it at `from` and takes it in at `merges`, oldest first. */
const branchOf = (from: number, merges: readonly number[]): PullCommit[] => {
  const first = { commit: 'b0', parents: [`m${from}`], accounts: [], names: [] };
  const later = merges.map((at, place) => ({
    ...{ commit: `b${place + 1}`, parents: [`b${place}`, `m${at}`], accounts: [], names: [] },
  }));
  return [first, ...later];
};

const order = (commit: string): number => Number(/^m(\d+)$/.exec(commit)?.[1] ?? Number.NaN);
/** A checkout that holds main as far as a commit. */
const upTo = (last: number) => ({
  holds: (commit: string, head: string) => order(commit) <= order(head) && order(head) <= last,
});

describe('where a branch left main, worked out here', () => {
  test('is the newest commit of main that it holds', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.array(fc.nat(9), { maxLength: 4 }), (from, merges) => {
        const items = branchOf(from, merges);
        const newest = Math.max(from, ...merges);
        expect(mergeBaseHere({ items, complete: true }, 'm9', upTo(9))).toBe(`m${newest}`);
        expect(mergeBaseHere({ items: items.toReversed(), complete: true }, 'm9', upTo(9))).toBe(
          `m${newest}`,
        );
      }),
    );
  });

  test('is not guessed: not from a part of the commits, another base, or a checkout that lacks it', () => {
    const items = branchOf(3, [5]);
    expect(mergeBaseHere({ items, complete: false }, 'm9', upTo(9))).toBeUndefined();
    expect(mergeBaseHere({ items, complete: true }, 'm4', upTo(9))).toBeUndefined();
    expect(mergeBaseHere({ items, complete: true }, 'm9', upTo(4))).toBeUndefined();
    expect(mergeBaseHere({ items: [], complete: true }, 'm9', upTo(9))).toBeUndefined();
    const apart = branchOf(3, []).map((one) => ({ ...one, parents: ['m3', 'other'] }));
    expect(mergeBaseHere({ items: apart, complete: true }, 'm9', upTo(9))).toBeUndefined();
  });
});
