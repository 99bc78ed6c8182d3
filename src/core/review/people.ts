import type { Person } from '#core/model/people.ts';
import { historyOf } from './history.ts';
import type { Instant, Main, Permission, PersonThrough, Snapshot } from './snapshot.ts';

/** The newest version of somebody's file on main. */
export const asOfNow = ({ versions }: PersonThrough): Person | undefined => versions.at(-1)?.data;

/** The person whose file on main names an account's number; a login says nothing, it can change hands. */
export const personOf = (accountId: number, main: Main): PersonThrough | undefined =>
  historyOf(main).people.get(accountId);

/** The handle of the person an account belongs to. */
export const handleOf = (accountId: number, main: Main): string | undefined =>
  personOf(accountId, main)?.handle;

/** The handles of all whose file names an account or ever did. */
export const handlesOf = (accountId: number, main: Main): readonly string[] =>
  historyOf(main).handles.get(accountId) ?? [];

const writes: readonly Permission[] = ['write', 'maintain', 'admin'];

/** Whether an account may write to the repository, as GitHub says now. */
export const mayWrite = (accountId: number, { permissions }: Snapshot): boolean =>
  writes.includes(permissions.get(accountId) ?? 'none');

/** An editor is one by their file on main and by permission on GitHub, both. */
export function isEditor(accountId: number, snapshot: Snapshot): boolean {
  const person = personOf(accountId, snapshot.main);
  return !!person && !!asOfNow(person)?.roles.includes('editor') && mayWrite(accountId, snapshot);
}

/** Whether an account belongs to somebody who reviews: a reviewer, or an editor. */
export function isReviewer(accountId: number, snapshot: Snapshot): boolean {
  const person = personOf(accountId, snapshot.main);
  return (!!person && !!asOfNow(person)?.roles.includes('reviewer')) || isEditor(accountId, snapshot);
}

/** Whether an account is an author: it opened the pull request, wrote commits in it, or belongs to one of its authors. */
export function isAuthor(accountId: number, { pull, main, checked }: Snapshot): boolean {
  if (pull.author.id === accountId || pull.committers.some(({ id }) => id === accountId)) return true;
  const handles = handlesOf(accountId, main);
  return checked.contents.some(({ authors }) => authors.some((author) => handles.includes(author)));
}

/** An editor of somebody else's work: nobody waives, settles or holds what is their own. */
export const isEditorOf = (accountId: number, snapshot: Snapshot): boolean =>
  isEditor(accountId, snapshot) && !isAuthor(accountId, snapshot);

/** When the reviews of somebody that are on record were given, oldest first, under whichever account they had. */
export function reviewsRecorded(person: PersonThrough, main: Main): readonly Instant[] {
  const { given } = historyOf(main);
  const [id, ...others] = new Set(person.versions.flatMap(({ data }) => data.github?.id ?? []));
  if (others.length === 0) return given.get(id ?? 0) ?? [];
  return [id ?? 0, ...others]
    .flatMap((each) => given.get(each) ?? [])
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
