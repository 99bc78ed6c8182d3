import type { CountryCode, PhoneNumber } from 'libphonenumber-js/core';
import { part } from './part.ts';

const library = part(() => import('./phones-near.ts'));
const world = part(async () => (await import('libphonenumber-js/min/metadata')).default);

/** A number as it is dialled at home, or with the country code of the United Kingdom; anything else could be from abroad. */
const BRITISH = /^(?:0?[1-9]\d*|\+44[ \d()./-]*)$/;

/** As libphonenumber-js has it: with the numbering plans of the United Kingdom, of all countries for what could be abroad. */
export const parsePhoneNumberFromString = (text: string, country: CountryCode): PhoneNumber | undefined => {
  const { near, parse } = library();
  return parse(text, country, BRITISH.test(text) ? near : world());
};
