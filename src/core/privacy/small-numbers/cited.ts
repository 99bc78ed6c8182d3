/** Whether a sentence says where its figures were published: an author and year in brackets, or the word. */
export const isCited = (sentence: string): boolean =>
  /\((?:[^()]*[A-Z][^()]*)?\b(?:19|20)\d\d[a-z]?\)|\bet al\b|\b(?:published|the (?:study|review|paper|trial) (?:found|reports?|reported|showed))\b/.test(
    sentence,
  );
