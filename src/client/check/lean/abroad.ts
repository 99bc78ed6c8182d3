/** Nine or more digits, marks of text among them, after a plus or two noughts: anything that could be a number from abroad. */
const ABROAD =
  /(?:[+\u{ff0b}\u{fe62}\u207a]|(?:0|(?!\p{ASCII})\p{Nd})[^\p{L}\p{Nd}\n]*(?:0|(?!\p{ASCII})\p{Nd}))[^\p{L}\n]{0,6}?(?:\p{Nd}[^\p{L}\p{Nd}]{0,8}){8}/u;

/** Whether a text could hold a phone number of another country, so that its numbering plans are needed to tell. */
export const mayBeAbroad = (text: string): boolean => ABROAD.test(text);
