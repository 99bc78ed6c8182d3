import type { Comparison } from './compare.ts';
import type { Cost } from './measure.ts';

/** Comparisons as lines for a person: what each side costs, and ours as a multiple of the baseline. */
export function tableOf(comparisons: readonly Comparison[]): string[] {
  return comparisons.flatMap(({ id, count, what, against, ours, baseline, ratio }) => [
    `${id}: ${count.toLocaleString('en-GB')} × ${what}`,
    row('', ['wall', 'CPU', 'peak memory']),
    row('ours', figures(ours)),
    row('baseline', [...figures(baseline), against]),
    row('ratio', [times(ratio.wall), times(ratio.cpu), times(ratio.peak)]),
    '',
  ]);
}

/** What is not known is left blank. */
const figures = ({ wall, cpu, peak }: Partial<Cost>): string[] => [
  milliseconds(wall),
  milliseconds(cpu),
  peak === undefined ? '' : `${Math.round(peak / 1e6)} MB`,
];

const row = (name: string, cells: readonly string[]): string => {
  const [wall = '', cpu = '', peak = '', remark] = cells;
  const line = `  ${name.padEnd(9)}${wall.padStart(12)}${cpu.padStart(12)}${peak.padStart(13)}`;
  return remark ? `${line}   ${remark}` : line;
};

const milliseconds = (value?: number): string =>
  value === undefined ? '' : `${value.toFixed(value < 10 ? 3 : 0)} ms`;
const times = (value?: number): string => value?.toFixed(2) ?? '';
