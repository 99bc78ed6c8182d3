import type { FieldSchema } from '#core/library/field-schema.ts';

/** One thing to choose: the value as it is written, and how people say it. */
export type Option = { value: string; label: string; hint?: string };

/** The shape of an answer. `list` is texts, one a line, `of` those that many say; `whole` is anything else, as JSON. */
export type Form =
  | { is: 'line'; most?: number }
  | { is: 'lines' }
  | { is: 'number'; whole: boolean }
  | { is: 'yes-no' }
  | { is: 'one'; of: readonly Option[] }
  | { is: 'several'; of: readonly Option[] }
  | { is: 'list'; of?: readonly Option[] }
  | { is: 'ages' }
  | { is: 'whole' };

/**
 * One question, as data: a terminal and a web form ask the same ones.
 *
 * `key` is the dotted path of the field (`findings.0.treated.n`), the name of a part of the text (`what-we-did`), `id`, or,
 * with a `?` in it, something that is asked only to know what to ask next. `usual` is what most people answer; `mustSay`
 * means that it is never taken for granted.
 */
export type Question = {
  key: string;
  part: string;
  says: string;
  help?: string;
  required: boolean;
  form: Form;
  usual?: unknown;
  mustSay?: true;
  /** Figures of one group of pupils stand together: what is said of the group, and in fewer words of the figure. */
  group?: { of: string; says: string };
  /** What the content model says of the field. */
  schema?: FieldSchema;
};
