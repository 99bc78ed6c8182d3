import type { Contributed } from '#core/contribute/kinds.ts';
import type { Question } from '#core/contribute/question.ts';

/** One step of a form, under an address of its own (`#story`). `says` is one line about it. */
export type Step = {
  id: string;
  title: string;
  says?: string;
  /** Its questions stand under the headings of their parts. */
  inParts?: true;
};

type Planned = Step & { takes: (question: Question) => boolean };

const ofParts =
  (...parts: string[]) =>
  ({ part }: Question) =>
    parts.includes(part);
const ofKeys =
  (...keys: string[]) =>
  ({ key }: Question) =>
    keys.includes(key);

const you: Planned = {
  ...{ id: 'you', title: 'You', says: 'Who did it, where, and what you gain by it.' },
  takes: ofParts('Whose it is'),
};
const results: Planned = {
  ...{ id: 'results', title: 'What changed', inParts: true },
  says: 'Answer what you can. “We did not measure it” is a good answer.',
  takes: ofParts('What changed', 'What you measured'),
};

/** The steps in which the questions of a kind are put, the story first. Kinds that are not here have one. */
const planned: Partial<Record<Contributed, readonly Planned[]>> = {
  practice: [
    {
      ...{
        id: 'story',
        title: 'What you did',
        says: 'Tell it as you would tell a colleague at another school.',
      },
      takes: (question) => question.part === 'The story' || ofKeys('title', 'post')(question),
    },
    { id: 'pupils', title: 'Who it was for', takes: ofParts('What it is') },
    results,
    {
      ...{ id: 'again', title: 'Doing it again', inParts: true },
      says: 'What a school that tries it should keep, may change, and has to spend.',
      takes: ofParts('What makes it work', 'What it takes', 'Where it comes from'),
    },
    you,
  ],
  report: [
    {
      ...{
        id: 'story',
        title: 'How it went',
        says: 'Also when nothing changed: that helps the next school most.',
      },
      takes: ofParts('How it went', 'What was different', 'The story'),
    },
    results,
    you,
  ],
};

const only: Planned = { id: 'answers', title: 'Your answers', inParts: true, takes: () => true };

/** The last step: it is read through, and sent. */
export const lastStep: Step = {
  ...{ id: 'send', title: 'Read it and send it' },
  says: 'This is how it will look. Nothing has left this device yet.',
};

const plan = (kind: Contributed): readonly Planned[] => planned[kind] ?? [only];

/** The steps of a form, in order. */
export const stepsOf = (kind: Contributed): Step[] => [...plan(kind), lastStep];

/** The step in which a question is put: the first that takes it; the name of the file comes last. */
export const stepOf = (kind: Contributed, question: Question): string =>
  question.key === 'id'
    ? lastStep.id
    : (plan(kind).find(({ takes }) => takes(question)) ?? plan(kind).at(-1) ?? lastStep).id;
