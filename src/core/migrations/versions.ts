import { type Kind, kindNames } from '#core/model/kinds.ts';

/**
 * The version of the schema that each kind of file has today. A change of a schema that files on main would not pass makes it
 * one higher, and needs a migration in `registry.ts`. New optional fields need neither.
 */
export const versions = Object.fromEntries(kindNames.map((kind) => [kind, 1])) as Readonly<
  Record<Kind, number>
>;

/**
 * The version in the data of a file: its field `schema`, 1 where it is left out; undefined where that is no whole number from 1.
 */
export function versionOf(data: Readonly<Record<string, unknown>>): number | undefined {
  if (!Object.hasOwn(data, 'schema')) return 1;
  const version = data['schema'];
  return Number.isInteger(version) && (version as number) >= 1 ? (version as number) : undefined;
}
