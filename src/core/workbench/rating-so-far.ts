import { plainText } from '#core/model/rating.ts';
import { type FieldName, fieldNames, fields } from '#core/review/block/fields.ts';
import { type BlockProblem, type Rating, readBlock, writeBlock } from '#core/review/block.ts';
import { rubric } from './rubric.ts';

/** What stands in the fields of a rating, as typed or chosen; what is left out or empty was not answered. */
export type TypedRating = Partial<Record<FieldName, string>>;

/** The block that some answers make, and what the bot would read in it. */
export type RatingSoFar = { block: string } & (
  | { is: 'whole'; rating: Rating }
  /** In the order of the form. */
  | { is: 'faulty'; problems: BlockProblem[] }
);

/** An answer as it goes into a block: words as they are kept, anything else on one line. */
const asWritten = (name: FieldName, typed: string): string =>
  fields[name].words ? plainText(typed) : plainText(typed).replaceAll(/\s+/g, ' ');

/** Where the form asks for what is wrong. */
const placeOf = ({ field }: BlockProblem): number => rubric.findIndex(({ name }) => name === field);

/**
 * The `/review` block that some answers make, read by the bot's own reader: what is whole here is whole there, and no words
 * can pass for another field. Never throws.
 */
export function ratingSoFar(typed: TypedRating): RatingSoFar {
  const given = fieldNames.flatMap((name) => {
    const text = asWritten(name, typed[name] ?? '');
    return text === '' ? [] : [[name, text]];
  });
  // The writer puts down any text; whether it is a rating is for the reader to say.
  const block = writeBlock(Object.fromEntries(given) as Rating);
  const reading = readBlock(block);
  if (reading.is === 'plain') return { is: 'whole', block, rating: reading.rating };
  const problems = reading.is === 'faulty' ? reading.problems : [];
  return { is: 'faulty', block, problems: problems.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

/**
 * What is wrong with a field, for somebody who fills in a form: without the line to type, which is for those who write the
 * block by hand.
 */
export const inForm = ({ message }: Pick<BlockProblem, 'message'>): string =>
  message
    .replace(/ Type `[^`]*`(?:\.|, or leave it out\.)/, '')
    .replace(/, such as `\w+: ([^`]*)`/, ', such as “$1”')
    .replace(/^Missing \w+, expected/, 'Nothing yet, expected');
