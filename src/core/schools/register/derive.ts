import type { School } from '../../model/people.ts';
import type { RegisterRow } from './columns.ts';

/** The sort of school, from its type; left out for mainstream. Pupil referral units are alternative provision. */
export function settingOf({ type, group }: RegisterRow): School['setting'] {
  const both = `${type} ${group}`.toLowerCase();
  if (/pupil referral|alternative provision/.test(both)) return 'alternative-provision';
  if (/special/.test(both)) return 'special';
  return /secure unit/.test(both) ? 'other' : undefined;
}

/** The sort of place, from the classifications of urban and rural areas of 2011 and 2021. */
export function placeOf({ place }: RegisterRow): School['place'] {
  if (/rural/i.test(place)) return 'rural';
  if (/conurbation/i.test(place)) return 'city';
  return /urban/i.test(place) ? 'urban' : undefined;
}

/** The trust it belongs to, where it belongs to one. */
export const trustOf = ({ trust }: RegisterRow): string | undefined =>
  trust === '' || /^(not applicable|not supported.*)$/i.test(trust) ? undefined : trust;

/**
 * Its number of pupils and the day they were counted. Free school meals are left out: the register counts those who are eligible
 * now, our schools those who were disadvantaged at any time in six years, and unlike measures are never compared.
 */
export function contextOf({ census, pupils }: RegisterRow): School['context'] {
  const asOf = isoDate(census);
  if (asOf === undefined || !/^[1-9]\d{0,4}$/.test(pupils)) return undefined;
  return { asOf, pupils: Number(pupils) };
}

/** `18-01-2026`, `18/01/2026` or `2026-01-18` as an ISO date; undefined for anything else, or a day that never was. */
function isoDate(text: string): string | undefined {
  const british = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text);
  const iso = british ? `${british[3]}-${british[2]}-${british[1]}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
}
