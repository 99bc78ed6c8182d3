/** Letters, digits and signs that have no marks to lose: nearly every text, and the rest takes ten times as long. */
const UNMARKED = /^[ -~]*$/;

const withoutMarks = (text: string): string =>
  UNMARKED.test(text) ? text : text.normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** A text as an id: small plain letters and digits joined by single hyphens. Empty where it has none. */
export const slug = (text: string, most = 80): string =>
  withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, most)
    .replace(/-+$/, '');
