import type { RuleDocument } from '#core/lint/rule.ts';
import type { Format } from './report.ts';
import type { RuleAddress } from './rule-page.ts';

/**
 * SARIF 2.1.0, for code scanning and editors. Paths are given from the top of the repository.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif =
  (folder: string, documents: readonly RuleDocument[], address: RuleAddress): Format =>
  ({ findings }) => {
    const used = new Set(findings.map(({ ruleId }) => ruleId));
    const rules = documents
      .filter(({ id }) => used.has(id))
      .map(({ id, why, how }) => ({
        id,
        shortDescription: { text: why },
        help: { text: how },
        helpUri: address(id),
      }));
    const results = findings.map(({ path, line, column, endLine, endColumn, severity, message, ruleId }) => ({
      ruleId,
      level: severity,
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(`${folder}/${path}`) },
            ...(line > 0 && {
              region: {
                startLine: line,
                startColumn: Math.max(1, column),
                ...(endLine && endColumn && { endLine, endColumn }),
              },
            }),
          },
        },
      ],
    }));
    const tool = { driver: { name: 'worked-here', rules } };
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool, columnKind: 'utf16CodeUnits', results }],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  };
