/** A number as people write it in a sentence. */
export type Amount = { value: number; decimals: number };

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Matches a number in digits or, up to twenty, in words; for use inside a larger expression. */
export const AMOUNT = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${SMALL.slice(1).join('|')})`;

/** Reads what `AMOUNT` matched. */
export function amountOf(written: string): Amount {
  const word = SMALL.indexOf(written.toLowerCase());
  if (word !== -1) return { value: word, decimals: 0 };
  const digits = written.replaceAll(',', '');
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

/** Whether a figure, rounded as it is written, is the fact; a figure that is said to be rough may be a tenth off. */
export function fits({ value, decimals }: Amount, fact: number, rough: boolean): boolean {
  const slack = 0.5 / 10 ** decimals + 1e-9;
  return Math.abs(Math.abs(fact) - value) <= (rough ? Math.max(slack * 2, 0.1 * Math.abs(fact)) : slack);
}
