import { withUsual } from '#core/contribute/complete.ts';
import type { About, Contribution } from '#core/contribute/contribution.ts';
import { faultsOf, placeOf, schemaFaults } from '#core/contribute/faults.ts';
import type { Question } from '#core/contribute/question.ts';
import { questionsOf } from '#core/contribute/questions.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { kinds } from '#core/model/kinds.ts';
import { besideIn, type Said, saidOfFields, saidOfText } from './said.ts';
import { withStandIns } from './stand-in.ts';

/** A contribution as far as it has got: what is asked, the file that it makes, and what the check says of it. */
export type Look = {
  questions: Question[];
  /** The id that its file has, its own or the usual one; empty while nothing says. */
  id: string;
  path: string;
  text: string;
  said: Said[];
  /** Keys of what is still to be answered before it can be sent, in the order of the questions. */
  open: string[];
};

/** What `npm run check` says of a file with this text. */
export type CheckOf = (path: string, text: string) => LintProblem[];

/** What a file may lack while it is being written: said as a question that is still open. */
const unwritten = /^section-(?:unwritten|missing)$/;
/** What the schema says is said field by field. */
const ofSchema = /^(?:unknown-)?field$/;

const isOpen = ({ answers }: Contribution, { key, required, usual, mustSay }: Question): boolean =>
  required && !Object.hasOwn(answers, key) && (usual === undefined || mustSay === true);

/** With what goes without saying, under a name that no file has yet. */
function asWritten(start: Contribution, about: About, questions: readonly Question[]): Contribution {
  const id = start.answers['id'] ?? questions.find(({ key }) => key === 'id')?.usual;
  const contribution = withUsual(start, about);
  const { id: _wish, ...answers } = contribution.answers;
  return { ...contribution, answers: id === undefined ? answers : { ...answers, id } };
}

/**
 * Looks at a contribution that is being written. What is still missing is no fault: something harmless stands in for it while
 * the rest is checked, so that what is said of a sentence is said as soon as it is there.
 */
export function lookAt(start: Contribution, about: About, check: CheckOf): Look {
  const { kind } = start;
  const questions = questionsOf(start, about);
  const contribution = asWritten(start, about, questions);
  const data = toData(contribution, about);
  const path = placeOf(contribution);
  const checked = kinds[kind].schema.safeParse(data);
  const text = writeFile(contribution, checked.success ? (checked.data as Record<string, unknown>) : data);

  const whole = withStandIns(kind, data);
  const shown = whole ? writeFile(contribution, whole.data) : text;
  const stood = (whole?.for ?? []).map((field) => field.join('.'));
  const problems = whole ? check(path, shown) : faultsOf(contribution, about);
  const beside = besideIn(questions);
  const all = saidOfText(problems, { contribution, path, text: shown, stood }, beside);

  const open = new Set(questions.filter((question) => isOpen(start, question)).map(({ key }) => key));
  for (const { ruleId, key } of all) if (unwritten.test(ruleId) && key !== undefined) open.add(key);
  const said = [
    ...saidOfFields(schemaFaults(contribution, data), beside, open),
    ...all.filter(
      ({ ruleId, key }) =>
        !unwritten.test(ruleId) && !ofSchema.test(ruleId) && (key === undefined || !open.has(key)),
    ),
  ];
  return {
    ...{ questions, path, text, said, id: String(contribution.answers['id'] ?? '') },
    open: questions.flatMap(({ key }) => (open.has(key) ? [key] : [])),
  };
}
