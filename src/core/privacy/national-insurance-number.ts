import { digitsInAll } from './digits.ts';
import type { Identifier } from './match.ts';
import { hasNear } from './near.ts';

const written =
  /(?<![a-z0-9])([a-z])[ .-]{0,2}([a-z])[ ./-]{0,2}(\d(?:[ ./-]{0,2}\d){5})(?:[ ./-]{0,2}([a-d]))?(?![a-z0-9])/gi;
const neverFirst = /[DFIQUV]/;
const neverSecond = /[DFIOQUV]/;
const neverIssued = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);
const keyword = /\bnational insurance|\bnino\b|\bn\.?i\.? (?:no|num)/i;

/** As printed on the card: whole, or in pairs. */
const usual = /^(?:[A-Z]{2}|[a-z]{2})[ ./-]{0,2}\d{2}[ ./-]?\d{2}[ ./-]?\d{2}[ ./-]?[A-Da-d]$/;
/** Spread out, a figure at a time. */
const spread = /^[A-Z] ?[A-Z](?: \d){6} [A-D]$|^[A-Z]{2}\d(?: \d){5} [A-D]$/;
/** Two small letters that are a word, with a space after them, begin no number. */
const word =
  /^(?:a[msthx]|be|b[ey]|e[gnrtx]|go|h[aeimo]|ma|me|m[ry]|ne|no|oh|o[nprhwx]|pa|pe|pm|re|s[eho]|to|w[eh]|y[aeor]|cm|mm|km|kg|ml|pp|no|nr) /;

/**
 * National Insurance numbers: two letters, six digits, A to D. There is no check digit; prefixes that HMRC does not use
 * pass (https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110). Written oddly, or without its last
 * letter, only where its name stands near.
 */
export const nationalInsuranceNumber: Identifier = {
  id: 'national-insurance-number',
  hint: digitsInAll(6),
  find: (plain, near) =>
    [...plain.matchAll(written)].flatMap((match) => {
      const { 0: whole, 1: first = '', 2: second = '', 4: suffix, index } = match;
      const prefix = (first + second).toUpperCase();
      if (neverFirst.test(prefix[0] ?? '') || neverSecond.test(prefix[1] ?? '') || neverIssued.has(prefix))
        return [];
      const span = { start: index, end: index + whole.length };
      const plainly =
        (usual.test(whole) && !word.test(whole)) ||
        (suffix !== undefined && (/^[a-z]{2}\d{6}[a-d]$/i.test(whole) || spread.test(whole)));
      return plainly || hasNear(plain, span, near, keyword) ? [span] : [];
    }),
  examples: {
    found: [
      'JK123456D',
      'jk 12 34 56 d',
      'AB 12 34 56 C',
      'ab-12-34-56-c, her NI number',
      'National Insurance: CE 123456',
    ],
    passes: ['BG123456A', 'QQ 12 34 56 C', 'The scores were 12 34 56 a week later', 'Form AB 123456'],
  },
};
