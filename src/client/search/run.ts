import { literally, readAddress, writeAddress } from '#core/search/address.ts';
import { ask, type Outcome, type Query } from '#core/search/ask.ts';
import type { Correction } from '#core/search/correction.ts';
import type { SearchIndex } from '#core/search/open-index.ts';
import { asWritten } from './as-written.ts';
import { showChips } from './chips.ts';
import { type SearchForm, searchForm } from './form.ts';
import { fullText } from './full-text.ts';
import { listenToKeys } from './keyboard.ts';
import { loadIndex } from './load-index.ts';
import { type Parts, partsOf } from './parts.ts';
import { offerMySchool, placesBesides } from './places.ts';
import { resultList } from './result-list.ts';
import { teller } from './tell.ts';
import { whereFew } from './where-few.ts';

/** How long to wait for the next key; in milliseconds. */
const pause = 120;

/** Shows what a query finds; `go` shows another and puts it into the address. */
type Search = (query: Query) => Promise<void>;
type Go = (query: Query, remember?: 'replace' | 'push') => void;

/** Runs the search page: the form, the list, and the address, which always says what is shown. */
export function runSearch(root: HTMLFormElement): void {
  const parts = partsOf(root);
  const form = searchForm(root);
  let query = readAddress(location.search, form.facets);
  // Somebody who typed before this was loaded is not made to type again.
  const typedEarly = !query.words && form.box.value.trim() ? form.read(query) : undefined;
  const go: Go = (next, remember = 'push') => {
    query = next;
    form.write(query);
    const address = location.pathname + writeAddress(query);
    if (address !== location.pathname + location.search)
      remember === 'push' ? history.pushState(null, '', address) : history.replaceState(null, '', address);
    void search(query);
  };
  const search = searcher(parts, form, { go, now: () => query });
  listen(parts, form, { go, now: () => query });
  addEventListener('popstate', () => {
    query = readAddress(location.search, form.facets);
    form.write(query);
    void search(query);
  });
  void offerMySchool(form.order);
  form.write(typedEarly ?? query);
  if (typedEarly) go(typedEarly, 'replace');
  else if (writeAddress(query) !== '') void search(query);
}

function searcher(parts: Parts, form: SearchForm, { go, now }: { go: Go; now: () => Query }): Search {
  const { root, chips } = parts;
  const tell = teller(parts.count, parts.heard);
  const inText = fullText(parts.bundle, parts.parts);
  const list = resultList(parts, () => search(now()));
  let loading: Promise<SearchIndex> | undefined;
  let turn = 0;
  const search: Search = async (query) => {
    turn += 1;
    const mine = turn;
    const stale = () => mine !== turn;
    root.setAttribute('aria-busy', 'true');
    delete root.dataset['shown'];
    try {
      loading ??= loadIndex(parts.index);
      const index = await loading;
      const places = await placesBesides(query.order, index, parts.tried);
      const present = async (asked: Query, offers: readonly Correction[] = []): Promise<Outcome> => {
        const outcome = await ask(asked, index, places);
        const show = await list.ready(outcome, index);
        if (stale()) return outcome;
        show();
        form.showCounts(outcome.counts);
        showChips(chips, query, outcome, { nameOf: form.nameOf, go });
        tell.found(query, outcome, offers);
        return outcome;
      };
      let outcome = await present(query);
      if (stale()) return;
      const kept = await asWritten(outcome.corrections, inText).catch(() => []);
      if (stale()) return;
      const asTyped = kept.reduce((asked, { typed }) => literally(asked, typed), query);
      if (kept.length > 0) outcome = await present(asTyped, kept);
      const first = kept.length > 0;
      await whereFew(asTyped, outcome, index, { parts, inText, nameOf: form.nameOf, stale, first });
    } catch {
      if (stale()) return;
      loading = undefined;
      tell.failed();
    }
    if (stale()) return;
    root.removeAttribute('aria-busy');
    root.dataset['shown'] = writeAddress(query);
  };
  return search;
}

function listen(parts: Parts, form: SearchForm, { go, now }: { go: Go; now: () => Query }): void {
  const { root, found } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (remember: 'replace' | 'push') => {
    clearTimeout(timer);
    go(form.read(now()), remember);
  };
  root.addEventListener('input', ({ target }) => {
    if (target !== form.box) return;
    clearTimeout(timer);
    timer = setTimeout(() => read('replace'), pause);
  });
  root.addEventListener('change', ({ target }) => {
    if (target !== form.box) read('push');
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    read('push');
  });
  root.addEventListener('click', (event) => {
    const way =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-way]') : null;
    if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(readAddress(new URL(way.href).search, form.facets));
    form.box.focus();
  });
  listenToKeys(form.box, found, () => read('replace'));
}
