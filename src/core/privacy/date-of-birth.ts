import { datesIn, type WrittenDate } from './dates.ts';
import type { Identifier } from './match.ts';

const named = /(?:\b|_)(?:d\.? ?o\.? ?b\b\.?|dates?[ _-]of[ _-]births?|birth ?-?dates?|birthdays?|birth)\b/gi;
const born = /\bborn\b/gi;
/** A cohort is born between two days, or after one; a term-born child, a programme or a writer of long ago passes. */
const range = /\b(?:between|after|before|since|until|from|earlier|later|on or|in the years?)\b/i;
const notAChild =
  /(?:\b(?:summer|autumn|winter|spring|foreign|british|new|first)[ -]|\b(?:programme|program|project|idea|scheme|plan|network|club|initiative) (?:was |is )?)$/i;
const oldestBorn = 1990;

/** The characters between a keyword and the first date after it, if no sentence ends there and it is near. */
function joins(plain: string, date: WrittenDate, keyword: RegExpMatchArray, reach: number): boolean {
  const from = (keyword.index ?? 0) + keyword[0].length;
  const lies = date.start >= from ? plain.slice(from, date.start) : plain.slice(date.end, keyword.index);
  const most = date.start >= from ? reach : reach / 3;
  return lies.length <= most && !/[.!?] [A-Z]/.test(lies) && !range.test(lies);
}

/**
 * Whole dates near "born" or "date of birth". After "born" only years that a pupil or young teacher can have, so that
 * history lessons pass.
 */
export const dateOfBirth: Identifier = {
  id: 'date-of-birth',
  hint: /\d/,
  find: (plain, near) => {
    if (!/born|birth|b\b/i.test(plain + near)) return [];
    const header = near.search(named) !== -1 || (/\bborn\b/i.test(near) && !range.test(near));
    const names = [...plain.matchAll(named)];
    const births = [...plain.matchAll(born)].filter(
      ({ index }) => !notAChild.test(plain.slice(Math.max(0, index - 24), index)),
    );
    return datesIn(plain)
      .filter(
        (date) =>
          header ||
          names.some((name) => joins(plain, date, name, 45)) ||
          ((date.year.length === 2 || Number(date.year) >= oldestBorn) &&
            births.some((birth) => joins(plain, date, birth, date.year.length === 2 ? 15 : 45))),
      )
      .map(({ start, end }) => ({ start, end }));
  },
  examples: {
    found: [
      ...[
        'DOB 12/03/2014',
        'd.o.b.: 12.3.14',
        'born on 12 March 2014',
        'born in Leeds on 12th of March, 2014',
      ],
      ...[
        'Date of birth: 2014-03-12',
        '12/03/2014 (DOB)',
        'her birthday is March 12, 2014',
        'born on the twenty-first of March 2014',
        'DOB 12032014',
      ],
    ],
    passes: [
      ...['The test was on 12 March 2024', 'Montessori was born on 31 August 1870', 'born in 2014'],
      ...[
        'pupils born between 1 September 2014 and 31 August 2015',
        'children born on or after 1 April 2017',
      ],
      ...['The club was born on 3 May 2022', 'Summer-born pupils sat it on 12/05/2023'],
    ],
  },
};
