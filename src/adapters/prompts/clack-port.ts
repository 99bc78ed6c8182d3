import type { Readable, Writable } from 'node:stream';
import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  multiline,
  multiselect,
  select,
  text,
} from '@clack/prompts';
import type { Option, Question } from '#core/contribute/question.ts';
import type { Port, Reply } from './port.ts';

/** More options than these are found by typing. */
const MANY = 12;
/** What stands for "left out" among options; no id begins with a hyphen. */
const NONE = '-';

/** The terminal: where keys come from and where the questions are drawn. */
export type Streams = { input: Readable; output: Writable };

type Wrong = (given: unknown) => string | undefined;

const shownOptions = (options: readonly Option[]) =>
  options.map(({ value, label, hint }) => ({ value, label, ...(hint !== undefined && { hint }) }));

const ways: Record<Question['form']['is'], string> = {
  line: '',
  lines: 'Enter begins a new line. When done: Tab, then Enter.',
  number: 'In digits.',
  'yes-no': '',
  one: '',
  several: '',
  list: 'One on each line. When done: Tab, then Enter.',
  ages: 'Two ages such as 8,9, or a year such as Year 4.',
  whole: 'As JSON.',
};

/** The question with all that helps to answer it. */
function messageOf({ says, help, form, required }: Question): string {
  const most = form.is === 'line' && form.most ? `At most ${form.most} characters.` : '';
  const later = form.is === 'lines' ? 'Leave it empty to write it in your editor later.' : '';
  const skip = required || form.is === 'yes-no' ? '' : 'Leave empty if you do not know or it does not apply.';
  const hints = [help, most, ways[form.is], later || skip].filter(Boolean).join(' ');
  return hints ? `${says}\n${hints}` : says;
}

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(typeof value[0] === 'number' ? ', ' : '\n') : String(value);
};

const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function typed(streams: Streams, question: Question, start: unknown, wrong: Wrong): Promise<unknown> {
  const options = {
    ...streams,
    message: messageOf(question),
    initialValue: asText(start),
    validate: (given: string | undefined) => wrong(given ?? ''),
  };
  const long = question.form.is === 'lines' || question.form.is === 'list';
  return long ? multiline({ ...options, showSubmit: true }) : text(options);
}

function chosen(
  streams: Streams,
  question: Question,
  of: readonly Option[],
  start: unknown,
): Promise<unknown> {
  const none = question.required ? [] : [{ value: NONE, label: 'Leave this out' }];
  const options = [...none, ...shownOptions(of)];
  const message = messageOf(question);
  const initialValue = typeof start === 'string' ? start : (options[0]?.value ?? NONE);
  return options.length > MANY
    ? autocomplete({ ...streams, message, options, maxItems: MANY, placeholder: 'Type a part of it' })
    : select({ ...streams, message, options, initialValue });
}

function marked(
  streams: Streams,
  question: Question,
  of: readonly Option[],
  start: unknown,
): Promise<unknown> {
  const { required } = question;
  const options = {
    ...streams,
    message: messageOf(question),
    options: shownOptions(of),
    required,
    initialValues: asList(start),
  };
  return of.length > MANY
    ? autocompleteMultiselect({ ...options, maxItems: MANY, placeholder: 'Type a part of it' })
    : multiselect(options);
}

function put(streams: Streams, question: Question, start: unknown, wrong: Wrong): Promise<unknown> {
  const { form } = question;
  if (form.is === 'one') return chosen(streams, question, form.of, start);
  if (form.is === 'several') return marked(streams, question, form.of, start);
  if (form.is === 'yes-no')
    return confirm({ ...streams, message: messageOf(question), initialValue: start === true });
  return typed(streams, question, start, wrong);
}

/** Whether the key that ended the question was Esc: one step back. Any other is a wish to stop. */
async function withLastKey(
  input: Readable,
  asked: () => Promise<unknown>,
): Promise<{ given: unknown; escaped: boolean }> {
  let escaped = false;
  const remember = (_: string | undefined, key: { name?: string } | undefined) => {
    escaped = key?.name === 'escape';
  };
  const answer = asked();
  // The question listens already; put before it, this hears of a key while the question still waits.
  input.prependListener('keypress', remember);
  try {
    return { given: await answer, escaped };
  } finally {
    input.off('keypress', remember);
  }
}

/** Asks in a terminal: keys and words only, nothing that needs colour. */
export const clackPort = (streams: Streams): Port => ({
  async ask(question, was, wrong): Promise<Reply> {
    const start = was === undefined ? question.usual : was;
    for (;;) {
      const { given, escaped } = await withLastKey(streams.input, () => put(streams, question, start, wrong));
      if (isCancel(given)) return { is: escaped ? 'back' : 'stop' };
      const answer = given === NONE ? null : given;
      const problem = wrong(answer);
      if (problem === undefined) return { is: 'answer', given: answer };
      log.error(problem, { output: streams.output });
    }
  },
  tell(message, title) {
    const { output } = streams;
    if (title !== undefined) log.step(title, { output });
    if (message !== '') log.message(message, { output });
  },
});
