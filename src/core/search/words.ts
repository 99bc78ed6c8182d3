/** A word of a text or a query as it is compared: lower case, without accents and apostrophes, letters and digits only. */
export type Word = string;

/** The words of a text in their order. `Don’t`, `dont` and `DON'T` are one word; `Anglo-Saxon` is two. */
export function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .toLowerCase();
  return plain.match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** Words that say how a sentence hangs together and not what it is about. */
const little = new Set(
  wordsOf(
    `a about all also am an and any are as at be been being but by can could did do does doing done each for from get
    getting go going had has have having he her him his how i if in into is it its just lesson lessons like
    made make makes making me more most much my no of off on one or our out over own she should so some such than that the their them
    then there these they thing things this those to together too up us use used using very was way we were what when where
    which while who why will with would you your`,
  ),
);

/** Whether a word is too common in any English text to say what is looked for. */
export const isLittle = (word: Word): boolean => little.has(word);

/** All of the little words. */
export const littleWords = (): ReadonlySet<Word> => little;
