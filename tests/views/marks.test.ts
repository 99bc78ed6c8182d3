import { expect, test } from 'vitest';
import { verdicts } from '#core/evidence/scale.ts';
import { drawMark } from '#views/marks.ts';
import { keyMarks, spriteOf } from '#views/sprite.ts';

test('every verdict has an outline of its own: the outline is the verdict', () => {
  const outlines = verdicts.map((verdict) => drawMark(`verdict-${verdict.replaceAll(' ', '-')}`).outline);
  expect(new Set(outlines).size).toBe(verdicts.length);
});

test('every level, security, count and letter has a sign of its own that stays within its mark', () => {
  const ids = ['1', '2', '3', '4', '5'].flatMap((n) => [`level-${n}`, `secure-${n}`, `tried-${n}`]);
  const all = [
    ...ids,
    'tried-16',
    'tried-127',
    'date-A',
    'date-Z',
    'maker-primary',
    'maker-special',
    'maker-site',
  ];
  const glyphs = all.map((id) => drawMark(id));
  expect(new Set(glyphs.map(({ outline, glyph }) => outline + glyph)).size).toBe(all.length);
  for (const { glyph, width } of glyphs)
    for (const [, x, y] of glyph.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(24);
    }
});

test('what is not known is a dot, and what is no mark is refused', () => {
  expect(drawMark('level-none').glyph).toContain('a1.8 1.8');
  expect(() => drawMark('stars-5')).toThrow('Unexpected mark stars-5');
});

test('a page carries each symbol once', () => {
  const ids = spriteOf([...keyMarks, 'level-3', 'level-3']).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
