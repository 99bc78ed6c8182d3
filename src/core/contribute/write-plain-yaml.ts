/** Words that need no quotes, unless YAML takes them for something else. */
const PLAIN_WORD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/;
const NAME = /^(?!(?:true|false|null)$)[A-Za-z][A-Za-z0-9]*$/i;
/** Characters that JSON writes in another way than YAML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const ESCAPED = /[\u0000-\u0007\u000b\u000e-\u001f\ud800-\udfff]/;
/** A list or group that fits on so many characters stands on one line. */
const LINE = 100;

/** Whether a text stands without quotes. */
export const isPlainWord = (text: string): boolean => PLAIN_WORD.test(text) && !NOT_TEXT.test(text);

/** Lists of texts, such as the core of a practice, read better one a line. */
const isProse = (value: unknown): boolean =>
  Array.isArray(value) && value.some((item) => typeof item === 'string' && item.includes(' '));

/** Whether a list or group, as JSON has it, stands on one line. */
export const standsOnOneLine = (value: unknown): boolean =>
  JSON.stringify(value).length <= LINE && !isProse(value);

const LEFT = new Error('left to the YAML library');
function leave(): never {
  throw LEFT;
}

type Group = Readonly<Record<string, unknown>>;

/** The fields of a group, without those that are undefined. */
const fieldsOf = (group: object): [string, unknown][] =>
  Object.entries(group)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (NAME.test(name) ? [name, value] : leave()));

function scalar(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'string') return leave();
  if (isPlainWord(value)) return value;
  return ESCAPED.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) ? leave() : JSON.stringify(value);
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function onOneLine(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[ ${value.map((item) => onOneLine(item ?? null)).join(', ')} ]`;
  if (!isGroup(value)) return scalar(value);
  const fields = fieldsOf(value).map(([name, inner]) => `${name}: ${onOneLine(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

const isLong = (value: unknown): value is Group | readonly unknown[] =>
  (Array.isArray(value) || isGroup(value)) && Object.keys(value).length > 0 && !standsOnOneLine(value);

/** The lines of a group or list, the first without an indent of its own. */
function linesOf(value: Group | readonly unknown[]): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) =>
      isLong(item)
        ? linesOf(item).map((line, place) => (place === 0 ? `- ${line}` : `  ${line}`))
        : [`- ${onOneLine(item ?? null)}`],
    );
  return fieldsOf(value).flatMap(([name, inner]) =>
    isLong(inner)
      ? [`${name}:`, ...linesOf(inner).map((line) => `  ${line}`)]
      : [`${name}: ${onOneLine(inner)}`],
  );
}

/**
 * Fields as YAML where they are what forms make: names of letters and digits, texts, numbers, true and false, lists and groups
 * of these. Undefined for anything else, which is left to the YAML library. It must never write anything else than that does.
 */
export function writePlainYaml(data: Group): string | undefined {
  try {
    const lines = linesOf(data);
    return lines.length === 0 ? '{}\n' : `${lines.join('\n')}\n`;
  } catch (error) {
    if (error === LEFT) return undefined;
    throw error;
  }
}
