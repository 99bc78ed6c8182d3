import type { Option } from '#core/contribute/question.ts';
import { element } from '../element.ts';
import type { Input, InputOf } from './input.ts';

/** More choices than these go into a list that opens. */
const OPEN = 6;

const yesNo: readonly Option[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** One of a few, all of them in sight; pressing the chosen one again takes it back. */
function radios({ question, id, changed }: InputOf, of: readonly Option[]): Input {
  const boxes = of.map(({ value }, place) =>
    element('input', { type: 'radio', name: id, value, id: place === 0 ? id : `${id}-${place}` }),
  );
  const rows = of.map(({ label, hint }, place) =>
    element('label', {}, boxes[place], element('span', {}, label, hint && element('small', {}, ` ${hint}`))),
  );
  const node = element('div', { class: of === yesNo ? 'radios' : 'radios stacked' }, ...rows);
  node.addEventListener('change', () => changed('chosen'));
  if (!question.required) {
    const none = element('input', { type: 'radio', name: id, value: '', id: `${id}-none` });
    boxes.push(none);
    node.append(element('label', {}, none, element('span', {}, 'Not known, or does not apply')));
  }
  const [control = node] = boxes as HTMLElement[];
  return {
    ...{ node, control, isGroup: true },
    reads: () => boxes.find(({ checked }) => checked)?.value || null,
    show(answer) {
      const wanted = answer === null ? '' : String(answer);
      for (const box of boxes) box.checked = answer !== undefined && box.value === wanted;
    },
  };
}

/** One of many, from a list that opens. */
function list({ id, changed }: InputOf, of: readonly Option[]): Input {
  const control = element(
    'select',
    { id, name: id },
    element('option', { value: '' }, 'Choose …'),
    ...of.map(({ value, label }) => element('option', { value }, label)),
  );
  control.addEventListener('change', () => changed('chosen'));
  return {
    ...{ node: control, control, isGroup: false },
    reads: () => control.value || null,
    show(answer) {
      control.value = typeof answer === 'string' ? answer : '';
    },
  };
}

/** Yes or no, or one of some. */
export function choiceInput(of: InputOf): Input {
  const { form } = of.question;
  if (form.is !== 'one') return withTruth(radios(of, yesNo));
  return form.of.length > OPEN ? list(of, form.of) : radios(of, form.of);
}

const truth: Record<string, boolean> = { true: true, false: false };

/** The same with true and false for the words. */
const withTruth = (input: Input): Input => ({
  ...input,
  reads: () => truth[String(input.reads())] ?? null,
});
