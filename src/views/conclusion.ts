import { conclusions } from '#core/evidence/words.ts';

/** A rating's words in three runs: up to what it comes to, that, and what follows. Without a conclusion all is in the first. */
export type Concluded = { before: string; conclusion: string; after: string };

/** Finds what a rating comes to among its words, so that a page can set it off without changing their order. */
export function concluded(words: string): Concluded {
  const conclusion = conclusions.find((one) => words.includes(one));
  if (conclusion === undefined) return { before: words, conclusion: '', after: '' };
  const at = words.lastIndexOf(conclusion);
  return { before: words.slice(0, at), conclusion, after: words.slice(at + conclusion.length) };
}
