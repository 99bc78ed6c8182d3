import type { Contribution } from '#core/contribute/contribution.ts';
import { placeOf } from '#core/contribute/faults.ts';
import { fromFile } from '#core/contribute/from-file.ts';
import { type Contributed, contributed } from '#core/contribute/kinds.ts';
import type { IssueForm } from '#core/issue-forms/form.ts';
import { readIssueForm } from '#core/issue-forms/issue-body.ts';
import { filesQuestion } from '#core/issue-forms/send-form.ts';
import { addressOf } from '#core/model/kinds.ts';
import { plainName } from '#core/review/behind.ts';
import { readBundleText } from '#core/share/bundle-text.ts';
import type { FromAnswers } from './answers.ts';
import { handleIn } from './known.ts';
import type { Draft, Note, Told } from './made.ts';
import { fieldOf, type Making, makerField, written } from './making.ts';
import { withField, withName } from './name-files.ts';
import { alreadyHere, boundTo, newcomer, wouldReview } from './person.ts';
import { notAgreed, refusal } from './told.ts';

type Part = 'main' | 'person' | 'school';
type Sent = { path: string; text: string; contribution: Contribution };
type Parts = { main: Sent } & Partial<Record<'person' | 'school', Sent>>;

const kindOf = (path: string): Contributed | undefined =>
  contributed.find((kind) => kind === addressOf(path)?.kind);

/** Which part each file plays: one contribution, and beside it at most a person and a school. */
function partOf(path: string, paths: readonly string[]): Part | undefined {
  const kind = kindOf(path);
  if (!kind) return undefined;
  const others = paths.filter((one) => !['person', 'school'].includes(kindOf(one) ?? 'person'));
  const main = others[0] ?? paths.find((one) => kindOf(one) === 'person') ?? paths[0];
  if (path === main) return 'main';
  return kind === 'person' || kind === 'school' ? kind : undefined;
}

/** Reads what was sent; every file must be of a kind that a form makes, and each part may come once. */
function readParts(
  { body }: { body: string },
  form: IssueForm,
  { about }: Making,
): { parts: Parts } | { told: Told[] } {
  const read = readIssueForm(body, form);
  const unread = read.problems.map((problem) => refusal(problem));
  if (unread.length === 0 && !read.agreed) unread.push(notAgreed);
  const text = read.fields[filesQuestion.key];
  const bundle = readBundleText(typeof text === 'string' ? text : '');
  if ('problem' in bundle)
    return { told: unread.length > 0 ? unread : [refusal(bundle.problem, filesQuestion.asks)] };
  const paths = bundle.files.map(({ path }) => path);
  const parts: Partial<Record<Part, Sent>> = {};
  for (const file of bundle.files) {
    const part = partOf(file.path, paths);
    if (part === undefined || parts[part])
      unread.push(
        refusal(
          `Unexpected file ${file.path}, expected one write-up, report, try, challenge or ask, and beside it at most a person and a school. Take it out, or send it in an issue of its own.`,
        ),
      );
    else {
      const from = fromFile(file.path, file.text, about);
      if ('problems' in from) unread.push(...from.problems.map((problem) => refusal(problem, file.path)));
      else parts[part] = { ...file, contribution: from.contribution };
    }
  }
  const { main, person, school } = parts;
  if (!main || unread.length > 0) return { told: unread };
  return { parts: { main, ...(person && { person }), ...(school && { school }) } };
}

const idOf = ({ answers }: Contribution): string => String(answers['id']);

/** The school on main that a sent one is, by its register number, or by its name where it has the same address. */
function schoolHere(school: Contribution, { known }: Making): string | undefined {
  const urn = fieldOf(school, 'urn');
  const registered = typeof urn === 'number' ? known.registered.get(urn) : undefined;
  const same = known.refers.school.find(
    ({ value, label }) =>
      value === idOf(school) && plainName(label) === plainName(String(fieldOf(school, 'name'))),
  );
  return registered ?? same?.value;
}

/** The school by the id that it has here, in whatever names it. */
const atSchool = (contribution: Contribution, was: string, now: string): Contribution =>
  fieldOf(contribution, 'school') === was ? withField(contribution, 'school', now) : contribution;

/** Who made it: first whoever opened the issue, then the others that it names. */
function byAll(contribution: Contribution, was: string | undefined, who: string): Contribution {
  const field = makerField(contribution);
  if (field === undefined) return contribution;
  if (field === 'by') return withField(contribution, field, who);
  const named = fieldOf(contribution, field);
  const others = (Array.isArray(named) ? named.map(String) : []).map((one) => (one === was ? who : one));
  return withField(contribution, field, others.includes(who) ? others : [who, ...others]);
}

/** A file as it was sent where nothing of it had to change, else written anew. */
function drafted({ path, text, contribution }: Sent, now: Contribution, making: Making): Draft {
  const same = JSON.stringify(contribution) === JSON.stringify(now) && placeOf(now) === path;
  return same ? { contribution: now, path, text, isWritten: false } : written(now, making.about);
}

/** Takes the files that the site made and somebody sent, and makes them fit: names that are free, and who really sent them. */
export function fromFiles(form: IssueForm, making: Making): FromAnswers {
  const read = readParts(making.issue, form, making);
  if ('told' in read) return { drafts: [], told: read.told, notes: [] };
  const { main, person, school } = read.parts;
  const { issue, known, about, naming } = making;
  const kind = main.contribution.kind;
  const handle = handleIn(known, issue.author);
  const notes: Note[] = [];
  const drafts: Draft[] = [];
  const named = (contribution: Contribution) => withName(contribution, about, naming);

  let own = main.contribution;
  let companion = person?.contribution;
  if (school) {
    const here = schoolHere(school.contribution, making);
    const settled = named(school.contribution);
    const [was, now] = [idOf(school.contribution), here ?? idOf(settled)];
    own = atSchool(own, was, now);
    companion = companion && atSchool(companion, was, now);
    if (here === undefined) drafts.push(drafted(school, settled, making));
  }
  if (kind === 'person') {
    if (handle !== undefined) return { drafts: [], told: [refusal(alreadyHere(handle))], notes: [] };
    if (wouldReview(own)) notes.push({ is: 'would-review' });
    own = boundTo(own, issue.author);
  } else if (makerField(own) !== undefined) {
    const made = companion ?? newcomer(issue.author, fieldOf(own, 'school'));
    const settled = named(boundTo(made, issue.author));
    own = byAll(own, companion && idOf(companion), handle ?? idOf(settled));
    if (handle === undefined) {
      if (companion && wouldReview(companion)) notes.push({ is: 'would-review' });
      if (!companion)
        notes.push({ is: 'named-after-login', login: issue.author.login, path: placeOf(settled) });
      drafts.unshift(person ? drafted(person, settled, making) : written(settled, about));
    }
  }
  const last = named(own);
  const file = drafted(main, last, making);
  if (file.path !== main.path) notes.push({ is: 'other-address', wished: main.path, path: file.path });
  return { drafts: [file, ...drafts], told: [], notes };
}
