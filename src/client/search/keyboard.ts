/**
 * Keys of the search page: `/` goes to the box, the arrows from there along the results and back, Escape to the box, and in the box
 * clears it.
 */
export function listenToKeys(box: HTMLInputElement, list: HTMLElement, cleared: () => void): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('h2 a')];
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (event.key === '/' && !isField(target)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
    const inList = target instanceof Element && list.contains(target);
    if (target !== box && !inList) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, event.key === 'ArrowDown' ? 1 : -1);
    if (event.key !== 'Escape') return;
    if (target !== box) box.focus();
    else if (box.value !== '') {
      event.preventDefault();
      box.value = '';
      cleared();
    }
  });

  function step(event: KeyboardEvent, by: number): void {
    const all = links();
    const at = all.indexOf(event.target as HTMLAnchorElement);
    const next = at + by;
    if (next >= all.length || (at < 0 && by < 0)) return;
    event.preventDefault();
    (next < 0 ? box : all[next])?.focus();
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? target.type !== 'checkbox'
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
