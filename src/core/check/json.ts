import type { Format } from './report.ts';

/** For programs: every finding with all four numbers of its place (0: not known). */
export const json: Format = ({ files, findings, summary }) => {
  const placed = findings.map(({ path, line, column, endLine, endColumn, ...rest }) => ({
    ...{ path, line, column, endLine: endLine ?? line, endColumn: endColumn ?? column },
    ...rest,
  }));
  return `${JSON.stringify({ files, findings: placed, summary }, null, 2)}\n`;
};
