import type { Question } from '#core/contribute/question.ts';
import type { Said } from '#core/share/said.ts';
import { wordingOf } from '#core/share/wording.ts';
import { arrange, element } from './element.ts';
import type { Change, Input } from './inputs/input.ts';
import { makeInput } from './inputs/make-input.ts';
import { note } from './notes.ts';

/** A question on the page, with what the check says of its answer beside it. */
export type Field = {
  name: string;
  /** What the field was made from: made anew when it is no longer the same. */
  made: string;
  node: HTMLElement;
  input: Input;
  label: string;
  /** Puts notes beside it, in place of those that stood there. */
  say: (said: readonly Said[]) => void;
  /** What goes below it, such as a button for pictures. */
  add: (node: HTMLElement) => void;
  /** Counts again how many characters are left. */
  count: () => void;
};

/** Everything of a question that a field shows. */
export const makingOf = ({ says, help, required, form, group }: Question): string =>
  JSON.stringify([says, help, required, form, group]);

const characters = new Intl.Segmenter('en-GB');
const lengthOf = (text: string): number => [...characters.segment(text)].length;

type Events = {
  changed: (how: Change) => void;
  mend: (mend: NonNullable<Said['mend']>) => void;
};

/** Makes the field of a question. `name` is the id of its control. */
export function makeField(question: Question, name: string, { changed, mend }: Events): Field {
  const { form, required, group } = question;
  const { label, hint } = wordingOf(question);
  const input = makeInput({ question, id: name, changed });
  const most = form.is === 'line' ? form.most : undefined;
  const ids = { hint: `${name}-hint`, notes: `${name}-notes`, count: `${name}-count` };
  // Figures stand together under a heading that says so for all.
  const isFree = !required && form.is !== 'lines' && !group;
  const optional = isFree && element('span', { class: 'hint' }, ' if you know, or it applies');
  const counted = most !== undefined && element('small', { class: 'num', id: ids.count });
  const notes = element('div', { class: 'notes', id: ids.notes });
  const small = hint && element('small', { id: ids.hint }, hint);
  const described = [hint && ids.hint, counted && ids.count, ids.notes].filter(Boolean).join(' ');
  const inside = element(
    'div',
    { class: 'field' },
    input.isGroup ? '' : element('label', { for: name }, label, optional),
    small,
    input.node,
    counted,
  );
  const body = input.isGroup
    ? element('fieldset', { class: 'field-set' }, element('legend', {}, label, optional), inside)
    : inside;
  const judged = input.isGroup ? body : input.control;
  judged.setAttribute('aria-describedby', described);
  if (required && !input.isGroup) judged.setAttribute('aria-required', 'true');
  const node = element('div', { class: 'withnote', 'data-field': name }, body, notes);
  const count = () => {
    if (counted && most !== undefined)
      counted.textContent = `${lengthOf(String(input.reads() ?? '').trim())} of ${most}`;
  };
  count();
  let shown = '';
  return {
    ...{ name, made: makingOf(question), node, input, label, count },
    say(said) {
      const now = JSON.stringify(said);
      if (now === shown) return;
      shown = now;
      const isWrong = said.some(({ severity }) => severity === 'error');
      if (!input.isGroup) judged.setAttribute('aria-invalid', String(isWrong));
      judged.classList.toggle(
        'flag',
        said.some(({ severity }) => severity !== 'note'),
      );
      arrange(
        notes,
        said.map((one) => note(one, mend)),
      );
    },
    add: (extra) => inside.append(extra),
  };
}
