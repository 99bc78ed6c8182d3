import { digitsInAll, numbersOf, weightedSum } from './digits.ts';
import type { Identifier } from './match.ts';
import { isNamed } from './near.ts';
import { withoutReferences } from './references.ts';

const keyword =
  /(?:\b|_)(?:nhs(?![a-z])|n\.h\.s|chi (?:no|num)|health (?:service )?(?:and care )?(?:numbers?|no\b|ids?\b)|h&c (?:no|num)|hospital (?:numbers?|no\b)|patient (?:numbers?|no\b|ids?\b))/i;

/** Whether ten digits are an NHS number: weights 10 to 1, remainder 0 by 11 (NHS Data Dictionary). */
export const isNhsNumber = (digits: string): boolean => weightedSum(digits, 10) % 11 === 0;

/** NHS, CHI, and Health and Care numbers. One number in eleven would pass the check, so a name must stand near. */
export const nhsNumber: Identifier = {
  id: 'nhs-number',
  hint: digitsInAll(10),
  find: (plain, near) =>
    numbersOf(withoutReferences(plain), 10, /^[ .-]{1,2}$/, /\bNHS$/i).filter(
      (run) => isNhsNumber(run.digits) && isNamed(plain, run, near, keyword),
    ),
  examples: {
    found: ['NHS number 943 476 5919', 'NHS: 9434765919', 'his NHS no. is 943-476-5919'],
    passes: ['943 476 5919', 'NHS number 943 476 5918', 'The NHS spent £9,434,765,919'],
  },
};
