import type { Hallmark } from './hallmark.ts';
import type { Step } from './history.ts';
import type { Kin } from './lineage.ts';
import type { ReportGroup } from './report-groups.ts';
import { marksIn } from './sprite.ts';

/** What on a write-up's page has marks. `challenges`: how many there are. */
type Marked = {
  hallmark: Hallmark;
  groups: readonly ReportGroup[];
  challenges: number;
  lineage: Kin | null;
  steps: readonly Step[];
};

/** The ids of every mark on a write-up's page. */
export function pageMarks({ hallmark, groups, challenges, lineage, steps }: Marked): string[] {
  const reports = groups.flatMap(({ shown, more }) => [...shown, ...more]);
  return [
    ...marksIn([hallmark]),
    ...groups.map(({ mark }) => mark),
    ...reports.flatMap(({ mark }) => mark ?? []),
    ...(challenges ? ['challenge'] : []),
    ...(lineage ? inTree(lineage) : []),
    ...steps.map(({ level }) => `level-${level}`),
  ];
}

const inTree = ({ marks, grew }: Kin): string[] => [...marks.map(({ id }) => id), ...grew.flatMap(inTree)];
