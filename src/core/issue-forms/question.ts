import type { Option } from '#core/contribute/question.ts';

/**
 * A question of a form, as far as the content model does not answer it: what is needed, what may be chosen and what a field
 * means come from there.
 *
 * `key` is the dotted path of the field (`claim.outcome`), the name of a part of the text (`what-we-did`, `body`), or `owner`,
 * the practice that it is about.
 */
export type FormQuestion = {
  key: string;
  /** Where two questions have one key. */
  id?: string;
  /** What is asked, in a few words; no two of a form alike. */
  asks: string;
  /** In place of what the content model says of the field. */
  means?: string;
  /** What else there is to know. */
  help?: string;
  example?: string;
  /** Where it differs from the content model. */
  required?: boolean;
  /** Some of the field's closed list. */
  values?: readonly string[];
  /** What to choose from, where the content model has no closed list or other words. */
  one?: readonly Option[];
  several?: readonly Option[];
  /** Several lines, where the model knows only that it is a text. */
  lines?: boolean;
  /** Each line is an entry of a list; the line is this field of it. */
  each?: string;
};

/** Choices from their values and what people say. */
export const choicesFrom = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** How GitHub knows a question: letters, digits and hyphens only. */
export const idOf = ({ id, key }: FormQuestion): string => id ?? key.replace(/\W+/g, '-');
