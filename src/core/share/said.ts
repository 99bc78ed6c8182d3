import type { Contribution } from '#core/contribute/contribution.ts';
import type { FieldFault } from '#core/contribute/faults.ts';
import type { Question } from '#core/contribute/question.ts';
import { offsetOf } from '#core/lint/place.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Severity } from '#core/model/problem.ts';
import { placesIn } from './places.ts';

/** Characters of an answer, counted from 0, and what to put in their place. */
export type Mending = { from: number; to: number; text: string };

/** Something the check says. `key` is of the question that it is best said beside; left out where there is none. */
export type Said = {
  key?: string;
  severity: Severity;
  ruleId: string;
  message: string;
  /** How to put it right with one press, where that is certain. */
  mend?: Mending;
};

const contains = (outer: string, inner: string): boolean => `${inner}.`.startsWith(`${outer}.`);

/** The question that is asked about a field: itself, the closest about a part of it, or about what it is part of. */
function questionAbout(field: string, questions: readonly Question[]): Question | undefined {
  const asked = questions.filter(({ key }) => !key.includes('?'));
  const same = asked.find(({ key }) => contains(field, key) || contains(key, field));
  if (same) return same;
  for (let name = field; name.includes('.'); ) {
    name = name.slice(0, name.lastIndexOf('.'));
    const around = asked.find(({ key }) => contains(name, key));
    if (around) return around;
  }
  return undefined;
}

/** The question beside which something about a field is said; undefined where there is none. */
type Beside = (field: string) => string | undefined;
export const besideIn =
  (questions: readonly Question[]): Beside =>
  (field) =>
    (questions.find(({ key }) => key === field) ?? questionAbout(field, questions))?.key;

/** The entry of a list that a key is about, such as `findings.0`; the key itself elsewhere. */
const entryOf = (key: string): string => /^\w+\.\d+/.exec(key)?.[0] ?? key;

/** What the schema says of fields, without what follows from questions that are still open. */
export function saidOfFields(
  faults: readonly FieldFault[],
  beside: Beside,
  open: ReadonlySet<string>,
): Said[] {
  const waiting = new Set([...open].map(entryOf));
  return faults.flatMap(({ field, message }): Said[] => {
    const name = field.join('.');
    const key = beside(name);
    const isAsked = key !== undefined && (contains(name, key) || contains(key, name));
    if (key !== undefined && open.has(key)) return [];
    if (!isAsked && waiting.has(entryOf(name))) return [];
    return [{ severity: 'error', ruleId: 'field', message, ...(key !== undefined && { key }) }];
  });
}

/** A file as it was checked: written from a contribution, with something standing in for what is missing. */
export type Checked = {
  contribution: Contribution;
  path: string;
  text: string;
  /** Paths of the fields where something stands in. */
  stood: readonly string[];
};

/** An edit of the file as one of an answer; undefined where the answer does not stand in the file letter by letter. */
function mendingOf(
  edit: LintProblem['edit'],
  key: string,
  { contribution, text }: Checked,
  at: At,
): Mending | undefined {
  const answer = contribution.answers[key];
  if (!edit || typeof answer !== 'string') return undefined;
  const [start, end] = [offsetOf(text, edit), offsetOf(text, { line: edit.endLine, column: edit.endColumn })];
  const [first, last] = [at(start), at(end)];
  if (first?.key !== key || last?.key !== key) return undefined;
  const [from, to] = [first.character, last.character];
  return from >= 0 && answer.slice(from, to) === text.slice(start, end)
    ? { from, to, text: edit.text }
    : undefined;
}
type At = ReturnType<typeof placesIn>;

/** What the check says of a file, each beside the question that it is about; nothing about what only stands in. */
export function saidOfText(problems: readonly LintProblem[], checked: Checked, beside: Beside): Said[] {
  const at = placesIn(checked.contribution, checked.path, checked.text);
  return problems.flatMap((problem): Said[] => {
    const { severity, ruleId, message, edit, line } = problem;
    const place = line > 0 ? at(offsetOf(checked.text, problem)) : undefined;
    if (place && checked.stood.some((field) => contains(field, place.key))) return [];
    const key = place && beside(place.key);
    if (key === undefined) return [{ severity, ruleId, message }];
    const mend = mendingOf(edit, key, checked, at);
    return [{ severity, ruleId, message, key, ...(mend && { mend }) }];
  });
}
