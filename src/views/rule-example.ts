import type { Example, MadeExample } from '#core/lint/rule.ts';
import { type ToldFile, told } from '#core/lint/told.ts';

/** A part of a line; `is` what is meant by a finding, or a character that cannot be seen, spelt out. */
export type LinePart = { text: string; is: 'text' | 'meant' | 'hidden' };

/** A line of an example with its number in the file. */
export type ExampleLine = { number: number; parts: LinePart[] };

/** A file of an example: the lines that matter. */
export type ExampleFile = { path: string; lines: ExampleLine[] };

/** An example as its page shows it; nothing is said of one that passes. */
export type ExampleView = { title: string; files: ExampleFile[]; said: { at: string; text: string }[] };

type Said = { line: number; column: number; text: string };

/** Columns and lines that are shown of an example: some are there because they are far too long. */
const WIDTH = 320;
const LINES = 14;
/** What no reader could see, or would see joined to its neighbour; not where it makes one picture of two. */
const UNSEEN = /(?!(?<=\p{Extended_Pictographic}\ufe0f?)\u200d)[\p{Cf}\p{Cc}\p{Co}\p{Zl}\p{Zp}\p{Mn}]/gu;

/** An example with what is expected of it. */
export function exampleView({ title, file, expect }: Example): ExampleView {
  const said = expect.map(readExpected);
  return {
    title,
    files: [fileView(file, said), ...file.beside.map((other) => fileView(other, []))],
    said: said.map(({ line, column, text }) => ({
      at: line > 0 ? `${line}:${column}` : 'the file',
      text: /[.?]$/.test(text) ? text : `${text} …`,
    })),
  };
}

/** An example that is a file as a file: its title says what it is. */
export const madeExampleView = ({ title, path, expect }: MadeExample): ExampleView => ({
  title,
  files: [{ path, lines: [] }],
  said: expect.map((text) => ({ at: 'the file', text: `${text} …` })),
});

/** Reads "line:column: message". */
function readExpected(expected: string): Said {
  const [, line = '0', column = '0', text = ''] = /^(\d+):(\d+): ([\s\S]*)$/.exec(expected) ?? [];
  return { line: Number(line), column: Number(column), text };
}

/** The lines of a file that its example is about: those something is said of, and those that no usual file has. */
function fileView({ path, text }: ToldFile, said: readonly Said[]): ExampleFile {
  const usual = new Set(told({ path }).text.split('\n'));
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, line }));
  const isMeant = ({ number }: { number: number }) => said.some((one) => one.line === number);
  const filled = lines.filter(({ line }) => line.trim() !== '');
  const unusual = filled.filter(({ line }) => !usual.has(line));
  const meant = lines.filter(isMeant);
  const others = unusual.length + meant.length > 0 ? unusual : filled;
  const shown = [...new Set([...meant, ...others])]
    .slice(0, LINES)
    .sort((one, other) => one.number - other.number);
  return {
    path,
    lines: shown.map(({ number, line }) => ({
      number,
      parts: partsOf(
        line,
        said.filter((one) => one.line === number),
      ),
    })),
  };
}

/** A line, cut to the window round the first thing said of it. */
function partsOf(line: string, said: readonly Said[]): LinePart[] {
  const spans = said
    .map(({ column, text }) => spanOf(line, column - 1, text))
    .sort((a, b) => a.start - b.start);
  const from = Math.max(0, (spans[0]?.start ?? 0) - WIDTH / 2);
  const end = Math.min(line.length, from + WIDTH);
  const parts: LinePart[] = from > 0 ? [{ text: '… ', is: 'text' }] : [];
  let at = from;
  for (const span of spans.filter(({ start, end: last }) => start >= from && last <= end)) {
    if (span.start < at) continue;
    parts.push(...visible(line.slice(at, span.start), 'text'));
    parts.push(...visible(line.slice(span.start, span.end), 'meant'));
    at = span.end;
  }
  parts.push(...visible(line.slice(at, end), 'text'));
  if (end < line.length) parts.push({ text: ' …', is: 'text' });
  return parts.filter(({ text }) => text !== '');
}

/** What a finding means, from where it begins: the words that its message quotes first, or else one word. */
function spanOf(line: string, start: number, message: string): { start: number; end: number } {
  const quoted = /^Unexpected .*?"([^"]+)"/.exec(message)?.[1];
  const found = quoted !== undefined && line.startsWith(quoted, start) ? quoted : undefined;
  const one = new RegExp(`^(?:${UNSEEN.source}|\\s|\\S+)`, 'u');
  const word = found ?? one.exec(line.slice(start, start + 40))?.[0] ?? '';
  return { start, end: start + word.length };
}

/** Text with the characters that nobody can see spelt out. */
function visible(text: string, is: LinePart['is']): LinePart[] {
  const parts: LinePart[] = [];
  let at = 0;
  for (const { index, 0: sign } of text.matchAll(UNSEEN)) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    parts.push({ text: text.slice(at, index), is }, { text: `U+${code}`, is: 'hidden' });
    at = index + sign.length;
  }
  return [...parts, { text: text.slice(at), is }];
}
