import { parse, stringify } from 'yaml';
import { type Field, mapAt, type Path, type Place } from './source-map.ts';

/**
 * A file that is being migrated, as text. Each edit changes the field that it names and leaves every other byte: comments, order,
 * quotes and line ends stay.
 */
export type Editor = {
  /** What stands at a path; undefined for nothing. */
  get: (path: Path) => unknown;
  /** Puts a value in place of the one that is there, or adds the field: as the last of its map, or the first. Throws where there is no map to hold it. */
  set: (path: Path, value: unknown, where?: 'first' | 'last') => void;
  /** Calls a field by another name; nothing where it is not there. */
  rename: (path: Path, name: string) => void;
  /** Takes a field out, with the comment behind it; nothing where it is not there. */
  remove: (path: Path) => void;
  text: () => string;
};

type Style = 'yaml' | 'json';

/** A text as people write it where that is plain everywhere, else in double quotes, where YAML and JSON agree. */
const quoted = (text: string): string =>
  /^[\p{L}\p{N} _-]+$/u.test(text) && stringify(text).trimEnd() === text ? text : JSON.stringify(text);

/** A value on one line: what stands behind it, perhaps a comment, stays behind it. */
function inYaml(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (value === null || typeof value !== 'object') return stringify(value).trimEnd();
  const fields = Object.entries(value).map(([name, inner]) => `${quoted(name)}: ${inYaml(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

const written = (value: unknown, style: Style): string =>
  style === 'json' ? JSON.stringify(value) : inYaml(value);

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** The start of the line that an offset is in, and the start of the next. */
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Opens a text of fields. */
export function editorOf(source: string, style: Style): Editor {
  let text = source;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const split = (path: Path): { parent: Path; name: string } => ({
    ...{ parent: path.slice(0, -1), name: String(path.at(-1)) },
  });
  const find = (path: Path): { place: Place; field: Field; index: number } | undefined => {
    const { parent, name } = split(path);
    const place = mapAt(text, parent);
    const index = place?.fields.findIndex((one) => one.name === name) ?? -1;
    const field = place?.fields[index];
    return place && field ? { place, field, index } : undefined;
  };
  const indentOf = (at: number) => ' '.repeat(at - lineStart(text, at));

  function replace({ value: [from, to] }: Field, value: unknown): void {
    const old = text.slice(from, to);
    // Texts and lists in block form end with the line; what is left out begins right behind the colon.
    const tail = /\r?\n$/.exec(old)?.[0] ?? '';
    text = splice(text, from, to, (from === to ? ' ' : '') + written(value, style) + tail);
  }

  function add(place: Place | undefined, entry: string, where: 'first' | 'last'): void {
    const first = place?.fields[0];
    const last = place?.fields.at(-1);
    if (!place || !first || !last) {
      if (place?.flow) text = splice(text, place.at[0], place.at[1], `{ ${entry} }`);
      else text = `${entry}${eol}${text}`;
      return;
    }
    const spread = text.slice(...place.at).includes('\n');
    const indent = spread || !place.flow ? eol + indentOf(first.key[0]) : ' ';
    if (where === 'first') {
      text = splice(text, first.key[0], first.key[0], `${entry}${place.flow ? ',' : ''}${indent}`);
    } else if (place.flow) {
      text = splice(text, last.value[1], last.value[1], `,${indent}${entry}`);
    } else {
      const at = /\n$/.test(text.slice(...last.value)) ? last.value[1] : nextLine(text, last.value[1]);
      const open = at > 0 && text[at - 1] !== '\n' ? eol : '';
      text = splice(text, at, at, `${open}${indentOf(first.key[0])}${entry}${eol}`);
    }
  }

  function take({ place, field, index }: { place: Place; field: Field; index: number }): void {
    const [before, after] = [place.fields[index - 1], place.fields[index + 1]];
    const [from, to] = [field.key[0], field.value[1]];
    if (place.fields.length === 1) {
      const isTop = !place.flow && place.at[0] === lineStart(text, place.at[0]);
      text = isTop
        ? splice(text, from, nextLine(text, Math.max(to - 1, from)), '')
        : splice(text, place.flow ? place.at[0] : from, place.flow ? place.at[1] : to, '{}');
    } else if (place.flow)
      text = after ? splice(text, from, after.key[0], '') : splice(text, before?.value[1] ?? from, to, '');
    else if (/^\s*$/.test(text.slice(lineStart(text, from), from)))
      text = splice(text, lineStart(text, from), nextLine(text, Math.max(to - 1, from)), '');
    else text = splice(text, from, after?.key[0] ?? to, '');
  }

  return {
    get: (path) =>
      path.reduce<unknown>(
        (at, step) =>
          at !== null && typeof at === 'object' && Object.hasOwn(at, step)
            ? (at as Record<string | number, unknown>)[step]
            : undefined,
        parse(text, { version: '1.2', schema: 'core' }),
      ),
    set(path, value, where = 'last') {
      const found = find(path);
      if (found) return replace(found.field, value);
      const { parent, name } = split(path);
      const place = mapAt(text, parent);
      if (!place && parent.length > 0)
        throw new Error(`Unexpected: nothing at ${parent.join(' › ')} to hold ${name}, expected fields.`);
      const key = style === 'json' ? JSON.stringify(name) : written(name, style);
      add(place, `${key}: ${written(value, style)}`, where);
    },
    rename(path, name) {
      const found = find(path);
      if (!found) return;
      text = splice(text, ...found.field.key, style === 'json' ? JSON.stringify(name) : written(name, style));
    },
    remove(path) {
      const found = find(path);
      if (found) take(found);
    },
    text: () => text,
  };
}
