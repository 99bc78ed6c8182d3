/**
 * Licences of packages that may be used here (SPDX). Those of code ask for no more than their text to be kept, but for two
 * whose terms reach no further than the package itself and that the site does not ship: MPL-2.0 (Lightning CSS, axe) and
 * LGPL-3.0-or-later (libvips). OFL-1.1 is of fonts; CC0-1.0 and CC-BY-3.0 are of lists of data.
 */
export const licences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
] as const;

/**
 * Packages that say nothing of their licence in the lock file, and what their own files say: looked at by a person, one by one.
 */
export const licencesSeen: Readonly<Record<string, (typeof licences)[number]>> = {
  format: 'MIT',
};

const WORD = /\(|\)|[^\s()]+/g;

/**
 * Whether an SPDX expression can be met with licences of the list: `OR` leaves the choice, `AND` asks for both, and `AND` binds
 * closer. Anything that is no such expression, and an exception (`WITH`), cannot.
 */
export function isAllowed(expression: string, allowed: readonly string[] = licences): boolean {
  const words = expression.match(WORD) ?? [];
  let at = 0;
  const any = (): boolean => {
    let met = all();
    while (words[at] === 'OR') {
      at += 1;
      met = all() || met;
    }
    return met;
  };
  const all = (): boolean => {
    let met = one();
    while (words[at] === 'AND') {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const one = (): boolean => {
    const word = words[at];
    at += 1;
    if (word !== '(') return word !== undefined && allowed.includes(word);
    const met = any();
    const closed = words[at] === ')';
    at += 1;
    return met && closed;
  };
  const met = any();
  return met && at === words.length;
}
