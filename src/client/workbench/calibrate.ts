import { compared, type Practised, together } from '#core/workbench/calibration.ts';

/** Where the browser keeps what was practised. It is sent nowhere. */
const key = 'worked-here:calibration';

function practised(): Practised[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keep(said: readonly Practised[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(said));
  } catch {
    // Some browsers keep nothing for a page, by their owner's wish: it lasts as long as the page.
  }
}

/** Lets somebody rate a known write-up, and shows then what it was rated; with the last of them, what all come to. */
export function startCalibration(root: HTMLElement): void {
  const { known: id = '', level = '', others = '[]', all = '[]' } = root.dataset;
  const form = root.querySelector<HTMLFormElement>('form');
  const answer = root.querySelector<HTMLElement>('[data-answer]');
  const said = root.querySelector<HTMLElement>('[data-said]');
  const total = root.querySelector<HTMLElement>('[data-together]');
  if (!form || !answer || !said || !total) return;
  let mine = practised();

  function show(): void {
    const own = mine.find((one) => one.id === id)?.level;
    (answer as HTMLElement).hidden = own === undefined;
    (form as HTMLElement).hidden = own !== undefined;
    (said as HTMLElement).textContent =
      own === undefined ? '' : compared(own, Number(level), JSON.parse(others)).join(' ');
    (total as HTMLElement).textContent = together(mine, JSON.parse(all)) ?? '';
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = Number(new FormData(form).get('level'));
    if (!(chosen >= 1 && chosen <= 5)) return;
    mine = [...mine.filter((one) => one.id !== id), { id, level: chosen }];
    keep(mine);
    show();
    answer.focus();
  });
  root.querySelector('[data-again]')?.addEventListener('click', () => {
    mine = [];
    keep(mine);
    form.reset();
    show();
    form.querySelector('input')?.focus();
  });
  show();
}
