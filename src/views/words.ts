import { label } from '#core/model/label.ts';

export { label };

/** The same in the middle of a sentence: `mathematics`, but `English` and `RSHE`. */
export function inSentence(value: string): string {
  const words = label(value);
  if (/^(?:English|[A-Z]{2})/.test(words)) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** A list as a sentence has it: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
