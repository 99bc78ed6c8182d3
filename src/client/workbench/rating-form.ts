import type { FieldName } from '#core/review/block/fields.ts';
import type { TypedRating } from '#core/workbench/rating-so-far.ts';
import { type RubricChoice, type RubricField, rubric } from '#core/workbench/rubric.ts';
import { element } from '../form-engine/element.ts';

/** The id of the control, or of the first choice, of a field: links of a summary lead there. */
export const fieldId = (name: FieldName): string => `rate-${name}`;

/** One field of the rating on the page. */
type Shown = {
  node: HTMLElement;
  value: () => string;
  put: (value: string) => void;
  /** Says what is wrong, or that nothing is. */
  wrong: (message: string | undefined) => void;
};

/** A line below a field that says what is wrong with it. */
function messageFor(name: FieldName, controls: () => readonly HTMLElement[], node: () => HTMLElement) {
  const line = element('p', { class: 'message', id: `${fieldId(name)}-wrong`, hidden: true });
  const wrong = (message: string | undefined) => {
    line.hidden = message === undefined;
    if (line.textContent !== (message ?? '')) line.textContent = message ?? '';
    node().classList.toggle('wrong', message !== undefined);
    for (const control of controls()) {
      if (message === undefined) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    }
  };
  return { line, wrong };
}

const optional = ({ required }: RubricField): Node | string =>
  required ? '' : element('span', { class: 'hint' }, ' if you like');

/** What is chosen where somebody would rather not say. */
const noOpinion: RubricChoice = { value: '', label: 'No opinion' };

function choices(field: RubricField, given: readonly RubricChoice[]): Shown {
  const { name, asks, help, required } = field;
  const all = required ? given : [...given, noOpinion];
  const inputs = all.map(({ value }, place) =>
    element('input', {
      ...{ type: 'radio', name, value, id: place === 0 ? fieldId(name) : `${fieldId(name)}-${place + 1}` },
    }),
  );
  const { line, wrong } = messageFor(
    name,
    () => [],
    () => node,
  );
  const stacked = all.some(({ when }) => when !== undefined);
  const node: HTMLElement = element(
    'fieldset',
    { class: 'field-set field', 'data-field': name, 'aria-describedby': `${fieldId(name)}-wrong` },
    element('legend', {}, asks, optional(field)),
    help && element('small', {}, help),
    element(
      'div',
      { class: stacked ? 'radios stacked' : 'radios' },
      ...inputs.map((input, place) => {
        const { label, when } = all[place] as RubricChoice;
        return element(
          'label',
          {},
          input,
          element(
            'span',
            {},
            when ? element('b', {}, label) : label,
            when && element('small', {}, ` ${when}`),
          ),
        );
      }),
    ),
    line,
  );
  return {
    ...{ node, wrong },
    value: () => inputs.find(({ checked }) => checked)?.value ?? '',
    put: (value) => {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}

function words(field: RubricField): Shown {
  const { name, asks, help, lines = 1 } = field;
  const shared = {
    ...{ id: fieldId(name), name, 'aria-describedby': `${fieldId(name)}-wrong`, autocomplete: 'off' },
    'aria-required': String(field.required),
  };
  const input =
    lines > 1
      ? element('textarea', { ...shared, rows: lines, maxlength: 2000 })
      : element('input', {
          ...{ ...shared, type: 'text', maxlength: name === 'hours' ? 6 : 2000 },
          ...(name === 'hours' && { inputmode: 'decimal' }),
        });
  const { line, wrong } = messageFor(
    name,
    () => [input],
    () => node,
  );
  const node: HTMLElement = element(
    'div',
    { class: 'field', 'data-field': name },
    element('label', { for: input.id }, asks, optional(field)),
    help && element('small', {}, help),
    input,
    line,
  );
  return {
    ...{ node, wrong, value: () => input.value },
    put: (value) => {
      input.value = value;
    },
  };
}

/** The form in which a rating is given. */
export type RatingForm = {
  node: HTMLElement;
  typed: () => TypedRating;
  put: (typed: TypedRating) => void;
  /** Shows what is wrong beside the fields that were answered, or beside `all`. */
  show: (wrong: ReadonlyMap<string, string>, all: boolean) => void;
};

/** Makes the form; calls `changed` with every change. */
export function makeRatingForm(changed: () => void): RatingForm {
  const touched = new Set<string>();
  const fields = new Map(
    rubric.map((field) => [field.name, field.choices ? choices(field, field.choices) : words(field)]),
  );
  const node = element('div', { class: 'fields' }, ...[...fields.values()].map((field) => field.node));
  node.addEventListener('input', changed);
  // What is wrong is said when a field is left, not with its first letter.
  node.addEventListener('focusout', ({ target }) => {
    const name = (target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '';
    if (fields.get(name as FieldName)?.value() !== '') touched.add(name);
    changed();
  });
  return {
    node,
    typed: () => Object.fromEntries([...fields].map(([name, { value }]) => [name, value()])),
    put(typed) {
      for (const [name, field] of fields) field.put(typed[name] ?? '');
    },
    show(wrong, all) {
      for (const [name, field] of fields) field.wrong(all || touched.has(name) ? wrong.get(name) : undefined);
    },
  };
}
