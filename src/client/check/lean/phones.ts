import { near } from 'virtual:phones-near';
import {
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
  parsePhoneNumberFromString as parse,
} from 'libphonenumber-js/core';
import { mayBeAbroad } from './abroad.ts';

let plans: MetadataJson = near;

/** As libphonenumber-js has it, with the numbering plans there are: those of the United Kingdom until all are loaded. */
export const parsePhoneNumberFromString = (text: string, country: CountryCode): PhoneNumber | undefined =>
  parse(text, country, plans);

/** Loads the numbering plans of all countries, where a text could hold a number of another. Throws where they cannot be had. */
export async function plansFor(text: string): Promise<void> {
  if (plans === near && mayBeAbroad(text)) plans = (await import('libphonenumber-js/min/metadata')).default;
}
