import type { About } from '#core/contribute/contribution.ts';
import { belongsToPractice, type Contributed, contributed, contributions } from '#core/contribute/kinds.ts';
import type { Option, Question } from '#core/contribute/question.ts';
import { didYouMean } from '#core/model/closest.ts';
import { id } from '#core/model/fields.ts';
import type { Draft } from './drafts.ts';
import type { Port } from './port.ts';

/** Where a person who changes their mind before the first question gets off. */
export class Stopped extends Error {}

async function choose(port: Port, says: string, of: readonly Option[], help?: string): Promise<string> {
  const question: Question = {
    ...{ key: '?start', part: '', says, required: true, form: { is: 'one', of } },
    ...(help !== undefined && { help }),
  };
  const reply = await port.ask(question, undefined, (given) =>
    of.some(({ value }) => value === given) ? undefined : 'Choose one of them.',
  );
  if (reply.is !== 'answer') throw new Stopped('Nothing was begun.');
  return String(reply.given);
}

function draftOption({ name, on, contribution }: Draft): Option {
  const { kind, owner, answers, given } = contribution;
  const title = answers['title'] ?? answers['name'] ?? given['title'] ?? given['name'] ?? owner;
  const count = Object.keys(answers).filter((key) => !key.includes('?')).length;
  return {
    value: name,
    label: `Go on with a ${kind}${title === undefined ? '' : `: ${title}`}`,
    hint: `${count} ${count === 1 ? 'answer' : 'answers'}, ${on}`,
  };
}

/** The draft that a person wants to go on with; undefined where they begin anew, or there is none. */
export async function chosenDraft(port: Port, drafts: readonly Draft[]): Promise<Draft | undefined> {
  if (drafts.length === 0) return undefined;
  const options = [...drafts.map(draftOption), { value: 'new', label: 'Begin something new' }];
  const chosen = await choose(port, 'You have begun something. Go on with it?', options);
  return drafts.find(({ name }) => name === chosen);
}

/** What a person wants to contribute. */
export const chosenKind = async (port: Port): Promise<Contributed> => {
  const options = contributed.map((kind) => ({ value: kind, label: contributions[kind], hint: kind }));
  const chosen = await choose(port, 'What would you like to do?', options);
  return contributed.find((kind) => kind === chosen) ?? 'practice';
};

/** The practice that a report or try is about. */
export const chosenOwner = (port: Port, { known }: About): Promise<string> =>
  choose(port, 'Which practice is it about?', known.practice);

/** Throws, with the nearest names there are, when the practice of a report or try is missing or does not exist. */
export function checkOwner(kind: Contributed, owner: string | undefined, { known }: About): void {
  if (!belongsToPractice(kind)) return;
  const names = known.practice.map(({ value }) => value);
  if (owner === undefined)
    throw new Error(
      `Missing practice, expected its id. Write npm run new -- ${kind} ${names[0] ?? 'its-id'} …`,
    );
  // A try may come before its practice is written up.
  if (names.includes(owner) || (kind === 'try' && id.safeParse(owner).success)) return;
  throw new Error(
    `Unexpected "${owner}", expected the id of a practice (a folder in content/practices).${didYouMean(owner, names)}`,
  );
}
