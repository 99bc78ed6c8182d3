import { withUsual } from '#core/contribute/complete.ts';
import type { Contribution } from '#core/contribute/contribution.ts';
import { faultsOf, placeOf, schemaFaults } from '#core/contribute/faults.ts';
import { fromFields } from '#core/contribute/from-fields.ts';
import { belongsToPractice, type Contributed } from '#core/contribute/kinds.ts';
import { toData } from '#core/contribute/to-data.ts';
import { missing } from '#core/contribute/what-to-type.ts';
import type { IssueForm } from '#core/issue-forms/form.ts';
import { type ReadIssue, readIssueForm } from '#core/issue-forms/issue-body.ts';
import { didYouMean } from '#core/model/closest.ts';
import type { Account } from '#core/review/snapshot.ts';
import { handleIn, schoolNamed } from './known.ts';
import type { Draft, Note, Told } from './made.ts';
import { fieldOf, type Making, makerField, written } from './making.ts';
import { withField, withName } from './name-files.ts';
import { alreadyHere, boundTo, newcomer } from './person.ts';
import { askedOf, inForm, notAgreed, privateAnswers, refusal, toldOf } from './told.ts';

/** What answers below headings come to: drafts, or why there are none. */
export type FromAnswers = { drafts: Draft[]; told: Told[]; notes: Note[] };

/** What is wrong with the practice that an answer is about; nothing where it is there. */
function aboutOwner(form: IssueForm, kind: Contributed, { owner }: ReadIssue, { known }: Making): Told[] {
  if (!belongsToPractice(kind)) return [];
  const where = askedOf(form, 'owner');
  const ids = known.refers.practice.map(({ value }) => value);
  if (owner === undefined)
    return [
      refusal('An answer is needed here: the address of its page. Copy it from the address bar.', where),
    ];
  if (ids.includes(owner)) return [];
  return [
    refusal(
      `Unexpected practice that is not here, expected the address of its page.${didYouMean(owner, ids)}`,
      where,
    ),
  ];
}

type Fields = { fields: Record<string, unknown>; told: Told[] };

/** Answers as the fields of a file have them: schools by their ids, and nothing of what an issue cannot decide. */
function settled(read: ReadIssue, form: IssueForm, { known }: Making): Fields {
  const { school, roles: _, ...fields } = read.fields;
  if (typeof school !== 'string') return { fields, told: [] };
  const found = schoolNamed(school, known);
  if ('id' in found) return { fields: { ...fields, school: found.id }, told: [] };
  return { fields, told: [refusal(found.problem, askedOf(form, 'school'))] };
}

/** Reads each answer as the command line reads it, and says of each what is wrong. */
function readFields(
  kind: Contributed,
  owner: string | undefined,
  { fields, told }: Fields,
  form: IssueForm,
  { about }: Making,
): { contribution: Contribution; told: Told[]; unread: string[] } {
  const unread: string[] = [];
  const problems = Object.entries(fields).flatMap(([key, value]) =>
    fromFields(kind, owner, { [key]: value }, about).problems.map((problem) => {
      unread.push(key);
      return refusal(problem.replace(`--${key}: `, ''), askedOf(form, key));
    }),
  );
  const sound = Object.fromEntries(Object.entries(fields).filter(([key]) => !unread.includes(key)));
  const { contribution } = fromFields(kind, owner, sound, about);
  return { contribution, unread, told: [...told, ...problems] };
}

/** What a file still lacks, and what of it does not fit. */
function lacks(
  contribution: Contribution,
  unread: readonly string[],
  form: IssueForm,
  { about }: Making,
): Told[] {
  const open = missing(contribution, about).filter(({ key }) => !unread.includes(key));
  const known = [...unread, ...open.map(({ key }) => key)];
  const isKnown = (field: string) =>
    known.some((key) => key === field || key.startsWith(`${field}.`) || field.startsWith(`${key}.`));
  const faults = schemaFaults(contribution, toData(contribution, about)).filter(
    ({ field }) => !isKnown(field.join('.')),
  );
  // Of two faults of one field the second mostly follows from the first.
  const first = new Map(faults.toReversed().map((fault) => [fault.field.join('.'), fault]));
  return [
    ...open.map(({ key, says }) => refusal('An answer is needed here.', askedOf(form, key) ?? says)),
    ...[...first.values()].map(({ field, message }) =>
      refusal(inForm(message), askedOf(form, field.join('.')) ?? field.join(', ')),
    ),
  ];
}

/** Who made it: the account that opened the issue, by its file on main or by one that comes along. */
function madeBy(
  contribution: Contribution,
  making: Making,
): { contribution: Contribution; person?: Contribution } {
  const { issue, known, about, naming } = making;
  const field = makerField(contribution);
  if (field === undefined) return { contribution };
  const handle = handleIn(known, issue.author);
  const person = handle === undefined ? newcomer(issue.author, fieldOf(contribution, 'school')) : undefined;
  const named = person && withName(person, about, naming);
  const who = handle ?? named?.answers['id'];
  const value = field === 'by' ? who : [who];
  return { contribution: withField(contribution, field, value), ...(named && { person: named }) };
}

/** What an issue with a person in it cannot do: join a second time. */
const joined = (kind: Contributed, handle: string | undefined): Told[] =>
  kind === 'person' && handle !== undefined ? [refusal(alreadyHere(handle))] : [];

/** Makes the files that the answers to a form come to. */
export function fromAnswers(form: IssueForm, kind: Contributed, making: Making): FromAnswers {
  const { issue, known, about, naming } = making;
  const read = readIssueForm(issue.body, form);
  const unreadable = read.problems.map((problem) => refusal(problem));
  if (unreadable.length > 0 && Object.keys(read.fields).length === 0)
    return { drafts: [], told: unreadable, notes: [] };
  const fields = readFields(kind, read.owner, settled(read, form, making), form, making);
  const own = kind === 'person' ? boundTo(fields.contribution, issue.author) : fields.contribution;
  const { contribution, person } = madeBy(own, making);
  const named = withUsual(withName(contribution, about, naming), about);
  const main = written(named, about);
  const told = [
    ...(unreadable.length > 0 ? unreadable : aboutOwner(form, kind, read, making)),
    ...(read.agreed ? [] : [notAgreed]),
    ...joined(kind, handleIn(known, issue.author)),
    ...fields.told,
    ...lacks(named, fields.unread, form, making),
    ...privateAnswers(read.fields, main.text, form),
  ];
  const notes = notesOn(read, kind, issue.author, person);
  if (told.length === 0) return { drafts: [main, ...(person ? [written(person, about)] : [])], told, notes };
  const faults = toldOf(faultsOf(named, about), main, form).filter(({ severity }) => severity === 'error');
  return { drafts: [], told: [...told, ...faults], notes };
}

function notesOn(
  { fields: { roles } }: ReadIssue,
  kind: Contributed,
  { login }: Account,
  person: Contribution | undefined,
): Note[] {
  const wouldReview = kind === 'person' && Array.isArray(roles) && roles.includes('reviewer');
  return [
    ...(person ? [{ is: 'named-after-login', login, path: placeOf(person) } as const] : []),
    ...(wouldReview ? [{ is: 'would-review' } as const] : []),
  ];
}
