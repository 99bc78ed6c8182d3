import { linesOf, readAnswer, writeAnswer } from './answer.ts';
import { answerShape } from './answer-shape.ts';
import { consentQuestion, consents, isAgreed } from './consent.ts';
import type { IssueForm } from './form.ts';
import type { FormQuestion } from './question.ts';
import { sectionsOf } from './sections.ts';

/** What an issue that was made with a form says. */
export type ReadIssue = {
  /** The practice it is about. */
  owner?: string;
  /** Answers by the key of their question: texts as typed, values of closed lists, lists, true or false. */
  fields: Record<string, unknown>;
  /** Whether everything to be confirmed is. */
  agreed: boolean;
  /** What keeps it from being read, in words for the person who wrote it. */
  problems: string[];
};

/** The id of a practice, from the address of its page or as it stands. */
const ownerOf = (text: string): string | undefined =>
  /(?:^|\/practices\/)([a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:[?#]\S*)?$/.exec(text)?.[1];

/** Whether another question of the form has the same key: then their answers are one list. */
const isShared = ({ questions }: IssueForm, { key }: FormQuestion): boolean =>
  questions.filter((question) => question.key === key).length > 1;

/** Where there are two groups the content model wants to know how they came about; that nobody knows is an answer. */
function withUnknowns(fields: Record<string, unknown>): Record<string, unknown> {
  const twoGroups = Object.keys(fields).some((key) => key.startsWith('findings.0.comparison.'));
  const unknown = { 'findings.0.assigned': 'unknown', 'findings.0.against': 'unknown' };
  return twoGroups ? { ...unknown, ...fields } : fields;
}

/** The headings that GitHub writes above the answers to a form, in their order. */
export const headingsOf = ({ questions }: IssueForm): string[] => [
  ...questions.map(({ asks }) => asks),
  consentQuestion.asks,
];

/** Reads the body of an issue that was made with a form. What it cannot read for certain it says, and never guesses. */
export function readIssueForm(body: string, form: IssueForm): ReadIssue {
  const sections = sectionsOf(body, headingsOf(form));
  if ('problem' in sections) return { fields: {}, agreed: false, problems: [sections.problem] };
  const { texts } = sections;
  const read: ReadIssue = { fields: {}, agreed: isAgreed(texts.at(-1) ?? ''), problems: [] };
  for (const [index, question] of form.questions.entries()) {
    const { key } = question;
    const text = texts[index] ?? '';
    const value = readAnswer(text, answerShape(form.kind, question));
    if (value === undefined) continue;
    if (key === 'owner') {
      const owner = ownerOf(text);
      if (owner !== undefined) read.owner = owner;
      else
        read.problems.push(
          `Unexpected practice "${text.slice(0, 60)}", expected the address of its page here. Copy it from the address bar of your browser.`,
        );
    } else if (isShared(form, question)) {
      const more = Array.isArray(value) ? value : linesOf(String(value));
      read.fields[key] = [...((read.fields[key] as unknown[] | undefined) ?? []), ...more];
    } else read.fields[key] = value;
  }
  return { ...read, fields: withUnknowns(read.fields) };
}

/** What of a list that several questions share belongs to one of them: what it offers, or else what none offers. */
function shareOf(form: IssueForm, question: FormQuestion, value: unknown): unknown {
  if (!isShared(form, question) || !Array.isArray(value)) return value;
  const offered = form.questions
    .filter(({ key }) => key === question.key)
    .flatMap(({ several = [] }) => several.map((option) => option.value));
  const own = value.filter((one) => offered.includes(String(one)) === (question.several !== undefined));
  return own.length > 0 ? own : undefined;
}

/** The body of an issue as GitHub writes it from a form; the pair of `readIssueForm`. */
export function writeIssueForm(
  { owner, fields, agreed }: Omit<ReadIssue, 'problems'>,
  form: IssueForm,
): string {
  const answers = form.questions.map((question) => {
    const value = question.key === 'owner' ? owner : shareOf(form, question, fields[question.key]);
    return `### ${question.asks}\n\n${writeAnswer(value, answerShape(form.kind, question))}`;
  });
  const boxes = consents('').map((words) => `- [${agreed ? 'X' : ' '}] ${words}`);
  return `${[...answers, `### ${consentQuestion.asks}\n\n${boxes.join('\n')}`].join('\n\n')}\n`;
}
