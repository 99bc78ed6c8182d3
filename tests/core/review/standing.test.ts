import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockDigest, type Posted, type Seen, standingOf } from '#core/review/block/standing.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 8, 10, 9, minute)).toISOString();
const body = (level: number, around = ''): string => `${around}/review\nlevel: ${level}\n`;
const seen = (minute: number, level: number, edited?: number): Seen => ({
  seen: at(minute),
  block: blockDigest(body(level)) as string,
  ...(edited === undefined ? {} : { edited: at(edited) }),
});
const posted = (level: number, edited?: number, around?: string): Posted => ({
  body: body(level, around),
  createdAt: at(0),
  ...(edited === undefined ? {} : { editedAt: at(edited) }),
});
const confirmed = (minute: number) => ({ at: at(minute) });

describe('a block', () => {
  it.each<[string, Posted, Seen[], number[], string]>([
    ['never edited counts', posted(3), [], [], 'as-posted'],
    ['never edited and seen counts', posted(3), [seen(1, 3)], [], 'as-posted'],
    ['GitHub says "edited" at the moment of posting', posted(3, 0), [], [], 'as-posted'],
    ['edited before anyone saw it is void', posted(3, 2), [], [], 'void'],
    ['and stays void however often it is seen', posted(3, 2), [seen(3, 3, 2)], [], 'void'],
    ['and is not laundered by a later edit around it', posted(3, 5, 'Hi\n'), [seen(3, 3, 2)], [], 'void'],
    ['edited around counts', posted(3, 5, 'Hi\n'), [seen(1, 3)], [], 'as-posted'],
    ['changed after it was seen is void', posted(4, 5), [seen(1, 3)], [], 'void'],
    ['changed where GitHub does not say so is void', posted(4), [seen(1, 3)], [], 'void'],
    ['changed and changed back is void', posted(3, 6), [seen(1, 3), seen(4, 4, 3)], [], 'void'],
    ['confirmed after the change counts', posted(4, 5), [seen(1, 3)], [6], 'confirmed'],
    ['confirmed before the change is void', posted(4, 5), [seen(1, 3)], [4], 'void'],
    ['confirmed before it was last seen otherwise is void', posted(3, 2), [seen(4, 4, 2)], [3], 'void'],
    ['confirmed at the very moment of the change is void', posted(4, 5), [seen(1, 3)], [5], 'void'],
    ['changed again after it was confirmed is void', posted(5, 8), [seen(1, 3), seen(5, 4, 4)], [6], 'void'],
    [
      'edited around after it was confirmed counts',
      posted(4, 9, 'Hi\n'),
      [seen(1, 3), seen(6, 4, 5)],
      [7],
      'confirmed',
    ],
    [
      'confirmed before the bot had seen the change is void',
      posted(4),
      [seen(1, 3), seen(9, 4)],
      [8],
      'void',
    ],
    [
      'confirmed after the bot had seen the change counts',
      posted(4),
      [seen(1, 3), seen(9, 4)],
      [10],
      'confirmed',
    ],
  ])('%s', (_name, block, edits, confirmations, expected) => {
    const standing = standingOf(block, edits, confirmations.map(confirmed));
    expect(standing.is).toBe(expected);
    if (standing.is === 'void') expect(standing.says).toContain('/review confirm');
  });
});

describe('laws', () => {
  const minute = fc.integer({ min: 0, max: 20 });
  const level = fc.integer({ min: 1, max: 2 });
  const edit = fc.option(minute, { nil: undefined });
  const sights = fc.array(
    fc.tuple(minute, level, edit).map(([m, l, e]) => seen(m, l, e)),
    { maxLength: 4 },
  );
  const blocks = fc.tuple(level, edit).map(([l, e]) => posted(l, e));

  it('a confirmation never takes a review away, and one after everything always gives it back', () => {
    fc.assert(
      fc.property(
        blocks,
        sights,
        fc.array(minute, { maxLength: 3 }),
        minute,
        (block, edits, before, late) => {
          const had = standingOf(block, edits, before.map(confirmed));
          const more = standingOf(block, edits, [...before, late].map(confirmed));
          if (had.is !== 'void') expect(more.is).toBe(had.is);
          const current = { seen: at(30), block: blockDigest(block.body) as string };
          expect(standingOf(block, [...edits, current], [confirmed(40)]).is).not.toBe('void');
        },
      ),
    );
  });

  it('the order of what was seen and confirmed does not matter', () => {
    fc.assert(
      fc.property(blocks, sights, fc.array(minute, { maxLength: 3 }), (block, edits, minutes) => {
        const confirmations = minutes.map(confirmed);
        expect(standingOf(block, edits.toReversed(), confirmations.toReversed())).toEqual(
          standingOf(block, edits, confirmations),
        );
      }),
    );
  });

  it('what was seen to be otherwise never counts as posted', () => {
    fc.assert(
      fc.property(blocks, sights, (block, edits) => {
        const other = { seen: at(3), block: `sha256:${'0'.repeat(64)}` };
        expect(standingOf(block, [...edits, other], []).is).toBe('void');
      }),
    );
  });

  it('only the block has a digest, whatever its line ends', () => {
    expect(blockDigest('No review here.')).toBeUndefined();
    expect(blockDigest(body(3, 'Hello\n\n'))).toBe(blockDigest(body(3).replaceAll('\n', ' \r\n')));
    expect(blockDigest(body(3))).not.toBe(blockDigest(body(4)));
  });
});
