import { numberWords } from '#core/model/number-words.ts';

const words = ['no', ...numberWords.slice(1, 13)];

/** A count as a teacher would write it: in words to twelve, then in figures with commas. */
export function inWords(count: number): string {
  return words[count] ?? grouped(count);
}

/** 12,800: a whole number with commas. */
export function grouped(count: number): string {
  const digits = String(Math.round(count));
  // Most counts are small, and looking for where commas go takes long.
  return digits.length < 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "five teams", "one team". */
export function counted(
  count: number,
  one: string,
  many = one.endsWith('s') ? `${one}es` : `${one}s`,
): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** An effect to two places, with a true minus sign: −0.15; `signed` puts a plus before what is not below zero. */
export function effectSize(value: number, { signed = false }: { signed?: boolean } = {}): string {
  const fixed = Math.abs(value).toFixed(2);
  const sign = value < 0 && fixed !== '0.00' ? '−' : signed ? '+' : '';
  return sign + fixed;
}

/** "0.22 to 0.46"; with signs where one end is below zero: "−0.70 to +1.36". */
export function rangeOf([low, high]: readonly [number, number]): string {
  const signed = low < 0;
  return `${effectSize(low, { signed })} to ${effectSize(high, { signed })}`;
}

/** 1st, 22nd, 63rd. */
export function ordinal(place: number): string {
  const tens = place % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** The first letter in capitals. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
