import { readDecimal } from '../../statistics/decimal.ts';
import { attempt } from '../attempt.ts';
import { type Check, type Figures, figuresOf } from './check.ts';

/**
 * A percentage must come from a whole number of pupils, and so must a count: no more than there are. Percentages
 * that allow for where pupils started are left alone.
 */
export const checkPercent: Check = (reading) =>
  figuresOf(reading).flatMap((figures) => [
    ...countOf(figures),
    ...(reading.given.adjusted ? [] : percentOf(figures)),
  ]);

function countOf({ where, n, events }: Figures): ReturnType<Check> {
  if (events === undefined) return [];
  const wrong = events > n;
  const said = `${where}: ${events} of ${n}`;
  return [
    {
      raw: `events ${events}, n ${n}`,
      verdict: wrong ? 'error' : 'ok',
      computed: n,
      reported: events,
      message: wrong ? `Unexpected ${said}, expected no more than there were. Check both.` : `${said}.`,
    },
  ];
}

function percentOf({ where, n, events, percent }: Figures): ReturnType<Check> {
  if (percent === undefined || n === 0) return [];
  const decimals = attempt(() => readDecimal(percent).decimals);
  const half = 0.5 / 10 ** (decimals.ok ? decimals.value : 0) + 1e-9;
  const nearest = events ?? Math.round((percent * n) / 100);
  const possible = (100 * nearest) / n;
  const wrong = Math.abs(possible - percent) > half;
  const said = `${where}: ${percent}% of ${n}`;
  return [
    {
      raw: `percent ${percent}, n ${n}`,
      verdict: wrong ? 'error' : 'ok',
      computed: possible,
      reported: percent,
      message: wrong
        ? `Unexpected ${said}: ${nearest} of ${n} is ${possible.toFixed(1)}%. Check the percentage and the number.`
        : `${said} is ${nearest}.`,
    },
  ];
}
