import { phases } from '../../model/lists.ts';
import { type School, school as schema } from '../../model/people.ts';
import { slug } from '../../model/slug.ts';
import { badCharacters } from '../../writeup/characters.ts';
import { characterReferences, damagedText } from '../../writeup/damage.ts';
import { phaseId } from '../phase-group.ts';
import type { RegisterRow } from './columns.ts';
import { contextOf, placeOf, settingOf, trustOf } from './derive.ts';

/** Why a row becomes no school, in the order people read it; each with its words in a summary. */
export const skips = {
  'open-quotes': 'with a quotation mark that is never closed',
  ragged: 'with more or fewer cells than the header',
  damaged: 'with damaged text',
  'no-urn': 'without a number of six digits',
  twice: 'with a number that an earlier row has',
  'not-open': 'closed, or not open yet',
  'not-ours': 'no school, or not in England',
  incomplete: 'without a name, a phase or ages',
  refused: 'refused by the content model',
  already: 'there already',
} as const;

export type Skip = keyof typeof skips;

/** A row read: a school with its id and number, or why it is skipped, in words. */
export type RowRead =
  | { is: 'school'; id: string; urn: number; school: School }
  | { is: 'skipped'; skip: Skip; says: string };

const skipped = (skip: Skip, says: string): RowRead => ({ is: 'skipped', skip, says });

const elsewhere =
  /^(welsh|offshore|british schools overseas|service children|european school|online provider)/i;
const noSchool = /^(children'?s cent|universit|higher education|miscellaneous$)/i;

/** One row of the register as a school file. Nothing is guessed: what the register does not say is left out. */
export function readRow(row: RegisterRow): RowRead {
  if (!/^[1-9]\d{5}$/.test(row.urn))
    return skipped('no-urn', `Unexpected URN "${row.urn}", expected six digits.`);
  const [damage] = [damagedText, badCharacters, characterReferences].flatMap((faults) =>
    [row.name, row.trust].flatMap(faults),
  );
  if (damage) return skipped('damaged', `${damage.unexpected}.`);
  if (!/^open\b/i.test(row.status))
    return skipped('not-open', `${row.name || row.urn}: ${row.status || 'its status is not given'}.`);
  const sort = [row.type, row.group].find((one) => elsewhere.test(one) || noSchool.test(one));
  if (sort !== undefined) return skipped('not-ours', `${row.name || row.urn}: ${sort}.`);
  const phase = phases.find((one) => one === phaseId(row.phase));
  if (!row.name || !phase || !row.from || !row.to) return skipped('incomplete', incompleteText(row, phase));
  const id = `${slug(row.name.replace(/['’‘]/g, '')) || 'school'}-${row.urn}`;
  const read = schema.safeParse({
    ...{ name: row.name, country: 'GB-ENG', phase, ages: [ageOf(row.from), ageOf(row.to)] },
    ...{ setting: settingOf(row), urn: Number(row.urn), place: placeOf(row), trust: trustOf(row) },
    context: contextOf(row),
  });
  if (read.success) return { is: 'school', id, urn: Number(row.urn), school: read.data };
  const [issue] = read.error.issues;
  return skipped('refused', `${row.name}: ${issue?.path.join(' › ')}: ${issue?.message}.`);
}

function incompleteText(
  { name, urn, phase: given, from, to }: RegisterRow,
  phase: string | undefined,
): string {
  if (!name) return `${urn}: Unexpected empty name, expected one.`;
  if (!phase) return `${name}: Unexpected phase "${given}", expected one such as Primary.`;
  return `${name}: Unexpected ages "${from}" to "${to}", expected both.`;
}

const ageOf = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN);
