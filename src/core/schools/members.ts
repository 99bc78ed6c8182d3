import type { Entry } from '../library/entry.ts';
import { entriesOf, type Library } from '../library/library.ts';
import { comparableOf } from './comparable.ts';
import { type Brings, bringsNothing } from './exchange.ts';
import type { Member } from './propose.ts';

/** What schools bring, by id: offers from their files, open asks (as of `today`, ISO), and what they wrote up or reported as working. */
function bringsOf({ entries }: Pick<Library, 'entries'>, today: string): Map<string, Brings> {
  const asks = entriesOf(entries, 'ask').filter(
    ({ data }) => (data.status ?? 'open') === 'open' && (data.until === undefined || data.until >= today),
  );
  const practices = entriesOf(entries, 'practice');
  const titles = new Map(practices.map((practice) => [practice.id, practice.data]));
  const worked = [
    ...practices.flatMap(({ data }) =>
      data.school && data.claim.change === 'better' ? [{ school: data.school, practice: data }] : [],
    ),
    ...entriesOf(entries, 'report').flatMap(({ data, owner }) => {
      const practice = titles.get(owner ?? '');
      const well = data.verdict === 'worked' || data.verdict === 'worked-with-changes';
      return data.school && well && practice ? [{ school: data.school, practice }] : [];
    }),
  ];
  return new Map(
    entriesOf(entries, 'school').map(({ id, data }) => [
      id,
      {
        ...bringsNothing(id, data),
        asks: asks.filter((ask) => ask.data.school === id).map(({ data }) => data),
        worked: worked
          .filter(({ school }) => school === id)
          .map(({ practice }) => ({ title: practice.title, outcome: practice.claim.outcome })),
      },
    ]),
  );
}

/** These schools as members to be paired. One without a file is of no phase, and nothing is known of it. */
export function membersOf(
  ids: readonly string[],
  library: Pick<Library, 'entries'>,
  today: string,
): Member[] {
  const schools = new Map(entriesOf(library.entries, 'school').map((school) => [school.id, school]));
  const brings = bringsOf(library, today);
  return ids.map((id) => ({
    ...(brings.get(id) ?? bringsNothing(id)),
    context: contextOf(id, schools.get(id)),
  }));
}

const contextOf = (id: string, school: Entry<'school'> | undefined): Member['context'] =>
  school ? comparableOf(id, school.data) : { id, phases: [], setting: 'unknown', values: {} };
