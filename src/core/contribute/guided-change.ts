import type { About, Contribution } from './contribution.ts';
import { fieldQuestion } from './field-question.ts';
import type { Option, Question } from './question.ts';

/** Whether something was changed, then another thing, and so on. */
export const changeGate = (place: number, part: string): Question => ({
  key: `changed.${place}.?`,
  ...{ part, required: true, form: { is: 'yes-no' }, usual: false },
  says: place === 0 ? 'Did you change anything?' : 'Did you change anything else?',
});

/** What can have been changed: what must stay, what may change, and what the practice does not list. */
const changeable = ({ core, adaptable }: NonNullable<About['practice']>): Option[] => [
  ...core.map((label, place) => ({ value: `core-${place}`, label, hint: 'has to stay' })),
  ...adaptable.map((label, place) => ({ value: `adaptable-${place}`, label, hint: 'may be changed' })),
  { value: 'added', label: 'We added something' },
  { value: 'unknown', label: 'Something else' },
];

/** The questions about one change: where the practice lists its parts one is chosen, and nobody has to judge what it was. */
export function changeQuestions(
  contribution: Contribution,
  place: number,
  part: string,
  about: About,
): Question[] {
  const key = (name: string) => `changed.${place}.${name}`;
  const field = (name: string, says?: string): Question[] => {
    const question = fieldQuestion(contribution, key(name), part, about, says === undefined ? {} : { says });
    return question ? [question] : [];
  };
  const of = contribution.answers[key('?of')];
  const isPlain = of === undefined && contribution.answers[key('part')] !== undefined;
  if (!about.practice || isPlain) return [...field('what'), ...field('part')];
  const options = changeable(about.practice);
  const chosen = options.find(({ value }) => value === of);
  const listed = chosen && /^(?:core|adaptable)-/.test(chosen.value);
  return [
    {
      key: key('?of'),
      ...{ part, required: true, says: 'What did you change?', form: { is: 'one', of: options } },
    },
    ...field('what', listed ? `What did you do in place of "${chosen.label}"?` : undefined),
  ];
}

/** A change from its fields and from what was chosen; the part it belongs to follows. */
export function guidedChange(change: object, of: unknown): Record<string, unknown> {
  const [part] = typeof of === 'string' ? of.split('-') : [];
  return { ...change, ...(part !== undefined && { part }) };
}
