import { choiceInput } from './choice-input.ts';
import type { Input, InputOf } from './input.ts';
import { listInput, severalInput } from './several-input.ts';
import { textInput } from './text-input.ts';

/** The input that fits a question. */
export function makeInput(of: InputOf): Input {
  const { form } = of.question;
  if (form.is === 'one' || form.is === 'yes-no') return choiceInput(of);
  if (form.is === 'several') return severalInput(of);
  return form.is === 'list' && form.of ? listInput(of, form.of) : textInput(of);
}
