import type { Format } from './report.ts';

/** What a workflow command may not hold as it is. */
const inText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Annotations for a pull request on GitHub, by workflow commands. Paths are given from the top of the repository.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github =
  (folder: string): Format =>
  ({ findings, summary }) => {
    const lines = findings.map(({ path, line, column, endLine, endColumn, severity, message, ruleId }) => {
      const place = line > 0 ? { line, col: column, endLine, endColumn } : { line: 1 };
      const properties = Object.entries({ file: `${folder}/${path}`, title: ruleId, ...place })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${inProperty(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${inText(message)}\n`;
    });
    const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
    return `${lines.join('')}${count(summary.errors, 'error')}, ${count(summary.warnings, 'warning')}.\n`;
  };
