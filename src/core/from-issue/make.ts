import { contributed } from '#core/contribute/kinds.ts';
import type { IssueForm } from '#core/issue-forms/form.ts';
import { headingsOf } from '#core/issue-forms/issue-body.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { identifiersIn } from '#core/privacy/index.ts';
import { plainName } from '#core/review/behind.ts';
import { fromAnswers } from './answers.ts';
import { fromFiles } from './files.ts';
import { formOf } from './form-of.ts';
import { aboutIn, type Known } from './known.ts';
import type { Drafted, IssueText, Made, Note, Told } from './made.ts';
import { fieldOf, type Making } from './making.ts';
import { isPrivacy, toldOf } from './told.ts';

/** An issue to make files from. `kept` are paths that it has made before, `held` those that other open issues have made. */
export type ToMake = {
  issue: IssueText;
  kept: readonly string[];
  held: readonly string[];
  /** ISO date. */
  today: string;
};

/** Pictures that somebody dragged into an issue lie at GitHub, and nowhere that a page may show them from. */
const picture = /https:\/\/(?:github\.com\/user-attachments\/|(?:[\w-]+\.)?githubusercontent\.com\/)/i;

/**
 * Makes the drafts of the files that an issue comes to, with the same means as `npm run new` and the site's forms. Undefined
 * where it was made with no form. Reads strangers' text: to be run where it can be killed.
 */
export function draftsOf({ issue, kept, held, today }: ToMake, known: Known): Drafted | undefined {
  const form = formOf(issue);
  if (!form) return undefined;
  const others = held.filter((path) => !kept.includes(path));
  const about = aboutIn(known, today, others);
  const making: Making = { issue, known, about, naming: { issue: issue.number, kept } };
  const kind = contributed.find((one) => one === form.kind);
  const made = kind ? fromAnswers(form, kind, making) : fromFiles(form, making);
  const pictures: Note[] = picture.test(issue.body) ? [{ is: 'no-pictures' }] : [];
  const [main] = made.drafts;
  return {
    kind: main?.contribution.kind ?? kind ?? 'practice',
    title: main ? titleOf(main.contribution, known) : '',
    ...made,
    notes: [...made.notes, ...pictures],
    isPrivate: identifiersIn(issue.body).length > 0,
  };
}

/** What a person calls it: its title or name, or the practice that it is about. */
function titleOf(
  { owner, ...contribution }: Drafted['drafts'][number]['contribution'],
  { refers }: Known,
): string {
  const own = fieldOf(contribution, owner === undefined ? 'title' : '') ?? fieldOf(contribution, 'name');
  const about = refers.practice.find(({ value }) => value === owner)?.label ?? owner;
  return String(about ?? own ?? '');
}

/**
 * What an issue comes to once its drafts were checked: files that may leave, or everything that keeps them. What the check
 * refuses never becomes a file anywhere: what is once in Git is hard to take out.
 */
export function checkedMade(
  drafted: Drafted,
  findings: readonly LintProblem[],
  { body, labels }: IssueText,
): Made {
  const form = formOf({ body, labels }) as IssueForm;
  const { kind, title, drafts, notes } = drafted;
  const paths = new Set(drafts.map(({ path }) => path));
  const elsewhere = findings.filter(({ path }) => !paths.has(path));
  const told = inOrder(
    [
      ...drafted.told,
      ...drafts.flatMap((draft) => toldOf(findings, draft, form)),
      ...elsewhere.map(({ path, severity, message }) => ({ where: path, severity, message })),
    ],
    form,
  );
  const isPrivate = drafted.isPrivate || findings.some(isPrivacy);
  const said = isPrivate ? told.map((one) => quiet(one, form, body)) : told;
  if (drafts.length === 0 || told.some(({ severity }) => severity === 'error'))
    return { is: 'faulty', told: said, isPrivate, notes: isPrivate ? [] : notes };
  const files = drafts.map(({ path, text }) => ({ path, text }));
  return { ...{ is: 'made', kind, title, files, notes }, told: said };
}

/** Each once, in the order of the questions; what is about no question comes last. */
function inOrder(told: readonly Told[], form: IssueForm): Told[] {
  const headings = headingsOf(form);
  const place = ({ where = '' }: Told) =>
    (headings.indexOf(where) + headings.length + 1) % (headings.length + 1);
  const once = [...new Map(told.map((one) => [`${one.where} ${one.message}`, one])).values()];
  return once.toSorted((a, b) => place(a) - place(b));
}

/** What is told without the words of the person: those it quotes, and those that became the name of a file. */
function quiet({ where, severity, message }: Told, form: IssueForm, body: string): Told {
  const line = where === undefined || headingsOf(form).includes(where) ? where : /line \d+$/.exec(where)?.[0];
  const words = message
    .replace(/"[\s\S]*", expected/, '…, expected')
    .replaceAll(/"([^"]*)"/g, (quoted, inside: string) => (isIn(inside, body) ? '…' : quoted))
    .replaceAll(/\b[\w-]+(?:\/[\w-]+)+\.(?:mdx|yaml)/g, '…');
  return { ...(line !== undefined && { where: line }), severity, message: words };
}

/** Whether a text, or the beginning of it that is shown, stands in another. */
const isIn = (part: string, whole: string): boolean =>
  plainName(whole).includes(plainName(part.replace(/…$/, '')));
