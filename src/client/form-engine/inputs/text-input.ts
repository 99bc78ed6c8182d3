import { element } from '../element.ts';
import { asTyped, type Input, type InputOf } from './input.ts';

/** A text that may have more characters than these gets room for several lines. */
const LONG = 120;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a browser can help to type: a month, a date, an address. */
function typeOf(example: unknown): string {
  const shown = String(example ?? '');
  if (MONTH.test(shown)) return 'month';
  if (DATE.test(shown)) return 'date';
  return shown.startsWith('https://') ? 'url' : 'text';
}

const areas = { lines: 6, list: 3, whole: 3 } as const;

/** A box to type in: one line, or several where the answer may be long. */
export function textInput({ question, id, changed }: InputOf): Input {
  const { form, schema } = question;
  const rows =
    form.is === 'line' && (form.most ?? 0) > LONG
      ? 4
      : form.is in areas
        ? areas[form.is as keyof typeof areas]
        : 0;
  const numeric = form.is === 'number' ? (form.whole ? 'numeric' : 'decimal') : undefined;
  const control =
    rows > 0
      ? element('textarea', { id, name: id, rows })
      : element('input', {
          ...{ id, name: id, type: numeric ? 'text' : typeOf(schema?.examples?.[0]), inputmode: numeric },
          autocomplete: 'off',
        });
  control.addEventListener('input', () => changed('typed'));
  control.addEventListener('change', () => changed('chosen'));
  return {
    ...{ node: control, control, isGroup: false },
    reads: () => (control.value.trim() === '' ? null : control.value),
    show(answer) {
      const text = asTyped(answer);
      // A text that says the same is left as it was typed: its spaces, and where the cursor stands.
      if (control.value.trim() !== text.trim()) control.value = text;
    },
  };
}
