/** A number as people write it in a sentence, or a range of them; `decimals` as many as are written. */
export type Amount = { value: number; most?: number; decimals: number };

/** How a figure is meant: as it stands, roughly, or as the least or most there was. */
export type Meant = 'exactly' | 'roughly' | 'at-least' | 'at-most';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS = `(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).toReversed().join('|')}|a dozen`;

/** Matches a number in digits or, up to ninety-nine, in words; for use inside a larger expression. */
export const AMOUNT = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${WORDS})`;

/** Matches a number, or two with "to", "and" or a dash between. */
export const AMOUNTS = `(?:between )?${AMOUNT}(?:(?: to | and | or | ?[-–] ?)${AMOUNT})?`;

function numberOf(written: string): number {
  const word = written.toLowerCase();
  if (word === 'a dozen') return 12;
  if (SMALL.includes(word)) return SMALL.indexOf(word);
  const [ten = '', unit] = word.split('-');
  if (TENS.includes(ten)) return 20 + 10 * TENS.indexOf(ten) + (unit ? SMALL.indexOf(unit) : 0);
  return Number(word.replaceAll(',', ''));
}

/** Reads what `AMOUNT` or `AMOUNTS` matched. */
export function amountOf(written: string): Amount {
  const found = [...written.matchAll(new RegExp(AMOUNT, 'gi'))].map(([each]) => each);
  const [low = '0', high] = found;
  const decimals = Math.max(...found.map((each) => each.split('.')[1]?.length ?? 0), 0);
  return { value: numberOf(low), ...(high === undefined ? {} : { most: numberOf(high) }), decimals };
}

/** Whether a figure, rounded as it is written and meant as it is said, is the fact; a rough one may be a tenth off. */
export function fits({ value, most = value, decimals }: Amount, fact: number, meant: Meant): boolean {
  const found = Math.abs(fact);
  const rounding = 0.5 / 10 ** decimals + 1e-9;
  const slack = meant === 'roughly' ? Math.max(rounding * 2, 0.1 * found) : rounding;
  return (meant === 'at-most' || found >= value - slack) && (meant === 'at-least' || found <= most + slack);
}
