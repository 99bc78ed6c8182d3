import { dateOfBirth } from './date-of-birth.ts';
import type { Identifier, Span } from './match.ts';
import { namedPupil } from './named-pupil.ts';
import { nationalInsuranceNumber } from './national-insurance-number.ts';
import { nhsNumber } from './nhs-number.ts';
import { personalEmail } from './personal-email.ts';
import { phoneNumber } from './phone-number.ts';
import { findIn } from './plain.ts';
import { postcode } from './postcode.ts';
import { uci } from './uci.ts';
import { uln } from './uln.ts';
import { upn } from './upn.ts';

/** Every kind of identifier that is looked for; those that only warn come last. */
export const identifiers: readonly Identifier[] = [
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

/** All that identifies somebody in any text: prose, a file's name, what an image says of itself. Offsets are of that text. */
export const identifiersIn = (text: string, near = ''): (Span & { id: string })[] =>
  identifiers
    .flatMap(({ id, find }) => findIn(find, text, near).map((span) => ({ id, ...span })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
