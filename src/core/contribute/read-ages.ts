/** The age at which each year before Year 1 begins. */
const before: Record<string, number> = { nursery: 3, reception: 4 };
/** A pupil of Year 1 is 5 when it begins; Year 13 ends at 18. */
const yearOne = 5;

/**
 * Youngest and oldest age in years from what a teacher types: `8,9`, `7 to 11`, `9`, `Year 4`, `Reception to Year 2`, `Y12`.
 * Undefined where it says neither one thing nor two.
 */
export function readAges(text: string): [number, number] | undefined {
  const found = text.toLowerCase().match(/nursery|reception|\d+/g) ?? [];
  const rest = text
    .toLowerCase()
    .replace(/nursery|reception|years?|yrs?|ages?d?|old|to|and|y(?=\s*\d)|\d+|[\s,;.[\]–-]/g, '');
  if (found.length === 0 || found.length > 2 || rest !== '') return undefined;
  const asYears = /nursery|reception|\b(?:year|yr|y)s?\s*\d/i.test(text);
  const starts = found.map((word) => before[word] ?? Number(word) + (asYears ? yearOne - 1 : 0));
  const [from = 0, to = from] = starts;
  return asYears ? [from, to + 1] : [from, to];
}
