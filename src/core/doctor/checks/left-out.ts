import { leftOutFiles } from '#core/review/health/left-out.ts';
import { check } from '../check.ts';

export const leftOut = check({
  id: 'left-out',
  part: 'content',
  why: 'The site is built without a file that has an error.',
  look: ({ library }) =>
    leftOutFiles(library.problems).map(({ about, says }) => ({
      ...{ severity: 'broken', about, what: says },
      type: `npm run -s check -- ${about}`,
    })),
});
