import { type FieldName, fields } from './fields.ts';
import { endsBlock } from './find.ts';
import { looksLikeKey } from './keys.ts';
import type { Rating } from './rating.ts';

/** Which fields share a line. */
const layout: readonly (readonly FieldName[])[] = [
  ['level', 'confidence'],
  ['relationship'],
  ['challenge'],
  ['strengths'],
  ['clarity', 'transfer', 'safeguarding'],
  ['hours'],
];

const special = (line: string): boolean =>
  /^(?:\\|`{3}|~{3}|>)/.test(line) ||
  /^\/review(?=\s|$)/i.test(line) ||
  endsBlock(line) ||
  looksLikeKey(line);

/** Words so that they are read as they stand: a `\` before whatever would start a field, a command, a quotation or code. */
function escaped(text: string): string {
  const lines = text.replace(/<(\\*)!--/g, '<$1\\!--').split('\n');
  return lines.map((line, i) => (i > 0 && special(line) ? `\\${line}` : line)).join('\n');
}

/** Takes back what `escaped` does inside a line. */
export const unescaped = (text: string): string => text.replace(/<(\\*)\\!--/g, '<$1!--');

/** A rating as the `/review` block that `readBlock` reads. */
export function writeBlock(rating: Rating): string {
  const written = (name: FieldName): string[] => {
    const value = rating[name];
    if (value === undefined) return [];
    return [`${name}: ${fields[name].words ? escaped(String(value)) : value}`];
  };
  const lines = layout.map((names) => names.flatMap(written).join('   ')).filter((line) => line !== '');
  return `/review\n${lines.join('\n')}\n`;
}
