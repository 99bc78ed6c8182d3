import fc from 'fast-check';
import { checkBlobs } from '#core/check/check-blobs.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Family, Verdict } from '../family.ts';
import { type MadeUp, madeUp, type Spelling, spellings } from '../identifiers.ts';
import { type Position, positions } from '../positions.ts';
import { today, usualPolicy } from '../surroundings.ts';

type Input = { made: MadeUp; spelling: Spelling; position: Position; wrong: boolean };

const surroundings = { policy: usualPolicy, today, comparables: () => [] };
const rulesOf = (files: readonly FileBytes[]) =>
  checkBlobs(files, surroundings).map(({ ruleId, severity }) => ({ ruleId, severity }));

const harmless = new Map<Position, ReadonlySet<string>>();

/** The rules that a place breaks whatever stands there. */
function brokenAnyway(position: Position): ReadonlySet<string> {
  const known =
    harmless.get(position) ?? new Set(rulesOf(position.put('the class')).map(({ ruleId }) => ruleId));
  harmless.set(position, known);
  return known;
}

const possible = ({ made, spelling, position }: Input): boolean =>
  !(position.words && spelling.marks) &&
  !spelling.not?.includes(made.rule) &&
  !position.not?.includes(made.rule) &&
  (position.only?.includes(spelling.name) ?? true) &&
  !(made.rule === 'named-pupil' && spelling.name === 'small letters');

const filesOf = ({ made, spelling, position, wrong }: Input): FileBytes[] =>
  position.put(spelling.write(wrong ? (made.wrong ?? '') : made.text));

function attempt(input: Input): Verdict {
  const { made, position, wrong } = input;
  const found = rulesOf(filesOf(input));
  const named = found.some(({ ruleId }) => ruleId === made.rule);
  if (wrong) {
    if (named) throw new Error(`${made.rule}: found with a wrong digit`);
    return 'passed';
  }
  const anyway = brokenAnyway(position);
  const refused = found.some(({ ruleId, severity }) => severity === 'error' && !anyway.has(ruleId));
  if (!named && !refused) throw new Error(`${made.rule}: not found`);
  return 'refused';
}

/** Identifiers of every kind, spelt in every way, in every place; with a wrong digit they are none. */
export const identifiersFamily = (): Family<Input> => ({
  name: 'identifiers',
  tries: `identifiers in ${positions.length} places and ${spellings.length} spellings`,
  inputs: fc
    .record({
      ...{ made: madeUp, spelling: fc.constantFrom(...spellings), position: fc.constantFrom(...positions) },
      wrong: fc.integer({ min: 0, max: 5 }).map((sixth) => sixth === 0),
    })
    .map((input) => ({ ...input, wrong: input.wrong && input.made.wrong !== undefined }))
    .filter(possible),
  attempt,
  files: (input) => filesOf(input),
  round: 200,
});
