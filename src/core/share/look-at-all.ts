import type { About, Contribution, Referred } from '#core/contribute/contribution.ts';
import { questionsOf } from '#core/contribute/questions.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { withAnswer } from './answering.ts';
import { type Look, lookAt } from './look.ts';
import type { Underway } from './underway.ts';

/** Everything underway, looked at together. */
export type LookAtAll = { main: Look; person?: Look; school?: Look };

/** What `npm run check` says of a text when the files at `beside` are there too. */
export type CheckBeside = (path: string, text: string, beside: readonly string[]) => LintProblem[];

const hasName = ({ answers, given }: Contribution): boolean => Boolean(answers['name'] ?? given['name']);

/** The fields in which a contribution names who made it, and where. */
const makers: Record<'person' | 'school', readonly string[]> = {
  person: ['authors', 'by'],
  school: ['school'],
};

/** Names somebody or some school that comes with the contribution, in the fields that ask who made it. */
function namedBy(
  contribution: Contribution,
  about: About,
  kind: 'person' | 'school',
  id: string,
): Contribution {
  return questionsOf(contribution, about)
    .filter(({ key }) => makers[kind].includes(key))
    .reduce(
      (named, { key, form }) => withAnswer(named, key, form.is === 'several' ? [id] : id),
      contribution,
    );
}

/** What there is, and one more that comes with the contribution. */
function knowing(
  about: About,
  kind: Referred & ('person' | 'school'),
  { id, path }: Look,
  name: unknown,
): About {
  const option = { value: id, label: String(name ?? id), hint: 'new' };
  return {
    ...about,
    known: { ...about.known, [kind]: [...about.known[kind], option] },
    taken: (other) => other === path || about.taken(other),
  };
}

/**
 * Looks at everything underway: the school and the person that come along first, then the contribution, which names them.
 * Questions that are answered by that are not asked.
 */
export function lookAtAll(underway: Underway, about: About, check: CheckBeside): LookAtAll {
  const looks: Partial<LookAtAll> = {};
  const there: string[] = [];
  let [now, main] = [about, underway.main];
  let person = underway.person;
  for (const kind of ['school', 'person'] as const) {
    const own = kind === 'person' ? person : underway.school;
    if (!own) continue;
    const look = lookAt(own, now, (path, text) => check(path, text, there));
    looks[kind] = withoutMade(look, kind === 'person' && underway.school ? ['school'] : []);
    if (!hasName(own) || look.id === '') continue;
    now = knowing(now, kind, look, own.answers['name'] ?? own.given['name']);
    there.push(look.path);
    main = namedBy(main, now, kind, look.id);
    if (kind === 'school' && person) person = namedBy(person, now, kind, look.id);
  }
  const look = lookAt(main, now, (path, text) => check(path, text, there));
  const made = (['person', 'school'] as const).flatMap((kind) => (underway[kind] ? makers[kind] : []));
  return { ...looks, main: withoutMade(look, made) };
}

const withoutMade = (look: Look, keys: readonly string[]): Look => ({
  ...look,
  questions: look.questions.filter(({ key }) => !keys.includes(key)),
  open: look.open.filter((key) => !keys.includes(key)),
});
