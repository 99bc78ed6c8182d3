const KEY = /^([A-Za-z][A-Za-z0-9]*):(?: +|$)/;
const KEY_INSIDE = /([A-Za-z][A-Za-z0-9]*): +/y;
/** Letters and marks that mean nothing but themselves between double quotes, quotes and new lines as they are written there. */
const QUOTED =
  /"((?:\\["n]|[ !#-%'-[\]-~\u00a1-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u22ff]|[\ud83c-\ud83e][\udc00-\udfff]|&(?= ))*)"/y;
const NUMBER = /-?(?:0|[1-9]\d{0,9})(?:\.\d{1,9})?(?= *(?:[,\]}]|$))/y;
/** Words without quotes: to the end of the line, or inside brackets, where a comma ends them. */
const WORDS = /^[A-Za-z][A-Za-z0-9 ,.()/-]*$/;
const WORDS_INSIDE = /[A-Za-z][A-Za-z0-9 .()/-]*/y;
/** Words that mean something else, whatever their capitals, and names that data must not have. */
const MEANS_MORE = /^(?:null|true|false|constructor|prototype)$/i;

const LEFT = new Error('left to the YAML parser');
function leave(): never {
  throw LEFT;
}

/** What words say: themselves, but for true and false. */
function said(words: string): string | boolean {
  const text = words.trimEnd();
  if (text === 'true' || text === 'false') return text === 'true';
  return MEANS_MORE.test(text) ? leave() : text;
}

/** What is looked through for letters of other alphabets and for damage: where it is written with escapes, by the parser. */
const UNUSUAL = /[^ -~£–—‘’“”…]/;

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  if (UNUSUAL.test(text)) leave();
  return text.replaceAll('\\n', '\n').replaceAll('\\"', '"');
}

/** A value, where it stands in the text, and the values inside it. */
type Read = {
  value: unknown;
  start: number;
  end: number;
  inside?: readonly Read[] | Readonly<Record<string, Read>>;
};

function setOnce(inside: Record<string, Read>, key: string, read: Read): void {
  if (Object.hasOwn(inside, key) || MEANS_MORE.test(key)) leave();
  inside[key] = read;
}

const listOf = (inside: readonly Read[], start: number, end: number): Read => ({
  ...{ inside, start, end },
  value: inside.map(({ value }) => value),
});

function fieldsOf(inside: Readonly<Record<string, Read>>, start: number, end: number): Read {
  const value: Record<string, unknown> = {};
  for (const key in inside) value[key] = inside[key]?.value;
  return { inside, start, end, value };
}

/** A value that stands on one line from an offset: words, a number, or brackets with more of them. */
function onOneLine(text: string, offset: number): Read {
  let at = 0;
  const piece = (value: unknown, start: number, length: number): Read => ({
    ...{ value, start: offset + start, end: offset + start + length },
  });
  if (WORDS.test(text)) return piece(said(text), 0, text.trimEnd().length);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const space = () => {
    while (text[at] === ' ') at += 1;
  };
  const until = (close: string, takeItem: () => void) => {
    at += 1;
    space();
    if (text[at] !== close) takeItem();
    for (space(); text[at] === ','; space()) {
      at += 1;
      space();
      takeItem();
    }
    if (text[at] !== close) leave();
    at += 1;
  };
  const value = (): Read => {
    const start = at;
    if (text[at] === '[') {
      const items: Read[] = [];
      until(']', () => items.push(value()));
      return listOf(items, offset + start, offset + at);
    }
    if (text[at] === '{') {
      const inside: Record<string, Read> = {};
      until('}', () => setOnce(inside, (take(KEY_INSIDE) ?? leave())[1] ?? '', value()));
      return fieldsOf(inside, offset + start, offset + at);
    }
    const quoted = take(QUOTED);
    if (quoted) return piece(unescaped(quoted[1] ?? ''), start, quoted[0].length);
    const number = take(NUMBER);
    if (number) return piece(Number(number[0]), start, number[0].length);
    const [words] = take(WORDS_INSIDE) ?? leave();
    return piece(said(words), start, words.trimEnd().length);
  };
  const read = value();
  space();
  return at === text.length ? read : leave();
}

/** `start` and `end` are offsets of its text and of the line after it. */
type Line = { indent: number; text: string; start: number; end: number };

function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const text = line.replace(/^ +/, '');
    const indent = line.length - text.length;
    const end = Math.min(offset + line.length + 1, yaml.length);
    if (line !== '') lines.push({ indent, text, start: offset + indent, end });
    offset = end;
  }
  return lines;
}

/** Fields and lists as their indents show. `lines` is used up. */
function readLines(lines: Line[]): Read {
  let next = 0;
  const endSoFar = () => lines[next - 1]?.end ?? 0;
  const below = (indent: number): Read => {
    const line = lines[next];
    if (!line || line.indent <= indent) return leave();
    return line.text.startsWith('- ') ? list(line) : fields(line);
  };
  const fields = ({ indent, start }: Line): Read => {
    const inside: Record<string, Read> = {};
    for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
      const [opening, key = ''] = KEY.exec(line.text) ?? leave();
      const rest = line.text.slice(opening.length);
      next += 1;
      setOnce(inside, key, rest === '' ? below(indent) : onOneLine(rest, line.start + opening.length));
    }
    return fieldsOf(inside, start, endSoFar());
  };
  const list = ({ indent, start }: Line): Read => {
    const items: Read[] = [];
    for (let line = lines[next]; line?.indent === indent && line.text.startsWith('- '); line = lines[next]) {
      const item = { ...line, indent: indent + 2, text: line.text.slice(2), start: line.start + 2 };
      if (KEY.test(item.text)) {
        lines[next] = item;
        items.push(fields(item));
      } else {
        next += 1;
        items.push(onOneLine(item.text, item.start));
      }
    }
    return listOf(items, start, endSoFar());
  };
  const [first] = lines;
  const read = first?.indent === 0 ? fields(first) : leave();
  return next === lines.length ? read : leave();
}

/** Where a value stands in a text: offsets of its first character and of the one after its last. */
export type Span = { start: number; end: number };

/** Fields, and where the value of one stands; its nearest parent, if it is missing. */
export type PlainYaml = {
  data: Record<string, unknown>;
  spanOf: (fieldPath: readonly PropertyKey[]) => Span | undefined;
};

function spanIn(fields: Read, fieldPath: readonly PropertyKey[]): Span | undefined {
  let found = fields;
  for (const step of fieldPath) {
    const { inside } = found;
    const next = Array.isArray(inside)
      ? inside[Number(step)]
      : inside && Object.hasOwn(inside, String(step))
        ? (inside as Record<string, Read>)[String(step)]
        : undefined;
    if (!next) break;
    found = next;
  }
  return found === fields ? undefined : { start: found.start, end: found.end };
}

/**
 * Fields in the plain YAML that forms and templates write: one to a line, indented, lists with hyphens or in brackets,
 * texts in double quotes or of ordinary words. Undefined for anything else, which is left to the YAML parser.
 *
 * It is some ten times as fast as that, and spares browsers the parser; it must never say anything else than the parser does.
 */
export function readPlainYaml(yaml: string): PlainYaml | undefined {
  try {
    const read = readLines(linesOf(yaml));
    return {
      data: read.value as Record<string, unknown>,
      spanOf: (fieldPath) => spanIn(read, fieldPath),
    };
  } catch (error) {
    if (error === LEFT) return undefined;
    throw error;
  }
}
