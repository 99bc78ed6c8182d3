import { rule } from '../rule.ts';
import { told } from '../told.ts';

export const dateAhead = rule({
  id: 'date-ahead',
  family: 'structure',
  severity: 'warning',
  why: 'What has happened has a date that is past; a slip of the key there misplaces it by years.',
  how: 'Correct the year. What is still to come is a try, not a write-up.',
  source: 'Our own: the field guide, on when, sources and registered',
  check({ entry, context: { today } }, report) {
    if (entry.kind !== 'practice' && entry.kind !== 'report') return;
    const year = Number(today.slice(0, 4));
    const { when, sources } = entry.data;
    // A school year begins in September; in summer the next one is not yet a year in which something was done.
    const begun = when !== undefined && `${when.slice(0, 4)}-09` <= today.slice(0, 7);
    if (when !== undefined && !begun)
      report({
        at: { field: ['when'] },
        message: `Unexpected school year ${when}, expected one that has begun. Correct it; for something still to come, declare a try.`,
      });
    (sources ?? []).forEach((source, place) => {
      if (source.year !== undefined && source.year > year + 1)
        report({
          at: { field: ['sources', place, 'year'] },
          message: `Unexpected year ${source.year} of "${source.id}", expected one that is past. Correct it.`,
        });
    });
    if (entry.kind === 'report' && entry.data.registered && entry.data.registered.on > today)
      report({
        at: { field: ['registered', 'on'] },
        message: `Unexpected date ${entry.data.registered.on}, expected one that is past. Correct the day on which the plan was registered.`,
      });
  },
  examples: [
    {
      title: 'a school year to come',
      file: told({ data: { when: '2052-53' } }),
      expect: ['4:7: Unexpected school year 2052-53, expected one that has begun.'],
    },
    {
      title: 'a source from the future',
      file: told({ data: { sources: [{ id: 'oak', kind: 'study', text: 'Oak.', year: 2099 }] } }),
      expect: ['10:59: Unexpected year 2099 of "oak", expected one that is past.'],
    },
    { title: 'last year', file: told({ data: { when: '2025-26' } }), expect: [] },
  ],
});
