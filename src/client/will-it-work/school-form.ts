import { inUnits, sayable } from '#core/schools/characteristics.ts';
import { type Reader, readerPhases, type Sayable } from '#core/schools/reader.ts';
import { element } from '../form-engine/element.ts';

type Choice = Reader & { school: string; name: string };

/** The form in which a reader says what their school is like. `changed` is told the school, or that it is to be forgotten. */
export function schoolForm(
  form: HTMLFormElement,
  first: Reader | undefined,
  changed: (reader: Reader | undefined) => void,
): void {
  const phase = form.querySelector<HTMLSelectElement>('[data-phase]') as HTMLSelectElement;
  const picker = form.querySelector<HTMLSelectElement>('[data-school]');
  const forget = form.querySelector<HTMLButtonElement>('[data-forget]') as HTMLButtonElement;
  const dials = new Map(sayable.map((key) => [key, dialIn(form, key, (value) => say(key, value))]));
  let reader = first;

  const show = () => {
    phase.value = reader?.phase ?? '';
    for (const [key, dial] of dials) dial.show(reader?.values[key]);
    if (picker) picker.value = reader?.school ?? '';
    forget.hidden = reader === undefined;
  };
  const become = (next: Reader | undefined) => {
    reader = next;
    show();
    changed(next);
  };
  /** A figure of one's own makes it one's own school, and no longer the one that was chosen. */
  function say(key: Sayable, value: number | undefined): void {
    const { phase: own, setting, values } = reader ?? { ...nothing, phase: phaseIn(phase) };
    const { [key]: _before, ...others } = values;
    const said = value === undefined ? others : { ...others, [key]: value };
    become({ phase: own, setting, values: said });
  }
  phase.addEventListener('change', () => {
    become({ phase: phaseIn(phase), setting: 'mainstream', values: reader?.values ?? {} });
  });
  forget.addEventListener('click', () => {
    become(undefined);
    phase.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  if (picker) fillPicker(picker, () => reader, become, show);
  show();
}

const nothing: Pick<Reader, 'setting' | 'values'> = { setting: 'mainstream', values: {} };

const phaseIn = ({ value }: HTMLSelectElement): Reader['phase'] =>
  readerPhases.find((one) => one === value) ?? 'primary';

/** Fetches the schools when somebody turns to the list, or one of them was chosen before. */
function fillPicker(
  picker: HTMLSelectElement,
  now: () => Reader | undefined,
  become: (reader: Reader | undefined) => void,
  show: () => void,
): void {
  let choices: Promise<Choice[]> | undefined;
  const fill = async () => {
    choices ??= fetch(picker.dataset['school'] ?? '').then((answer) => answer.json() as Promise<Choice[]>);
    const schools = await choices.catch(() => {
      choices = undefined;
      return [];
    });
    if (schools.length === 0 || picker.options.length > 1) return;
    picker.append(...schools.map(({ school, name }) => element('option', { value: school }, name)));
    show();
  };
  for (const event of ['focus', 'pointerenter'] as const) picker.addEventListener(event, () => void fill());
  picker.addEventListener('change', async () => {
    const chosen = (await choices)?.find(({ school }) => school === picker.value);
    if (chosen) become(chosen);
  });
  if (now()?.school) void fill();
}

type DialHandle = { show: (value: number | undefined) => void };

/** One slider: what it stands at is said beside it, and that nothing was said until somebody moves it. */
function dialIn(form: HTMLFormElement, key: Sayable, said: (value: number | undefined) => void): DialHandle {
  const row = form.querySelector<HTMLElement>(`[data-dial="${key}"]`) as HTMLElement;
  const range = row.querySelector('input') as HTMLInputElement;
  const shown = row.querySelector('.value') as HTMLElement;
  const clear = row.querySelector('button') as HTMLButtonElement;
  range.addEventListener('input', () => said(Math.max(range.valueAsNumber, key === 'pupils' ? 1 : 0)));
  clear.addEventListener('click', () => {
    said(undefined);
    range.focus();
  });
  return {
    show(value) {
      const text = value === undefined ? 'not said' : inUnits(key, value);
      row.classList.toggle('unsaid', value === undefined);
      if (value !== undefined) range.value = String(value);
      else range.value = range.defaultValue;
      range.setAttribute('aria-valuetext', text);
      shown.textContent = text;
      clear.hidden = value === undefined;
    },
  };
}
