import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attritionLimit, withinAttritionBoundary } from '#core/statistics/attrition.ts';

describe('attrition boundaries', () => {
  it('are linear between the printed points', () => {
    expect(attritionLimit(0, 'cautious')).toBe(5.7);
    expect(attritionLimit(18.5, 'cautious')).toBeCloseTo(5.6, 12);
    expect(attritionLimit(12.5, 'optimistic')).toBeCloseTo(10.8, 12);
    expect(attritionLimit(61, 'optimistic')).toBeCloseTo(1.2, 12);
  });

  it('end: beyond the last point nothing is low', () => {
    expect(attritionLimit(57, 'cautious')).toBe(0);
    expect(attritionLimit(57.01, 'cautious')).toBeNull();
    expect(withinAttritionBoundary({ overall: 57, differential: 0 }, 'cautious')).toBe(true);
    expect(withinAttritionBoundary({ overall: 58, differential: 0 }, 'cautious')).toBe(false);
    expect(attritionLimit(65.5, 'optimistic')).toBeNull();
  });

  it('count the boundary itself as inside', () => {
    expect(withinAttritionBoundary({ overall: 10, differential: 12.2 - 5.9 }, 'cautious')).toBe(true);
    expect(withinAttritionBoundary({ overall: 10, differential: 6.31 }, 'cautious')).toBe(false);
  });

  it('what is low to the cautious is low to the optimistic', () => {
    const percent = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(percent(100), percent(15), (overall, differential) => {
        const of = { overall, differential };
        if (withinAttritionBoundary(of, 'cautious'))
          expect(withinAttritionBoundary(of, 'optimistic')).toBe(true);
        if (withinAttritionBoundary(of, 'optimistic')) {
          expect(withinAttritionBoundary({ overall, differential: differential / 2 }, 'optimistic')).toBe(
            true,
          );
        }
      }),
    );
  });

  it.each([-1, 101, Number.NaN])('refuse %s%%', (overall) => {
    expect(() => attritionLimit(overall, 'cautious')).toThrow(RangeError);
  });
});
