import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marks, type Reading, readMarks } from '#core/share/marks.ts';

const limits = { refuseTo: 5, warnTo: 9 };
function marks(text: string, reading: Reading = 'one'): Marks {
  const read = readMarks(text, reading, limits);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}
const problem = (text: string, reading: Reading = 'one') => {
  const read = readMarks(text, reading, limits);
  return 'problem' in read ? read.problem : undefined;
};
const twelve = [11, 14, 9, 20, 17, 13, 15, 12, 18, 16, 10, 19];
const column = (values: readonly unknown[]) => values.join('\n');

describe('a column of marks', () => {
  it('gives n, mean, SD with n - 1, and median', () => {
    expect(marks(column(twelve))).toEqual({
      columns: [{ n: 12, mean: 14.5, sd: 3.61, median: 14.5 }],
      ...{ incomplete: 0, noMarks: [], cautions: [] },
    });
  });

  it('says what was no mark, and passes over headings, empty cells and what stands beside', () => {
    const pasted = `Name\tScore\r\nA. B.\t12\r\nC. D.\tabsent\r\nE. F.\t\r\n${twelve.map((mark) => `G. H.\t${mark}`).join('\r\n')}\r\n`;
    const read = marks(pasted);
    expect(read.columns[0]?.n).toBe(13);
    expect(read.noMarks).toEqual([
      { line: 1, said: 'Score' },
      { line: 3, said: 'absent' },
    ]);
  });

  it.each([
    ['12/20', undefined],
    ['17a', undefined],
    ['3.9.2026', undefined],
    ['1e3', undefined],
    ['Infinity', undefined],
    ['.5', 0.5],
    ['85%', 85],
    ['−3', -3],
    ['1,050', 1050],
    ['10,5', undefined],
  ])('takes %s for %s', (cell, value) => {
    const read = marks(column([...Array(11).fill(0), cell]));
    expect(read.columns[0]?.n).toBe(value === undefined ? 11 : 12);
    expect(read.noMarks).toEqual(value === undefined ? [{ line: 12, said: cell }] : []);
    if (value !== undefined) expect(read.columns[0]?.mean).toBe(Math.round((value / 12) * 100) / 100);
  });

  it.each(['11 14 9 20 17 13', '11, 14, 9, 20, 17, 13', ' 11  14 9\t20 17 13'.replace('\t', ' ')])(
    'may stand in one line: %s',
    (line) => expect(marks(line).columns[0]).toMatchObject({ n: 6, mean: 14 }),
  );

  it('agrees with the definition, whatever the marks and their order', () => {
    const values = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(values, (given) => {
        const n = given.length;
        const mean = given.reduce((a, b) => a + b, 0) / n;
        const variance = given.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1);
        const [summary] = marks(column(given)).columns;
        expect(summary?.n).toBe(n);
        expect(summary?.mean).toBeCloseTo(mean, 1.99);
        expect(Math.abs((summary?.sd ?? 0) - Math.sqrt(variance))).toBeLessThan(0.0051);
        const below = given.filter((one) => one < (summary?.median ?? 0)).length;
        const above = given.filter((one) => one > (summary?.median ?? 0)).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(n / 2);
        expect(marks(column([...given].reverse()))).toEqual(marks(column(given)));
      }),
    );
  });
});

describe('two columns', () => {
  const both = twelve.map((mark, place) => `${mark}\t${mark + (place % 3)}`).join('\n');

  it('before and after count pupils with both, and tell how the two go together', () => {
    const read = marks(`${both}\n14\t\n\t15\nabsent\t12`, 'before-after');
    expect(read.columns).toEqual([
      { n: 12, mean: 14.5, sd: 3.61, median: 14.5 },
      { n: 12, mean: 15.5, sd: 3.63, median: 15 },
    ]);
    expect(read.correlation).toBe(0.97);
    expect(read.incomplete).toBe(3);
  });

  it('two groups need not be of one size', () => {
    const read = marks(`${both}\n7\t\n8\t`, 'groups');
    expect(read.columns.map((one) => one?.n)).toEqual([14, 12]);
    expect(read).not.toHaveProperty('correlation');
    expect(read.incomplete).toBe(0);
  });

  it('may be separated by commas or spaces', () => {
    expect(marks(both.replaceAll('\t', ','), 'before-after')).toEqual(marks(both, 'before-after'));
    expect(marks(both.replaceAll('\t', '  '), 'before-after')).toEqual(marks(both, 'before-after'));
  });

  it('do not go together where one of them does not vary', () => {
    const flat = twelve.map((mark) => `${mark}\t7`).join('\n');
    expect(marks(flat, 'before-after')).not.toHaveProperty('correlation');
  });
});

describe('what cannot be told', () => {
  it('is said, with what to do', () => {
    expect(problem('')).toMatch(/no column of marks, expected one column/);
    expect(problem('Ada\nBen')).toMatch(/no column of marks/);
    expect(problem(twelve.map((mark) => `${mark}\t${mark}`).join('\n'))).toMatch(/two columns, expected one/);
    expect(problem(column(twelve), 'groups')).toMatch(
      /one column, expected two columns.*both columns together/,
    );
    expect(problem(twelve.map(() => '1\t2\t3\t4\t5').join('\n'), 'groups')).toMatch(/5 columns/);
  });
});

describe('few pupils', () => {
  it.each([1, 2, 3, 4, 5])('of %i nothing is told, not even how many', (n) => {
    const read = marks(column(twelve.slice(0, n)));
    expect(read.columns).toEqual([null]);
    expect(read.cautions.join()).toMatch(/5 pupils or fewer give no figures/);
    expect(JSON.stringify(read)).not.toMatch(/"n":/);
  });

  it('neither group is told where one of two is small', () => {
    const pasted = twelve.map((mark, place) => `${mark}\t${place < 4 ? mark : ''}`).join('\n');
    expect(marks(pasted, 'groups').columns).toEqual([null, null]);
    expect(marks(pasted, 'before-after').columns).toEqual([null, null]);
    expect(marks(pasted, 'before-after')).not.toHaveProperty('correlation');
  });

  it('of 6 to 9 the figures come with a warning', () => {
    expect(marks(column(twelve.slice(0, 6))).columns[0]?.n).toBe(6);
    expect(marks(column(twelve.slice(0, 9))).cautions).toHaveLength(1);
    expect(marks(column(twelve.slice(0, 10))).cautions).toEqual([]);
  });
});

it('whatever is pasted is answered, in figures or in words', () => {
  const cell = fc.oneof(fc.integer({ min: 1000, max: 9999 }), fc.string({ maxLength: 5 }));
  const rows = fc.array(
    fc.array(cell, { maxLength: 3 }).map((cells) => cells.join('\t')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, fc.constantFrom('one', 'before-after', 'groups'), (lines, reading) => {
      const read = readMarks(lines.join('\n'), reading, limits);
      if ('problem' in read) return;
      for (const summary of read.columns)
        if (summary) expect(Object.values(summary).every(Number.isFinite)).toBe(true);
    }),
  );
});
