import { expect, test } from 'vitest';
import type { Plot } from '#views/evidence-plots.ts';
import { forestPlot } from '#views/forest-plot.ts';
import { forestScale } from '#views/forest-scale.ts';
import { miniOf } from '#views/mini.ts';
import { plotFigure } from '#views/plot-html.ts';

const row = (label: string, effect: number, ci: [number, number], weight: number | null) => ({
  label,
  detail: '40 pupils',
  design: 'Drawn by lot',
  measure: 'A test',
  pupils: '40',
  effect,
  ci,
  weight,
  ownTest: false,
});
const plot: Plot = {
  outcome: 'mathematics',
  rows: [row('A 2001', 0.3, [0.1, 0.5], 0.8), row('B <2002>', -0.4, [-3, 2.2], 0.2)],
  pooled: { effect: 0.2, ci: [-0.1, 0.5], prediction: null },
  method: '',
  without: [],
  missing: [],
  funnel: null,
};

test('zero, the ends and what lies between fall where they should', () => {
  const scale = forestScale({ ...plot, rows: [row('A', 0, [-1, 1], 1)] }, 0, 100);
  expect([scale.x(-1), scale.x(0), scale.x(0.5), scale.x(1)]).toEqual([0, 50, 75, 100]);
  expect(scale.ticks.map(({ text }) => text)).toEqual(['−1.0', '−0.5', '0', '0.5', '1.0']);
});

test('intervals beyond the drawing stop at its ends and get an arrow', () => {
  const scale = forestScale(plot, 0, 400);
  expect([scale.low, scale.high]).toEqual([-2, 2]);
  expect([scale.x(-3), scale.x(2.2)]).toEqual([0, 400]);
  const line = forestPlot(plot).match(/<path class="ci" d="([^"]*)"/g) ?? [];
  expect(line.filter((path) => path.includes('l6 4') && path.includes('l-6 4'))).toHaveLength(2);
});

test('every number of the drawing is in the table, and names are escaped', () => {
  const html = plotFigure(plot);
  for (const text of [
    '+0.30',
    '0.10 to 0.50',
    '80%',
    '−0.40',
    '−3.00 to 2.20',
    '20%',
    '+0.20',
    '−0.10 to 0.50',
  ])
    expect(html.split('<table')[1]).toContain(text);
  expect(html).not.toContain('<2002>');
});

test('the small interval keeps one scale for all entries', () => {
  const { line, label } = miniOf({
    effect: 0.2,
    ci: [-0.6, 3],
    text: '+0.20',
    rest: ', likely −0.60 to 3.00',
  });
  expect(line).toBe('M0 9H168');
  expect(label).toContain('from −0.6 to +1.0');
});

test('without one study at a time: both ends in the summary, every study in the table', () => {
  const html = plotFigure({
    ...plot,
    without: [
      { label: 'A 2001', effect: 0.31, ci: [0.1, 0.52] },
      { label: 'B <2002>', effect: -0.05, ci: [-0.2, 0.1] },
    ],
  });
  expect(html).toContain('<summary>Without one study at a time: −0.05 to +0.31</summary>');
  for (const text of ['0.10 to 0.52', '−0.20 to 0.10', 'B &lt;2002&gt;']) expect(html).toContain(text);
  expect(plotFigure(plot)).not.toContain('Without one study');
});

test('a funnel holds every study between its top and its foot, with what Egger’s test says', () => {
  const points = Array.from({ length: 10 }, (_, i) => ({ label: `s${i}`, g: i / 10, se: 0.05 + i / 40 }));
  const drawn = { points, centre: 0.2, foot: { se: 0.275, low: -0.34, high: 0.74 } };
  const egger = { intercept: 2.5, se: 1, t: 2.5, df: 8, p: 0.037, limit: 0 };
  const html = plotFigure({ ...plot, funnel: { drawn, egger } });
  const svg = html.split('class="fig funnel"')[1] ?? '';
  const squares = [...svg.matchAll(/class="box" x="([\d.-]+)" y="([\d.-]+)"/g)];
  expect(squares).toHaveLength(10);
  for (const [, x, y] of squares) {
    expect(Number(x)).toBeGreaterThanOrEqual(13);
    expect(Number(x)).toBeLessThanOrEqual(341);
    expect(Number(y)).toBeGreaterThanOrEqual(21);
    expect(Number(y)).toBeLessThanOrEqual(225);
  }
  expect(html).toContain('+2.50 standard errors, p = 0.04');
  expect(plotFigure({ ...plot, funnel: { drawn, egger: null } })).toContain('cannot be tested');
  expect(plotFigure(plot)).not.toContain('funnel');
});
