import { readAddress } from '#core/search/address.ts';
import type { Query } from '#core/search/ask.ts';
import type { Counts } from '#core/search/narrow.ts';
import { type Order, usualOrder } from '#core/search/orders.ts';

/** The search form: reads and writes what is ticked, typed and chosen. */
export type SearchForm = {
  box: HTMLInputElement;
  order: HTMLSelectElement;
  facets: string[];
  /** What the form says now, after `before`: an order that nobody chose follows the words, and phrases taken as typed stay so. */
  read(before: Query): Query;
  write(query: Query): void;
  showCounts(counts: Counts): void;
  nameOf(facet: string, value: string): string;
};

/** Takes hold of the form that the server rendered; its boxes say which facets there are. */
export function searchForm(form: HTMLFormElement): SearchForm {
  const box = form.querySelector<HTMLInputElement>('input[name="q"]') as HTMLInputElement;
  const order = form.querySelector<HTMLSelectElement>('select[name="order"]') as HTMLSelectElement;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const facets = [...new Set(boxes.map(({ name }) => name))];
  return {
    box,
    order,
    facets,
    read(before) {
      const params = new URLSearchParams(new FormData(form) as never);
      for (const phrase of before.literal) params.append('literal', phrase);
      const query = readAddress(params.toString(), facets);
      const usual = order.value === usualOrder(before.words) || (order.value === 'closest' && !query.words);
      return usual ? { ...query, order: usualOrder(query.words) } : query;
    },
    write(query) {
      if (box.value.trim() !== query.words) box.value = query.words;
      for (const one of boxes) one.checked = query.chosen.get(one.name)?.includes(one.value) ?? false;
      writeOrder(order, query);
    },
    showCounts(counts) {
      for (const one of boxes) showCount(one, counts.get(one.name)?.get(one.value) ?? 0);
    },
    nameOf: (facet, value) =>
      boxes
        .find((one) => one.name === facet && one.value === value)
        ?.closest('label')
        ?.querySelector('span')?.textContent ?? value,
  };
}

/** Nothing is closest to no words. */
function writeOrder(menu: HTMLSelectElement, { words, order }: Query): void {
  for (const option of menu.options)
    if (option.value === ('closest' satisfies Order)) option.disabled = words === '';
  menu.value = order;
}

/** A box that would find nothing cannot be ticked, but one that is ticked can always be cleared. */
function showCount(box: HTMLInputElement, count: number): void {
  const row = box.closest('label');
  const number = row?.querySelector('.num');
  if (number) number.textContent = count.toLocaleString('en-GB');
  box.disabled = count === 0 && !box.checked;
  row?.classList.toggle('zero', count === 0);
}
