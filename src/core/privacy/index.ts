import { identifierRules } from '../lint/rules/privacy.ts';
import { wordsOfPath } from './file-name.ts';
import type { Identifier, Span } from './match.ts';
import { findIn } from './plain.ts';

/** Every kind of identifier that is looked for: those that a rule reports. */
export const identifiers: readonly Identifier[] = identifierRules.map(({ identifier }) => identifier);

/** All that identifies somebody in any text: prose, a file's name, what an image says of itself. Offsets are of that text. */
export const identifiersIn = (text: string, near = ''): (Span & { id: string })[] =>
  findIn(identifiers, text, near).sort((a, b) => a.start - b.start || a.end - b.end);

/** All that identifies somebody in the name of a file, such as `aisha-year-3.jpg`. Offsets are of the path. */
export const identifiersInPath = (path: string): ReturnType<typeof identifiersIn> =>
  identifiersIn(wordsOfPath(path));
