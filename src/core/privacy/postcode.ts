import type { Identifier } from './match.ts';
import { hasNear } from './near.ts';
import { withoutReferences } from './references.ts';

/** The letters postcodes begin with (Royal Mail; Jersey, Guernsey, Man and the Forces included). */
const areas = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G ' +
    'GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD ' +
    'WF WN WR WS WV YO ZE'
  ).split(' '),
);

const written = /(?<![a-z0-9£$.])([a-z]{1,2})(\d[a-z\d]?)([ .-]{0,2})(\d)([abd-hjlnp-uw-z]{2})(?![a-z0-9])/gi;
/** After a number in small letters these are an ordinal or a unit, not the end of a postcode. */
const notAnEnd = /^(?:st|nd|rd|th|pp|ft|lb|hr|yr|am|pm|ss|ds|rs|ts)$/;
const keyword =
  /\b(?:post ?-?codes?|address(?:es)?|liv(?:es?|ed|ing) (?:at|in|on)|home|road|street|avenue|lane|close)\b/i;

/**
 * Full postcodes, which may hold only fifteen homes. The first half alone passes. In small letters a postcode must have an
 * area of two letters, a space or a word such as "address" near.
 */
export const postcode: Identifier = {
  id: 'postcode',
  hint: /\d/,
  find: (plain, near) =>
    [...withoutReferences(plain).matchAll(written)].flatMap((match) => {
      const { 0: whole, 1: area = '', 2: district = '', 3: gap = '', 5: end = '', index } = match;
      if (!areas.has(area.toUpperCase()) || /[a-z]/i.test(district) !== /[a-hjkmnprstuvwxy]$/i.test(district))
        return [];
      const span = { start: index, end: index + whole.length };
      if (whole === whole.toUpperCase()) return [span];
      if (notAnEnd.test(end) || gap.includes('.')) return [];
      return area.length === 2 || gap === ' ' || hasNear(plain, span, near, keyword) ? [span] : [];
    }),
  examples: {
    found: ['SW1A 1AA', 'M1 1AE', 'EH991SP', 'sw1a 1aa', 'BS8-1TH', 'lives at m1 1ae'],
    passes: [
      'SW1A',
      'KS2 2AB',
      'Q1 2AB',
      'Read ch4 3pp and ch5 2pp',
      'Class s1 2nd set',
      'MA1 1AA',
      'SW1A 1CA',
    ],
  },
};
