import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { isPlainWord, standsOnOneLine, writePlainYaml } from './write-plain-yaml.ts';

function quotes(node: Node): void {
  if (isScalar(node) && typeof node.value === 'string')
    node.type = isPlainWord(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
  if (isScalar(node) && Object.is(node.value, -0)) node.value = 0;
}

/** Any fields as YAML, by the YAML library. */
export function writeAnyYaml(data: Record<string, unknown>): string {
  const document = new Document(data, { aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key') quotes(node);
    },
    Collection: (key, node) => {
      if (key !== null && (isMap(node) || isSeq(node))) node.flow = standsOnOneLine(node.toJSON());
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/**
 * Fields as YAML that reads back as the same data: texts in double quotes, so that dates and numbers in them stay texts;
 * short lists and groups on one line; a line never broken. Fields that are undefined are left out.
 */
export const writeYaml = (data: Record<string, unknown>): string =>
  writePlainYaml(data) ?? writeAnyYaml(data);
