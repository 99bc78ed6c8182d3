import { slug } from '#core/model/slug.ts';
import type { FieldSchema } from './field-schema.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const two = (part: string | number): string => String(part).padStart(2, '0');

const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** The date that a person wrote in another way than `2026-09-14`; days come before months, as in Britain. */
function isoDate(text: string): string | undefined {
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (year) return `${year[1]}-${two(year[2] ?? '')}-${two(year[3] ?? '')}`;
  const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (day) return `${day[3]}-${two(day[2] ?? '')}-${two(day[1] ?? '')}`;
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i.exec(text);
  return words ? `${words[3]}-${two(monthNumber(words[2] ?? ''))}-${two(words[1] ?? '')}` : undefined;
}

function isoMonth(text: string): string | undefined {
  const numbers = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numbers) return `${numbers[2]}-${two(numbers[1] ?? '')}`;
  const words = /^([a-z]+),? (\d{4})$/i.exec(text);
  if (words) return `${words[2]}-${two(monthNumber(words[1] ?? ''))}`;
  return /^(\d{4})[-/.](\d)$/.test(text) ? text.replace(/[-/.](\d)$/, '-0$1') : isoDate(text)?.slice(0, 7);
}

function schoolYear(text: string): string | undefined {
  const years = /^(?:20)?(\d{2})\s?[-/–]\s?(?:20)?(\d{2})$/.exec(text);
  return years ? `20${years[1]}-${years[2]}` : undefined;
}

const httpsAddress = (text: string): string | undefined =>
  /^\S+\.\S+$/.test(text) ? `https://${text.replace(/^(?:https?:)?\/*(?:[^/?#@]*@)?/i, '')}` : undefined;

const bareDoi = (text: string): string | undefined => /10\.\d{4,9}\/\S+$/.exec(text)?.[0];

/** Codes of the countries whose teachers are most likely to write the name (ISO 3166). */
const COUNTRIES: Record<string, string> = {
  england: 'GB-ENG',
  wales: 'GB-WLS',
  scotland: 'GB-SCT',
  'northern ireland': 'GB-NIR',
  uk: 'GB',
  'united kingdom': 'GB',
  ireland: 'IE',
  usa: 'US',
  'united states': 'US',
};

const countryCode = (text: string): string | undefined => COUNTRIES[text.toLowerCase()] ?? text.toUpperCase();

const guesses = [isoDate, isoMonth, schoolYear, httpsAddress, bareDoi, countryCode, slug];

/** What a person who typed `text` meant, where another spelling of it is what the field takes. */
export function meantBy(text: string, schema: FieldSchema | undefined): string | undefined {
  const { pattern, enum: words } = schema ?? {};
  const takes = (guess: string) =>
    words ? words.includes(guess) : pattern !== undefined && new RegExp(pattern).test(guess);
  return guesses.map((guess) => guess(text.trim())).find((guess) => guess !== undefined && takes(guess));
}

/** The number in a text such as "28", "£1,200" or "28 pupils"; undefined where there is none, or more than one. */
export function numberIn(text: string): number | undefined {
  const [found, ...others] = text.match(/-?\d[\d,]*(?:\.\d+)?/g) ?? [];
  return found === undefined || others.length > 0 ? undefined : Number(found.replaceAll(',', ''));
}
