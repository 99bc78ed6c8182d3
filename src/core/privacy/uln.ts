import { digitsInAll, numbersOf, weightedSum } from './digits.ts';
import type { Identifier } from './match.ts';
import { isNamed } from './near.ts';
import { withoutReferences } from './references.ts';

const keyword =
  /(?:\b|_)(?:ulns?(?![a-z])|unique learner|learner (?:numbers?|nos?\b|ids?\b|identifiers?|ref)|learner records? service|personal learning record|plr\b|lrs\b)/i;

/** Whether ten digits are a learner number: weights 10 to 1, remainder 10 by 11 (Learning Records Service). */
export const isUln = (digits: string): boolean => weightedSum(digits, 10) % 11 === 10;

/** Unique learner numbers. One number in twelve would pass the check, so its name must stand near. */
export const uln: Identifier = {
  id: 'unique-learner-number',
  hint: digitsInAll(10),
  find: (plain, near) =>
    numbersOf(withoutReferences(plain), 10, /^[ .-]{1,2}$/, /\bULN$/i).filter(
      (run) => isUln(run.digits) && isNamed(plain, run, near, keyword),
    ),
  examples: {
    found: ['ULN 9276308686', 'unique learner number: 92763 08686', 'ULNs 1234567890, 9293988975'],
    passes: ['9276308686', 'ULN 9276308687', 'The ULN costs £9276308686'],
  },
};
