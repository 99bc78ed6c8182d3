import metadata from 'libphonenumber-js/min/metadata';
import type { Plugin } from 'vite';

const NAME = 'virtual:phones-near';

/** The calling code of the United Kingdom, which is that of Guernsey, Jersey and the Isle of Man too. */
const CODE = '44';

/** The numbering plans behind one calling code, as libphonenumber-js has them. */
export function plansOf(code: '44'): typeof metadata {
  const { version, countries, country_calling_codes: codes } = metadata;
  const here = codes[code] ?? [];
  const plans = Object.fromEntries(here.map((country) => [country, countries[country]]));
  return { version, country_calling_codes: { [code]: here }, countries: plans } as unknown as typeof metadata;
}

/** For Vite: the numbering plans a British text needs, 4 kB of 80, under the name `virtual:phones-near`. */
export const phonesNear = (): Plugin => ({
  name: 'phones-near',
  resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? `export const near = ${JSON.stringify(plansOf(CODE))};` : undefined),
});
