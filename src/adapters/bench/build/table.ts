import type { BuildFigures } from './bench.ts';
import type { BuildCost } from './our-build.ts';

/** What a build costs as lines for a person. */
export function buildTable({
  count,
  cold,
  changed,
  stock,
  ratio,
  changedOfCold,
  apart,
}: BuildFigures): string[] {
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(18)}${cells.map((cell) => cell.padStart(13)).join('')}`;
  const times = (value: number) => value.toFixed(2);
  return [
    `build: ${count.toLocaleString('en-GB')} write-ups with their reports, pages and search index`,
    line('', ['wall', 'CPU', 'peak memory', 'bytes']),
    line('ours', cells(cold)),
    line('stock', [...cells(stock), '  Astro with @astrojs/mdx, Pagefind with its default interface']),
    line('ratio', [times(ratio.wall), times(ratio.cpu), times(ratio.peak), times(ratio.bytes)]),
    line('ours, one changed', cells(changed)),
    line('of ours', [times(changedOfCold.wall), times(changedOfCold.cpu)]),
    apart.length === 0
      ? '  After the change every file is the same as in a site made from nothing.'
      : `  Not the same as in a site made from nothing: ${apart.slice(0, 10).join(', ')}`,
  ];
}

const cells = ({ wall, cpu, peak, bytes }: BuildCost): string[] => [
  `${(wall / 1000).toFixed(1)} s`,
  `${(cpu / 1000).toFixed(1)} s`,
  `${Math.round(peak / 1e6)} MB`,
  `${(bytes / 1e6).toFixed(1)} MB`,
];
