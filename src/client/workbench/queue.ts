import { type AgePhase, agesOf } from '#core/model/age-phases.ts';
import type { Subject } from '#core/model/lists.ts';
import { type Fit, fitByTopics, fitness, fitOf } from '#core/workbench/fit.ts';
import { mainIn } from '#core/workbench/main-in.ts';
import type { ReviewMain } from '#views/review-main.ts';
import type { QueueData, QueueItem } from '#views/review-queue.ts';
import { arrange, element } from '../form-engine/element.ts';
import { json } from '../json.ts';
import { keepMyReviewing, type MyReviewing, myReviewing } from './my-reviewing.ts';

/** As many as are shown of what fits. */
const SHOWN = 20;

type Fitting = { item: QueueItem; fit: Fit };

/** One write-up of the queue with why it fits. */
function row({ item, fit }: Fitting): HTMLElement {
  const { title, href, heading, says, meta, challenge, edit } = item;
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href }, title)),
    element('p', { class: 'meta' }, ...meta.map((text) => element('span', {}, text))),
    element('p', {}, element('b', {}, `${heading}. `), says),
    fit.says.length > 0 && element('p', { class: 'why-you' }, fit.says.join(' ')),
    element(
      'p',
      { class: 'does' },
      element('a', { href: challenge }, 'Challenge it', element('span', { class: 'vh' }, `: ${title}`)),
      element(
        'a',
        { href: edit, rel: 'external' },
        'Improve it',
        element('span', { class: 'vh' }, `: ${title}`),
      ),
    ),
  );
}

/** What somebody said of themselves, from the form. */
function mineIn(form: HTMLFormElement): MyReviewing {
  const said = new FormData(form);
  const person = String(said.get('person') ?? '');
  if (person !== '') return { person };
  const subject = String(said.get('subject') ?? '') as Subject | '';
  const phase = String(said.get('phase') ?? '') as AgePhase | '';
  return {
    expertise: {
      ...(subject !== '' && { subjects: [subject] }),
      ...(phase !== '' && { ages: [...agesOf(phase)] }),
    },
  };
}

function putIn(form: HTMLFormElement, { person, expertise }: MyReviewing): void {
  const put = (name: string, value: string) => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) control.value = value;
  };
  put('person', person ?? '');
  put('subject', expertise?.subjects?.[0] ?? '');
  const phase = [...form.querySelectorAll<HTMLOptionElement>('[name="phase"] option')].find(
    ({ value }) => value !== '' && String(agesOf(value as AgePhase)) === String(expertise?.ages),
  );
  put('phase', phase?.value ?? '');
}

/** Sorts the queue by what fits somebody, as they say who they are or what they know. */
export function startQueue(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('[data-fit]');
  const list = root.querySelector<HTMLElement>('[data-list]');
  const said = root.querySelector<HTMLElement>('[data-said]');
  if (!form || !list || !said) return;
  const asPrinted = [...list.children];
  let data: Promise<[QueueData, ReviewMain]> | undefined;
  const load = () => {
    data ??= Promise.all([
      json<QueueData>(root.dataset['queue'] ?? ''),
      json<ReviewMain>(root.dataset['main'] ?? ''),
    ]).catch((error) => {
      data = undefined;
      throw error;
    });
    return data;
  };

  async function sort(): Promise<void> {
    const mine = mineIn(form as HTMLFormElement);
    keepMyReviewing(mine);
    const isEmpty = mine.person === undefined && Object.keys(mine.expertise ?? {}).length === 0;
    if (isEmpty) {
      arrange(list as HTMLElement, asPrinted);
      (said as HTMLElement).textContent = '';
      return;
    }
    const [{ items, policy }, told] = await load();
    const main = mainIn(told);
    const person = main.people.find(({ handle }) => handle === mine.person);
    const knowing = { main, now: new Date().toISOString(), policy };
    const fits = items
      .map((item): Fitting => {
        const toReview = { contents: [item.about], accounts: [] };
        const fit = person ? fitOf(person, toReview, knowing) : fitByTopics(mine.expertise ?? {}, toReview);
        return { item, fit };
      })
      .sort((a, b) => fitness(b.fit) - fitness(a.fit));
    const known = fits.filter(({ fit }) => fit.counts && fit.expertise.on.length > 0).length;
    (said as HTMLElement).textContent =
      `${known === 0 ? 'Nothing' : known} of ${items.length} is about what you know. What fits best comes first.`;
    (list as HTMLElement).replaceChildren(...fits.slice(0, SHOWN).map(row));
  }
  const sortOrSay = () =>
    sort().catch((error: Error) => {
      said.textContent = error.message;
    });
  form.addEventListener('change', () => void sortOrSay());
  form.addEventListener('submit', (event) => event.preventDefault());
  putIn(form, myReviewing());
  void sortOrSay();
}
