import { triesTold } from '#core/evidence/to-rate-input.ts';
import { dueOf, lastDay } from '#core/evidence/tries-due.ts';
import type { Entry } from '#core/library/entry.ts';
import { day } from '../messages/dates.ts';
import type { Concern, Looked } from './concern.ts';

function concern({ path, data }: Entry<'try'>, silent: boolean, graceDays: number): Concern {
  const { due, authors, school, team } = data;
  const counts = day(lastDay(due, graceDays));
  return {
    is: silent ? 'try-silent' : 'try-due',
    ...{ mover: 'author', names: authors ?? [] },
    about: `content/${path}`,
    since: lastDay(due, 0),
    says: `${school ?? team ?? 'Somebody'} was to tell how this went by ${day(lastDay(due, 0))}. ${silent ? `Since ${counts} it counts as silent` : `From ${counts} on it counts as silent`}. Five minutes are enough, also where nothing came of it: npm run new -- report ${path.split('/')[1]}`,
  };
}

/** Tries whose month is over and of which no report tells, those taken back left out: silent once the days of grace are over too. */
export function unreportedTries({ folders, today, policy }: Looked): Concern[] {
  const { graceDays } = policy.tries;
  return folders.flatMap(({ practice, reports, tries }) => {
    const told = triesTold({ writeup: practice.data, reports, tries });
    const open = tries.filter(({ id, data }) => !told.has(id) && !data.withdrawn);
    const silent = new Set(dueOf(open, { today, graceDays }).map(({ id }) => id));
    return dueOf(open, { today, graceDays: 0 }).map((each) => concern(each, silent.has(each.id), graceDays));
  });
}
