const KEY = /^([A-Za-z][A-Za-z0-9]*):(?: +|$)/;
const KEY_INSIDE = /([A-Za-z][A-Za-z0-9]*): +/y;
/** Letters and marks that mean nothing but themselves between double quotes. */
const QUOTED = /"((?:[ !#-%'-[\]-~£®–—−‘’“”…À-ÖØ-öø-ÿ]|&(?= ))*)"/y;
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

function setOnce(data: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(data, key) || MEANS_MORE.test(key)) leave();
  data[key] = value;
}

/** A value that stands on one line: words, a number, or brackets with more of them. */
function onOneLine(text: string): unknown {
  if (WORDS.test(text)) return said(text);
  let at = 0;
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
  const value = (): unknown => {
    if (text[at] === '[') {
      const items: unknown[] = [];
      until(']', () => items.push(value()));
      return items;
    }
    if (text[at] === '{') {
      const data: Record<string, unknown> = {};
      until('}', () => setOnce(data, (take(KEY_INSIDE) ?? leave())[1] ?? '', value()));
      return data;
    }
    const quoted = take(QUOTED);
    if (quoted) return quoted[1];
    const number = take(NUMBER);
    return number ? Number(number[0]) : said((take(WORDS_INSIDE) ?? leave())[0]);
  };
  const read = value();
  space();
  return at === text.length ? read : leave();
}

type Line = { indent: number; text: string };

function linesOf(yaml: string): Line[] {
  const lines = yaml.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const text = line.replace(/^ +/, '');
    return { indent: line.length - text.length, text };
  });
}

/** Fields and lists as their indents show. `lines` is used up. */
function readLines(lines: Line[]): Record<string, unknown> {
  let next = 0;
  const below = (indent: number): unknown => {
    const line = lines[next];
    if (!line || line.indent <= indent) return leave();
    return line.text.startsWith('- ') ? list(line.indent) : fields(line.indent);
  };
  const fields = (indent: number): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
      const [opening, key = ''] = KEY.exec(line.text) ?? leave();
      const rest = line.text.slice(opening.length);
      next += 1;
      setOnce(data, key, rest === '' ? below(indent) : onOneLine(rest));
    }
    return data;
  };
  const list = (indent: number): unknown[] => {
    const items: unknown[] = [];
    for (let line = lines[next]; line?.indent === indent && line.text.startsWith('- '); line = lines[next]) {
      const text = line.text.slice(2);
      if (KEY.test(text)) {
        lines[next] = { indent: indent + 2, text };
        items.push(fields(indent + 2));
      } else {
        next += 1;
        items.push(onOneLine(text));
      }
    }
    return items;
  };
  const data = fields(0);
  return next > 0 && next === lines.length ? data : leave();
}

/**
 * Fields in the plain YAML that forms and templates write: one to a line, indented, lists with hyphens or in brackets,
 * texts in double quotes or of ordinary words. Undefined for anything else, which is left to the YAML parser.
 *
 * Here for speed alone, some ten times that of the parser; it must never say anything else than the parser does.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  try {
    return readLines(linesOf(yaml));
  } catch (error) {
    if (error === LEFT) return undefined;
    throw error;
  }
}
