import { localAuthorities } from './local-authorities.ts';
import type { Identifier } from './match.ts';
import { hasNear } from './near.ts';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const keyword = /(?:\b|_)(?:upns?(?![a-z])|unique pupil)/i;
const written = /(?<![a-z0-9])[a-z](?:[ .,:;/-]{0,2}\d){11}[ .,:;/-]{0,2}[\da-z](?![a-z0-9])/gi;

/** Whether thirteen characters are a pupil number: a known authority, and the check letter (weights 2 to 13, modulo 23). */
export function isUpn(value: string): boolean {
  const [check, ...rest] = value;
  if (!localAuthorities.has(Number(value.slice(1, 4)))) return false;
  const sum = rest.reduce((total, character, place) => {
    const number = /\d/.test(character) ? Number(character) : letters.indexOf(character);
    return number < 0 ? Number.NaN : total + number * (place + 2);
  }, 0);
  return letters[sum % 23] === check;
}

/**
 * Unique pupil numbers, permanent and temporary: a check letter, the authority, the school, the year, a serial number
 * (https://www.gov.uk/government/publications/unique-pupil-numbers).
 */
export const upn: Identifier = {
  id: 'unique-pupil-number',
  hint: /\d/,
  find: (plain, near) =>
    [...plain.matchAll(written)].flatMap(({ 0: whole, index }) => {
      const span = { start: index, end: index + whole.length };
      if (!isUpn(whole.replace(/[ .,:;/-]/g, '').toUpperCase())) return [];
      return !/^[a-z][ .,:;/-]/.test(whole) || hasNear(plain, span, near, keyword) ? [span] : [];
    }),
  examples: {
    found: [
      'B801200005001',
      'UPN: b 801 2000 05 001',
      'B 801 2000 05 001',
      'M-851-3468-11856',
      'B801,2000,05001',
      'G90932350780M',
    ],
    passes: ['A801200005001', 'E000200005001', 'B80120000500', 'I801200005001', 'See p. 672112 386016'],
  },
};
