import { didYouMean } from '../../model/closest.ts';

/**
 * The columns that are read of the public register of schools in England ("Get information about schools", all establishment
 * data), and nothing else: never a figure of single pupils or of girls and boys, never the name of a head teacher.
 */
export const columns = {
  urn: 'URN',
  name: 'EstablishmentName',
  status: 'EstablishmentStatus (name)',
  phase: 'PhaseOfEducation (name)',
  from: 'StatutoryLowAge',
  to: 'StatutoryHighAge',
  type: 'TypeOfEstablishment (name)',
  group: 'EstablishmentTypeGroup (name)',
  place: 'UrbanRural (name)',
  trust: 'Trusts (name)',
  census: 'CensusDate',
  pupils: 'NumberOfPupils',
} as const;

export type Column = keyof typeof columns;

/** What the register says of one establishment; a column that the file does not have is empty. */
export type RegisterRow = Readonly<Record<Column, string>>;

const needed: readonly Column[] = ['urn', 'name', 'status', 'phase', 'from', 'to'];

/** Names of columns that a file about pupils has and a register of schools has not. */
const aboutPupils =
  /^(upn|uln|uci|formerupn|dob|forename|surname|first_?name|last_?name|(pupil|student|child|learner)_?(name|id|upn|number|forename|surname)|date_?of_?birth|unique_?(pupil|learner)_?number|nhs_?(number|no)|postcode_?of_?pupil)$/;

const plain = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

/**
 * Where each column stands in this header, −1 for one that is not there. Throws, with what to do, when a column is missing that
 * nothing can be done without, or when the file is about pupils.
 */
export function placesIn(header: readonly string[]): Record<Column, number> {
  const names = header.map(plain);
  const pupil = names.find((name) => aboutPupils.test(name.replaceAll(/[\s-]+/g, '_')));
  if (pupil !== undefined)
    throw new Error(
      `Unexpected column "${pupil}": this file is about pupils. Nothing of it was read. Take the register of schools: get-information-schools.service.gov.uk, Downloads, "Establishment fields".`,
    );
  const entries = Object.entries(columns) as [Column, string][];
  const places = Object.fromEntries(
    entries.map(([column, name]) => [column, names.indexOf(name.toLowerCase())]),
  ) as Record<Column, number>;
  const missing = needed.find((column) => places[column] < 0);
  if (missing === undefined) return places;
  const name = columns[missing];
  throw new Error(
    `Unexpected header without "${name}", expected the columns of the register of schools.${didYouMean(name, header)} Take "Establishment fields" from get-information-schools.service.gov.uk, Downloads.`,
  );
}

/** What a record says, column by column, spaces at the ends and in a row taken away. */
export const rowOf = (cells: readonly string[], places: Readonly<Record<Column, number>>): RegisterRow =>
  Object.fromEntries(
    Object.entries(places).map(([column, place]) => [
      column,
      (cells[place] ?? '').trim().replace(/\s+/g, ' '),
    ]),
  ) as Record<Column, string>;
