import type { Reader } from '#core/schools/reader.ts';
import type { FitData } from '#views/fit.ts';
import type { Answer } from './answer.ts';
import { keepMySchool, mySchool } from './my-school.ts';
import { schoolForm } from './school-form.ts';

/** So long after the last move of a slider the answer is said again, in milliseconds. */
const pause = 120;

/** Runs the panel "Will it work here?" of a write-up. What works the answer out is loaded when there is a school to answer for. */
export function runPanel(panel: HTMLElement): void {
  const data = JSON.parse(panel.querySelector('[data-places]')?.textContent ?? '') as FitData;
  withSchool(panel, async (reader) => (await import('./answer.ts')).answer(reader, data));
}

const nothing: Answer = { says: '', more: [] };
/** Said where the part that works it out could not be loaded. */
const unanswered: Answer = { says: 'This could not be worked out just now. Reload the page.', more: [] };

/** Runs a panel in which a reader says what their school is like: `answer` is what it shows for a school. */
export function withSchool(panel: HTMLElement, answer: (reader: Reader) => Answer | Promise<Answer>): void {
  const form = panel.querySelector('form') as HTMLFormElement;
  const [says, more] = ['says', 'more'].map(
    (name) => panel.querySelector<HTMLElement>(`[data-${name}]`) as HTMLElement,
  ) as [HTMLElement, HTMLElement];
  let [timer, turn]: [ReturnType<typeof setTimeout> | undefined, number] = [undefined, 0];
  const show = async (reader: Reader | undefined) => {
    turn += 1;
    const mine = turn;
    const shown = reader
      ? await Promise.resolve(reader)
          .then(answer)
          .catch(() => unanswered)
      : nothing;
    if (mine !== turn) return;
    if (says.textContent !== shown.says) says.textContent = shown.says;
    more.replaceChildren(...shown.more);
  };
  const first = mySchool();
  schoolForm(form, first, (reader) => {
    keepMySchool(reader);
    clearTimeout(timer);
    timer = setTimeout(() => void show(reader), reader ? pause : 0);
  });
  panel.hidden = false;
  void show(first);
}
