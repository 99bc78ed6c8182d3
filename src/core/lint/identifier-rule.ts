import type { Identifier } from '#core/privacy/match.ts';
import { reportIdentifier } from '#core/privacy/report-identifier.ts';
import type { Rule } from './rule.ts';

/** A rule about one kind of identifier. It needs no more than a text, so that it runs on files that nothing else can read. */
export type IdentifierRule = Rule & {
  identifier: Identifier;
  /** The same for every place: what was found is not repeated, because reports are public too. */
  message: string;
};

/** Makes such a rule: it reports what the identifier's own file finds, wherever that stands. */
export const identifierRule = (parts: Omit<IdentifierRule, 'check' | 'family'>): IdentifierRule => ({
  ...parts,
  family: 'privacy',
  check: (input, report) => reportIdentifier(parts.identifier, input, report, parts.message),
});
