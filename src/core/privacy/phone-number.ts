import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { groupsOf, type Run } from './digits.ts';
import type { Identifier, Span } from './match.ts';
import { hasNear } from './near.ts';
import { withoutReferences } from './references.ts';

const gap = /^[ ./()-]{1,3}$/;
const called =
  /(?:\b|_)(?:tele?(?:phone)?s?\b|phones?\b|mobiles?\b|mob\b|call(?:s|ing|ed)?\b|ring(?:s|ing)?\b|rang\b|whats ?app|sms\b|contact\b|landline|helpline|hotline)/i;
/** What stands directly before a number that identifies a thing. */
const labelled =
  /\b(?:ids?|refs?|references?|findings?|reviews?|study|studies|records?|grants?|awards?|projects?|registrations?|registered|trials?|protocols?|isrctn|items?|codes?|isbn|issn|urns?|ukprn|accounts?|invoices?|orders?|papers?|reports?|documents?|versions?|serial|catalogue|barcodes?|nhs|ulns?|upns?|ucis?|candidate|eudract|nct|charity|company|pp?|pages?)\b[\s.:#()]*(?:no\.?|numbers?|ids?|is|was)?[\s.:#(]*$/i;

type Candidate = Span & { groups: Run[]; international: boolean };

/** Neighbouring groups of 9 to 17 digits that begin as a phone number does. */
function candidates(plain: string): Candidate[] {
  const groups = groupsOf(plain);
  return groups.flatMap((first, place) => {
    const opening = /(?:\+ ?\(?|\()$/.exec(plain.slice(Math.max(0, first.start - 3), first.start))?.[0] ?? '';
    const start = first.start - opening.length;
    const international = opening.includes('+') || /^00[1-9]/.test(first.digits) || first.digits === '00';
    if (!international && !/^[07]/.test(first.digits)) return [];
    if (/[a-z£$€\d]$|\d[.,:/]$/i.test(plain.slice(Math.max(0, start - 2), start))) return [];
    const found: Candidate[] = [];
    const chosen: Run[] = [];
    let length = 0;
    for (let next = place; next < groups.length && length < 17; next += 1) {
      const group = groups[next] as Run;
      const before = chosen.at(-1);
      if (before && !gap.test(plain.slice(before.end, group.start))) break;
      chosen.push(group);
      length += group.digits.length;
      if (length >= 9 && !/^(?:[a-z%]|[.,:]\d)/i.test(plain.slice(group.end, group.end + 2)))
        found.push({ start, end: group.end, groups: [...chosen], international });
    }
    return found.reverse();
  });
}

/** Grouped as people group phone numbers; dates, scores and times are not. */
const grouped = ({ groups }: Candidate): boolean =>
  groups.every(({ digits }) => digits.length === 1) ||
  ((groups[0]?.digits.length ?? 0) >= 3 &&
    groups.length <= 5 &&
    groups.every(({ digits }) => digits.length >= 2));

function isPhone(candidate: Candidate, plain: string, near: string): boolean {
  const { groups, international, start, end } = candidate;
  const digits = groups.map((group) => group.digits).join('');
  const named = () => hasNear(plain, candidate, near, called, 40);
  if (international) {
    const number = plain.slice(start, end).replace(/^[(+ ]*(?:00)?/, '+');
    return parsePhoneNumberFromString(number, 'GB')?.isValid() === true;
  }
  const trunk = digits.startsWith('0');
  if (trunk ? digits.length !== 10 && digits.length !== 11 : digits.length !== 10) return false;
  if (!(trunk && grouped(candidate)) && !named()) return false;
  if (labelled.test(plain.slice(Math.max(0, start - 40), start)) && !named()) return false;
  return parsePhoneNumberFromString(trunk ? digits : `0${digits}`, 'GB')?.isValid() === true;
}

/**
 * Phone numbers that libphonenumber takes for valid: British ones, and any with a country code. Numbers kept for drama
 * (such as 07700 900123) and three-digit or eight-digit help lines pass.
 */
export const phoneNumber: Identifier = {
  id: 'phone-number',
  hint: /\d/,
  find: (plain, near) => {
    const found: Span[] = [];
    const text = withoutReferences(plain);
    for (const candidate of candidates(text)) {
      const { start, end } = candidate;
      if (start >= (found.at(-1)?.end ?? 0) && isPhone(candidate, text, near)) found.push({ start, end });
    }
    return found;
  },
  examples: {
    found: [
      ...['0161 496 0123', '(0161) 496 0123', '+44 (0)161 496 0123', '0044 161 496 0123', '01614960123'],
      ...['07911-123456', '07911.123.456', '0 7 9 1 1 1 2 3 4 5 6', 'Ring 7911 123456', '+353 1 234 5678'],
    ],
    passes: [
      ...[
        '07700 900123',
        'Childline, 0800 1111',
        'finding 01614960123',
        'ISBN 0-13-110362-8',
        '£0161 496 0123',
      ],
      ...['0 20 30 40 50 60', '01 02 2023 04 05', 'Lessons ran 08.30 10.15 and 11.30', '0.1614960123'],
      ...['https://doi.org/10.1080/01443410.2019.01614960123', '2014-2015', 'pp. 01614 960123'],
    ],
  },
};
