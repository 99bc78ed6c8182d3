const references = [
  /\bhttps?:\/\/[^\s<>"]+/gi,
  /\bwww\.[^\s<>"]+/gi,
  /\b(?:doi:? ?)?10\.\d{4,9}\/[^\s<>"]+/gi,
  /\bISBN(?:[- ]1[03])?(?: is)?[: ]*(?:\d[- ]?){9}(?:(?:\d[- ]?){3})?[\dX]\b/gi,
  /\b97[89][- ]?(?:\d[- ]?){9}\d\b/g,
  /\b(?:\d{4}-){3}\d{3}[\dX]\b/g,
];
const perhaps = /https?:|www\.|10\.\d{4}|ISBN|97[89]|\d{4}-\d{4}-/i;

/** The text with addresses, DOIs, ISBNs and ORCID iDs blanked: their digits identify a work, not a child. Same length. */
export function withoutReferences(plain: string): string {
  if (!perhaps.test(plain)) return plain;
  return references.reduce(
    (text, reference) => text.replace(reference, (found) => '_'.repeat(found.length)),
    plain,
  );
}
