import type { Format } from './report.ts';
import type { RuleAddress } from './rule-page.ts';

/** For programs: every finding with all four numbers of its place (0: not known), and the page of its rule as `help`. */
export const json =
  (address: RuleAddress): Format =>
  ({ files, findings, summary }) => {
    const placed = findings.map(({ path, line, column, endLine, endColumn, ...rest }) => ({
      ...{ path, line, column, endLine: endLine ?? line, endColumn: endColumn ?? column },
      ...rest,
      help: address(rest.ruleId),
    }));
    return `${JSON.stringify({ files, findings: placed, summary }, null, 2)}\n`;
  };
