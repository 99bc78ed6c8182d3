import type { Counts } from './pagefind.ts';
import { type Query, readQuery } from './query.ts';

/** The search form: reads and writes what is ticked and typed. */
export type SearchForm = {
  facets: string[];
  read(): Query;
  write(query: Query): void;
  showCounts(counts: Counts): void;
  nameOf(facet: string, value: string): string;
};

/** Takes hold of the form that the server rendered; its boxes say which facets there are. */
export function searchForm(form: HTMLFormElement): SearchForm {
  const box = form.querySelector<HTMLInputElement>('input[name="q"]');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const facets = [...new Set(boxes.map(({ name }) => name))];
  return {
    facets,
    read: () => readQuery(new URLSearchParams(new FormData(form) as never).toString(), facets),
    write({ words, chosen }) {
      if (box && box.value.trim() !== words) box.value = words;
      for (const one of boxes) one.checked = chosen.get(one.name)?.includes(one.value) ?? false;
    },
    showCounts(counts) {
      for (const one of boxes) showCount(one, counts[one.name]?.[one.value] ?? 0);
    },
    nameOf: (facet, value) =>
      boxes
        .find((one) => one.name === facet && one.value === value)
        ?.closest('label')
        ?.querySelector('span')?.textContent ?? value,
  };
}

/** A box that would find nothing cannot be ticked, but one that is ticked can always be cleared. */
function showCount(box: HTMLInputElement, count: number): void {
  const row = box.closest('label');
  const number = row?.querySelector('.num');
  if (number) number.textContent = String(count);
  box.disabled = count === 0 && !box.checked;
  row?.classList.toggle('zero', count === 0);
}
