import { didYouMean } from '#core/model/closest.ts';
import { type FieldName, fieldNames, fields, isField } from './fields.ts';
import type { Found } from './find.ts';
import { type Key, piecesOf } from './keys.ts';
import type { Line } from './lines.ts';

/** Something wrong in a block. `line` counts from 1 in the whole comment; `field` is left out where no field is meant. */
export type BlockProblem = { field?: FieldName; line: number; message: string };

/** What stands beside each key, as typed, and the line the key is on. */
export type Typed = { values: Map<FieldName, { text: string; line: number }>; problems: BlockProblem[] };

/** `current`: the field being read. `prose`: the text at hand belongs to no field. */
type Reading = Typed & { current: FieldName | undefined; prose: boolean };

const short = (word: string): string => (word.length > 20 ? `${word.slice(0, 19)}…` : word);

/** The value that more text would join: one in words, or one that has none yet. */
function openValue({ values, current, prose }: Reading): { text: string } | undefined {
  const value = prose || current === undefined ? undefined : values.get(current);
  return value && current && (fields[current].words || value.text === '') ? value : undefined;
}

function add(reading: Reading, text: string, joint: '\n' | ' '): void {
  const value = openValue(reading);
  if (value) value.text = value.text === '' ? text.trim() : `${value.text}${joint}${text.trim()}`;
  else if (text.trim() !== '') reading.prose = true;
}

function begin(reading: Reading, field: FieldName, line: number): void {
  const message = `Unexpected second ${field}, expected one. Keep the one you mean and delete the other.`;
  if (reading.values.has(field)) reading.problems.push({ field, line, message });
  reading.values.set(field, { text: '', line });
  reading.current = field;
  reading.prose = false;
}

/** Refuses a key of no meaning, unless it is part of a sentence. True where it was refused. */
function refuse(reading: Reading, { word, inside, spaced }: Key, line: number): boolean {
  const near = didYouMean(word, fieldNames);
  if (!spaced || (inside && openValue(reading)) || (reading.prose && near === '')) return false;
  const remedy = openValue(reading)
    ? ` If it is part of your ${reading.current}, put a dash before it.`
    : ' Correct it or delete the line.';
  const message = `Unexpected field ${short(word)}, expected one of ${fieldNames.join(', ')}.${near}${remedy}`;
  reading.problems.push({ line, message });
  reading.prose = true;
  return true;
}

function own(reading: Reading, text: string, line: number): void {
  for (const [i, piece] of piecesOf(text).entries()) {
    const { key } = piece;
    if (key && isField(key.word)) {
      begin(reading, key.word, line);
      add(reading, piece.text, ' ');
    } else if (!key) add(reading, piece.text.trim().replace(/^\\/, ''), '\n');
    else if (!refuse(reading, key, line)) add(reading, key.asTyped + piece.text, i === 0 ? '\n' : ' ');
  }
}

function other(reading: Reading, { text }: Line): void {
  if (openValue(reading)) add(reading, text, '\n');
}

/**
 * Sorts the lines of a block into fields. Values in words run on until the next key, quotations and code included; a
 * value of one word ends with its line, and loose sentences after it belong to no field.
 */
export function sortFields({ head, lines, line }: Found): Typed {
  const reading: Reading = { values: new Map(), problems: [], current: undefined, prose: true };
  own(reading, head, line);
  lines.forEach((each, i) => {
    if (each.is === 'own') own(reading, each.text, line + i + 1);
    else other(reading, each);
  });
  return reading;
}
