import { weightedSum } from './digits.ts';
import type { Identifier } from './match.ts';
import { hasNear } from './near.ts';
import { withoutReferences } from './references.ts';

const letters = 'ABCDEFGHKLMRTVWXY';
const written =
  /(?<![a-z0-9])\d{5}[ ./-]{0,2}[\da-z][ ./-]{0,2}\d{2}[ ./-]{0,2}\d{4}[ ./-]{0,2}[a-z](?![a-z0-9])/gi;
const keyword =
  /(?:\b|_)(?:ucis?(?![a-z])|unique candidate|candidate (?:identifiers?|numbers?|nos?\b|ids?\b))/i;

/** Whether the check letter fits (weights 16 to 5, modulo 17). Boards' own numbers with a letter inside cannot be told. */
const fits = (value: string): boolean =>
  /^\d{12}/.test(value) && letters[weightedSum(value.slice(0, 12), 16) % 17] === value[12]?.toUpperCase();

/**
 * Unique candidate identifiers: centre (5), board (1), year (2), candidate (4) and a check letter
 * (https://www.jcq.org.uk/knowledge-hub/unique-candidate-identifiers-uci). Its shape is enough when written without
 * spaces; with spaces the letter must fit, or the name stand near.
 */
export const uci: Identifier = {
  id: 'unique-candidate-identifier',
  hint: /\d/,
  find: (plain, near) =>
    [...withoutReferences(plain).matchAll(written)].flatMap(({ 0: whole, index }) => {
      const span = { start: index, end: index + whole.length };
      const bare = whole.replace(/[ ./-]/g, '');
      const shaped = bare === whole && /^\d{12}[A-Z]$/.test(whole);
      return shaped || fits(bare) || hasNear(plain, span, near, keyword) ? [span] : [];
    }),
  examples: {
    found: ['681990012058G', '68199 0 01 2058 G', 'UCI 12345B180001A', 'candidate number 12345-0-18-0001-A'],
    passes: ['68199 0 01 2058 H', 'In 20192 0 21 2022 a new', '1234567890123'],
  },
};
