import { adviceFor } from './advice.ts';
import { askIndex, type Outcome } from './ask-index.ts';
import { searchForm } from './form.ts';
import { loadPagefind } from './pagefind.ts';
import { type Query, readQuery, writeQuery } from './query.ts';
import { make, resultItem } from './result.ts';

/** How many results are put on the page at a time. */
const batch = 20;
const pause = 140;

/** Runs the search page: the form, the list, and the address, which always says what is shown. */
export function runSearch(root: HTMLFormElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`) as T;
  const [list, count, more, advice] = [
    part('results'),
    part('count'),
    part<HTMLButtonElement>('more'),
    part('advice'),
  ];
  const form = searchForm(root);
  const bundle = new URL(root.dataset['bundle'] ?? '', location.href).href;
  let index: ReturnType<typeof loadPagefind> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: { outcome: Outcome; words: string; upTo: number } | undefined;

  async function search(query: Query): Promise<void> {
    turn += 1;
    const mine = turn;
    root.setAttribute('aria-busy', 'true');
    try {
      index ??= loadPagefind(bundle);
      const outcome = await askIndex(await index, query);
      const items = await fetchItems(outcome, 0, query.words);
      if (mine !== turn) return;
      list.replaceChildren(...items);
      shown = { outcome, words: query.words, upTo: items.length };
      form.showCounts(outcome.counts);
      tell(query, outcome.found.length);
    } catch {
      if (mine !== turn) return;
      index = undefined;
      count.textContent = 'Search could not start. Reload the page, or look through the priorities.';
    }
    root.removeAttribute('aria-busy');
  }

  const fetchItems = async ({ found }: Outcome, from: number, words: string): Promise<HTMLElement[]> => {
    const fragments = await Promise.all(found.slice(from, from + batch).map((one) => one.data()));
    return fragments.map((fragment, place) => resultItem(fragment, from + place + 1, words));
  };

  function tell(query: Query, total: number): void {
    const number = make('b', '', total === 1 ? '1 practice' : `${total.toLocaleString('en-GB')} practices`);
    const about = query.words ? [' for ', make('i', '', query.words)] : [];
    const order = make('span', '', query.words ? 'Closest first' : 'Surest first');
    count.replaceChildren(make('span', '', number, ...about), order);
    if (total === 0) count.replaceChildren(make('span', '', 'Nothing found', ...about, ', yet.'));
    more.hidden = total <= (shown?.upTo ?? 0);
    more.textContent = `${Math.min(batch, total - (shown?.upTo ?? 0))} more`;
    advice.hidden = total > 0;
    if (total === 0) showAdvice(query);
  }

  function showAdvice(query: Query): void {
    const ways = adviceFor(query, form.nameOf).map(({ text, search: where }) => {
      const link = document.createElement('a');
      link.href = where || location.pathname;
      link.textContent = text;
      return make('li', '', link);
    });
    advice.querySelector('[data-ways]')?.replaceChildren(...ways);
  }

  async function showMore(): Promise<void> {
    if (!shown) return;
    const { outcome, words, upTo } = shown;
    const mine = turn;
    const items = await fetchItems(outcome, upTo, words);
    if (mine !== turn || shown.upTo !== upTo) return;
    list.append(...items);
    shown.upTo += items.length;
    more.hidden = shown.upTo >= outcome.found.length;
    more.textContent = `${Math.min(batch, outcome.found.length - shown.upTo)} more`;
    items[0]?.querySelector('a')?.focus();
  }

  function changed(remember: 'replace' | 'push'): void {
    clearTimeout(timer);
    const query = form.read();
    const address = location.pathname + writeQuery(query);
    if (address !== location.pathname + location.search)
      remember === 'push' ? history.pushState(null, '', address) : history.replaceState(null, '', address);
    void search(query);
  }

  function fromAddress(): void {
    const query = readQuery(location.search, form.facets);
    form.write(query);
    void search(query);
  }

  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
    clearTimeout(timer);
    timer = setTimeout(() => changed('replace'), pause);
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') changed('push');
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    changed('push');
  });
  more.addEventListener('click', () => void showMore());
  addEventListener('popstate', fromAddress);
  fromAddress();
}
