import { daysAfter } from '../months.ts';
import { command } from './command.ts';

const days = { day: 1, week: 7, month: 30 } as const;

/** `/remind`: reminders wait until then. */
export const remind = command({
  name: 'remind',
  usage: '/remind in 2 weeks',
  does: 'puts off the next reminder; days, weeks or months',
  may: ['author', 'reviewer', 'editor'],
  apply: ({ words, at }, said) => {
    const [, count, unit] =
      /^in (\d{1,2}|an?|one|two|three|four) (day|week|month)s?\.?$/i.exec(words.trim()) ?? [];
    const spelt = ['a', 'an', 'one', 'two', 'three', 'four'].indexOf(count?.toLowerCase() ?? '');
    const number = spelt < 0 ? Number(count) : Math.max(1, spelt - 1);
    const unitDays = days[unit?.toLowerCase() as keyof typeof days];
    if (!unitDays || !(number >= 1) || number * unitDays > 92)
      return { refused: 'Unexpected time, expected up to three months. Type `/remind in 2 weeks`.' };
    return { said: { ...said, remindAt: daysAfter(at, number * unitDays) } };
  },
  refusedExample: '/remind soon',
});
