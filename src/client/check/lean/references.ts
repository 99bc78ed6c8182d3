/** The named characters that people meet. A text with any is refused, so a name that is not here only stays as it is typed. */
const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', pound: '£', euro: '€', copy: '©' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•' },
  ...{
    eacute: 'é',
    frac12: '½',
    frac14: '¼',
    times: '×',
    deg: '°',
    middot: '·',
    ensp: '\u2002',
    shy: '\u00ad',
  },
};

/** The character of a name such as `amp`; false where it is not known. In place of a table of 2,000, which is 15 kB. */
export const decodeNamedCharacterReference = (name: string): string | false =>
  Object.hasOwn(NAMED, name) ? (NAMED[name] ?? false) : false;

const character = (hash: string): string => {
  const code = /^x/i.test(hash) ? Number.parseInt(hash.slice(1), 16) : Number.parseInt(hash, 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd';
};

/** The value of an attribute of a component, with its character references read. */
export const parseEntities = (value: string): string =>
  value.replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z][a-z\d]*));/gi, (whole, hash?: string, name?: string) =>
    hash === undefined ? decodeNamedCharacterReference(name ?? '') || whole : character(hash),
  );
