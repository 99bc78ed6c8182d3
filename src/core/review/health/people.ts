import { entriesOf } from '#core/library/library.ts';
import { day } from '../messages/dates.ts';
import type { Concern, Looked } from './concern.ts';

/** People whose last day away is over; they are asked again anyway. */
export const backAgain = ({ entries, today }: Looked): Concern[] =>
  entriesOf(entries, 'person').flatMap(({ id, path, data: { away } }): Concern[] =>
    away && away.until < today
      ? [
          {
            ...{ is: 'away-expired', mover: 'person', names: [id], about: `content/${path}` },
            since: away.until,
            says: `Was away until ${day(away.until)} and is asked for reviews again. Take away: out of the file, or set a later day.`,
          },
        ]
      : [],
  );
