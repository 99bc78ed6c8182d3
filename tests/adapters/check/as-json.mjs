/** A reporter for remark-cli: every message of every file, as JSON. */
export default (files) =>
  JSON.stringify(
    files.flatMap(({ messages }) =>
      messages.map(({ line = 0, column = 0, place, ruleId, reason, fatal, url }) => ({
        ...{ line, column, endLine: place?.end?.line ?? line, endColumn: place?.end?.column ?? column },
        ...{ ruleId, message: reason, help: url },
        severity: fatal ? 'error' : fatal === false ? 'warning' : 'note',
      })),
    ),
  );
