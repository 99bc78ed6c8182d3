import type { UnreadFile } from '#core/library/read-files.ts';
import { identifiersIn, identifiersInPath } from '#core/privacy/index.ts';
import { placesOf } from '#core/writeup/place.ts';
import type { LintContext } from './context.ts';
import type { FieldPath } from './place.ts';
import { rawPieces } from './raw-pieces.ts';
import type { Rule } from './rule.ts';
import { identifierRules, smallNumberRules } from './rules/privacy.ts';
import { type LintProblem, lintEntry } from './run.ts';
import { type Salvaged, salvage } from './salvage.ts';
import { textOfBytes } from './text-of-bytes.ts';

type Place = Pick<LintProblem, 'line' | 'column' | 'endLine' | 'endColumn'>;

const TOP: Place = { line: 1, column: 1 };
const NOWHERE: Place = { line: 0, column: 0 };

/** No identifier is shorter: most cells of a table of marks are. */
const SHORTEST = 5;
/** Marks of Markdown that cut a number in two. As long as what they stand for. */
const MARKS = /[*`~\\]|^[ \t]*>/gm;

function problem(path: string, id: string, place: Place): LintProblem[] {
  const rule = identifierRules.find(({ identifier }) => identifier.id === id);
  return rule ? [{ path, ...place, ruleId: rule.id, severity: rule.severity, message: rule.message }] : [];
}

/** What identifies somebody in any text of a file, such as what a picture says of itself; each kind once, of no known place. */
export const identifiersInNotes = (path: string, text: string): LintProblem[] =>
  [...new Set(identifiersIn(text).map(({ id }) => id))].flatMap((id) => problem(path, id, NOWHERE));

function inName(path: string, place: Place): LintProblem[] {
  return [...new Set(identifiersInPath(path).map(({ id }) => id))].flatMap((id) => problem(path, id, place));
}

function inText(path: string, text: string): LintProblem[] {
  const placeOf = placesOf(text);
  const found = new Map<string, LintProblem[]>();
  for (const { start, end, near } of rawPieces(text)) {
    if (end - start < SHORTEST) continue;
    const plain = text.slice(start, end).replace(MARKS, (mark) => ' '.repeat(mark.length));
    for (const span of identifiersIn(plain, near)) {
      const place = placeOf(start + span.start, start + span.end);
      const key = `${span.id} ${place.line}:${place.column}`;
      if (!found.has(key)) found.set(key, problem(path, span.id, place));
    }
  }
  return [...found.values()].flat();
}

/** Names of fields: a list of pupils may have been made of them. */
function inFieldNames({ whole }: Salvaged): LintProblem[] {
  const found: LintProblem[] = [];
  const visit = (value: unknown, field: FieldPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const at = [...field, Array.isArray(value) ? Number(name) : name];
      for (const { id } of Array.isArray(value) ? [] : identifiersIn(name))
        found.push(...problem(whole.path, id, whole.locate(at)));
      visit(inner, at);
    }
  };
  visit(whole.data, []);
  return found;
}

/**
 * Looks for people in a file that gave no entry: one that is refused, of no known kind, withdrawn, or a picture. By the
 * time somebody reads that it is refused it may be in Git's history, and must not have somebody's number in it.
 * Of `rules`, only those about privacy run.
 */
export function lintUnread(
  { path, bytes }: UnreadFile,
  rules: readonly Rule[],
  context: LintContext,
): LintProblem[] {
  const ids = new Set(rules.filter(({ family }) => family === 'privacy').map(({ id }) => id));
  if (ids.size === 0) return [];
  const text = bytes && textOfBytes(bytes);
  const salvaged = text === undefined ? undefined : salvage(path, text, context.policy);
  const found =
    salvaged === undefined
      ? [...inName(path, text === undefined ? NOWHERE : TOP), ...inText(path, text ?? '')]
      : [
          ...lintEntry(salvaged.whole, identifierRules, context),
          ...lintEntry(salvaged.sound, smallNumberRules, context),
          ...inFieldNames(salvaged),
        ];
  return found.filter(({ ruleId }) => ids.has(ruleId));
}
