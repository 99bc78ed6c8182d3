import type { IdentifierRule } from '../identifier-rule.ts';
import type { Rule } from '../rule.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { namedPupil } from './named-pupil.ts';
import { nationalInsuranceNumber } from './national-insurance-number.ts';
import { nhsNumber } from './nhs-number.ts';
import { percentOfFew } from './percent-of-few.ts';
import { personalEmail } from './personal-email.ts';
import { phoneNumber } from './phone-number.ts';
import { postcode } from './postcode.ts';
import { sensitiveSmallCount } from './sensitive-small-count.ts';
import { smallCount } from './small-count.ts';
import { smallResultCount } from './small-result-count.ts';
import { suppressedCountGivenAway } from './suppressed-count-given-away.ts';
import { uci } from './unique-candidate-identifier.ts';
import { uln } from './unique-learner-number.ts';
import { upn } from './unique-pupil-number.ts';

/** Every kind of identifier that is looked for, in any text; those that only warn come last. */
export const identifierRules: readonly IdentifierRule[] = [
  nationalInsuranceNumber,
  upn,
  uln,
  nhsNumber,
  uci,
  phoneNumber,
  dateOfBirth,
  postcode,
  personalEmail,
  namedPupil,
];

/** Rules about figures so small that somebody could be recognised by them. */
export const smallNumberRules: readonly Rule[] = [
  smallCount,
  percentOfFew,
  sensitiveSmallCount,
  smallResultCount,
  suppressedCountGivenAway,
];

/** Rules of the family. */
export const privacyRules: readonly Rule[] = [...identifierRules, ...smallNumberRules];
