import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';

/** Words that need no quotes, unless YAML takes them for something else. */
const plainWord = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const notText = /^(?:true|false|null|yes|no|on|off|y|n)$/;
/** A list or group that fits on so many characters stands on one line. */
const LINE = 100;

const width = (value: unknown): number => JSON.stringify(value).length;

function quotes(node: Node): void {
  if (isScalar(node) && typeof node.value === 'string')
    node.type = plainWord.test(node.value) && !notText.test(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
  if (isScalar(node) && Object.is(node.value, -0)) node.value = 0;
}

/** Lists of texts, such as the core of a practice, read better one a line. */
const isProse = (value: unknown): boolean =>
  Array.isArray(value) && value.some((item) => typeof item === 'string' && item.includes(' '));

/**
 * Fields as YAML that reads back as the same data: texts in double quotes, so that dates and numbers in them stay texts;
 * short lists and groups on one line; a line never broken. Fields that are undefined are left out.
 */
export function writeYaml(data: Record<string, unknown>): string {
  const document = new Document(data, { aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key') quotes(node);
    },
    Collection: (key, node) => {
      if (key === null || !(isMap(node) || isSeq(node))) return;
      const value = node.toJSON();
      node.flow = width(value) <= LINE && !isProse(value);
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}
