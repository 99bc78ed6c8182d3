import { exampleOf } from '#core/library/field-examples.ts';
import { meantBy, numberIn } from '#core/library/field-guesses.ts';
import type { FieldSchema } from '#core/library/field-schema.ts';
import { didYouMean } from '#core/model/closest.ts';
import type { Option, Question } from './question.ts';
import { readAges } from './read-ages.ts';

/** An answer as data, null where it was left out; or what is wrong with it and what to type. */
export type Read = { value: unknown } | { problem: string };

type Asked = Pick<Question, 'form' | 'schema' | 'key'>;

const refuse = (typed: string, expected: string): Read => ({
  problem: `Unexpected "${typed.length > 40 ? `${typed.slice(0, 39)}…` : typed}", expected ${expected}.`,
});

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Another spelling of what the field takes (14/9/2026, September 2026) is taken as meant. */
function spelled(text: string, schema: FieldSchema | undefined): string {
  const fits = schema?.pattern === undefined || new RegExp(schema.pattern).test(text);
  return fits ? text : (meantBy(text, schema) ?? text);
}

function chosen(text: string, options: readonly Option[]): Read {
  const values = options.map(({ value }) => value);
  const typed = text.trim();
  const same = options.find(
    ({ value, label }) => value === typed || label.toLowerCase() === typed.toLowerCase(),
  );
  const value = same?.value ?? meantBy(typed, { enum: values });
  if (value !== undefined) return { value };
  const shown = values.slice(0, 12).join(', ');
  const all = values.length > 12 ? `one of ${values.length}, such as ${shown}` : `one of ${shown}`;
  const read = refuse(typed, all);
  return 'problem' in read ? { problem: read.problem + didYouMean(typed, values) } : read;
}

function several(texts: readonly string[], options: readonly Option[]): Read {
  const read = texts.map((text) => chosen(text, options));
  const wrong = read.find((one) => 'problem' in one);
  return wrong ?? { value: [...new Set(read.map((one) => ('value' in one ? one.value : undefined)))] };
}

const lines = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((line) => line.trim())
    .filter(Boolean);

/** Words of a fixed shape, such as ids, can stand beside each other with commas between. */
const isIds = (schema: FieldSchema | undefined): boolean =>
  typeof schema?.items === 'object' && schema.items.pattern !== undefined;

function fromText(text: string, { form, schema }: Asked): Read {
  const given = text.startsWith('[') || form.is === 'whole' ? jsonIn(text) : undefined;
  switch (form.is) {
    case 'line':
      return { value: spelled(text, schema) };
    case 'lines':
      return { value: text };
    case 'number': {
      const number = numberIn(text);
      if (number === undefined || (form.whole && !Number.isInteger(number)))
        return refuse(text, `a ${form.whole ? 'whole ' : ''}number in digits, such as 28`);
      return { value: number };
    }
    case 'yes-no':
      if (/^(?:y|yes|true)$/i.test(text)) return { value: true };
      return /^(?:n|no|false)$/i.test(text) ? { value: false } : refuse(text, 'yes or no');
    case 'one':
      return chosen(text, form.of);
    case 'several':
      return several(Array.isArray(given) ? given.map(String) : lines(text, /[,;\n]/), form.of);
    case 'list':
      return { value: Array.isArray(given) ? given : lines(text, isIds(schema) ? /[,;\n]/ : /\n/) };
    case 'ages': {
      const ages = readAges(text);
      return ages ? { value: ages } : refuse(text, 'two ages such as 8,9, or a year such as Year 4');
    }
    case 'whole':
      return given === undefined
        ? refuse(text, `JSON such as ${JSON.stringify(exampleOf(schema))}`)
        : { value: schema?.type === 'array' && !Array.isArray(given) ? [given] : given };
  }
}

/**
 * Reads what a person typed or chose, or what a file of answers holds. Nothing typed means left out. Values that are no
 * text are taken as they are: the schema judges them.
 */
export function readReply(question: Asked, reply: unknown): Read {
  const read = isTexts(reply) ? fromTexts(question, reply) : readOne(question, reply);
  const empty = 'value' in read && Array.isArray(read.value) && read.value.length === 0;
  // "Visitors are welcome: no" is written by leaving the field out.
  const no = 'value' in read && read.value === false && question.schema?.const === true;
  return empty || no ? { value: null } : read;
}

const isTexts = (reply: unknown): reply is string[] =>
  Array.isArray(reply) && reply.every((one) => typeof one === 'string');

function fromTexts(question: Asked, texts: readonly string[]): Read {
  const { form, key } = question;
  if (form.is === 'several') return several(texts, form.of);
  if (form.is === 'list') return { value: texts };
  if (form.is !== 'whole')
    return { problem: `Unexpected ${texts.length} values for ${key}, expected one. Leave out the others.` };
  const read = texts.map((text) => readOne(question, text));
  return (
    read.find((one) => 'problem' in one) ?? {
      value: read.flatMap((one) => ('value' in one ? one.value : [])),
    }
  );
}

function readOne(question: Asked, reply: unknown): Read {
  if (typeof reply !== 'string') return { value: reply ?? null };
  const text = reply.replaceAll('\r\n', '\n').trim();
  return text === '' ? { value: null } : fromText(text, question);
}
