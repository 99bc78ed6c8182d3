import { nothingYet } from '#core/contribute/contribution.ts';
import { answersFromTry } from '#core/contribute/from-try.ts';
import type { Contributed } from '#core/contribute/kinds.ts';
import type { Question } from '#core/contribute/question.ts';
import type { Underway } from '#core/share/underway.ts';
import type { ShareLibrary } from '#views/share-library.ts';
import type { SharePractice } from '#views/share-practice.ts';
import { openChecker } from '../check/client.ts';
import { element } from '../form-engine/element.ts';
import { json } from '../json.ts';
import { todayOf } from '../today.ts';
import { choosePractice } from './choose-practice.ts';
import { openForm } from './open-form.ts';
import { aboutPractice, whichTry } from './practice-line.ts';

/** Kinds that are about a practice, which the address names. */
const about: readonly Contributed[] = ['report', 'try', 'challenge'];

/** What the address asks for: the practice it is about, or that is adapted, and the try that is told of. */
function wishOf(search: string) {
  const parameters = new URLSearchParams(search);
  const [of, adapt, attempt] = ['practice', 'adapt', 'try'].map((name) => parameters.get(name) || undefined);
  return { of, adapt, attempt };
}
type Wish = ReturnType<typeof wishOf>;

/** What somebody begins with who has no draft. */
function begun(kind: Contributed, { of, adapt, attempt }: Wish, practice?: SharePractice): Underway {
  const main = nothingYet(kind, about.includes(kind) ? of : undefined);
  const declared = practice?.tries.find(({ value }) => value === attempt);
  if (kind === 'report' && practice && declared)
    return { main: { ...main, answers: answersFromTry(declared.value, declared.data, practice) } };
  if (kind === 'practice' && practice && adapt)
    return { main: { ...main, answers: { ...practice.adapted } } };
  return { main };
}

/** Whether a draft is of what the address asks for. */
function fits({ main: { owner, answers } }: Underway, { of, adapt, attempt }: Wish): boolean {
  if (adapt !== undefined) return answers['adaptedFrom'] === adapt;
  return owner === of && (attempt === undefined || answers['try'] === attempt);
}

/** Runs a page with a form: what it is about comes from the address, what is known from the library. */
export async function startSharing(root: HTMLElement): Promise<void> {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`) as HTMLElement;
  const place = part('form');
  const kind = root.dataset['share'] as Contributed;
  const questions: Question[] = JSON.parse(document.querySelector('[data-first]')?.textContent ?? '[]');
  const wish = wishOf(location.search);
  const id = about.includes(kind) ? wish.of : wish.adapt;
  try {
    const library = await json<ShareLibrary>(root.dataset['library'] ?? '');
    const isHere = library.known.practice.some(({ value }) => value === id);
    if (!isHere && (about.includes(kind) || id !== undefined)) {
      const says = id === undefined ? '' : `There is no practice “${id}” here, or it was withdrawn.`;
      const parameter = kind === 'practice' ? 'adapt' : 'practice';
      place.replaceChildren(choosePractice(library.known.practice, says, parameter));
      return;
    }
    const practice = isHere
      ? await json<SharePractice>(`${root.dataset['practices']}${encodeURIComponent(id ?? '')}.json`)
      : undefined;
    const checker = openChecker();
    const { policy, paths, shown } = library;
    const known = { ...library.known, try: practice?.tries ?? [] };
    checker.setContext({ policy, paths, known, shown, today: todayOf(new Date()) });
    if (practice && about.includes(kind))
      part('about').replaceChildren(aboutPractice(practice, root.dataset['base'] ?? '/'));
    if (practice && kind === 'report') part('about').append(...whichTry(practice, wish.attempt));
    await openForm({
      ...{ drafts: part('drafts'), place, kind, library, checker, questions },
      ...{ practice, base: root.dataset['base'] ?? '/' },
      fresh: () => begun(kind, wish, practice),
      fits: (underway) => fits(underway, wish),
    });
  } catch (error) {
    place.replaceChildren(element('p', { class: 'standstill' }, (error as Error).message));
  }
}
