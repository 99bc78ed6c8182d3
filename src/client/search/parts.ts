/** The places of the page that a search fills, found once by their data attributes. */
export type Parts = {
  root: HTMLFormElement;
  count: HTMLElement;
  heard: HTMLElement;
  chips: HTMLElement;
  found: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  advice: HTMLElement;
  ways: HTMLElement;
  besides: HTMLElement;
  besidesList: HTMLElement;
  template: HTMLTemplateElement;
  /** Addresses: of the index, of Pagefind's script, and of the folder that practices stand in. */
  index: string;
  bundle: string;
  practices: string;
  /** In how many parts Pagefind's index stands. */
  parts: number;
  /** Where every practice was tried. */
  tried: string;
};

/** Finds the places in the form that the server rendered. */
export function partsOf(root: HTMLFormElement): Parts {
  const part = <T extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<T>(`[data-${name}]`) as T;
  const address = (name: string) => new URL(root.dataset[name] ?? '', location.href).href;
  return {
    root,
    count: part('count'),
    heard: part('heard'),
    chips: part('chips'),
    found: part('found'),
    results: part('results'),
    more: part<HTMLButtonElement>('more'),
    advice: part('advice'),
    ways: part('ways'),
    besides: part('besides'),
    besidesList: part('besides-list'),
    template: part<HTMLTemplateElement>('result-template'),
    index: address('index'),
    bundle: address('bundle'),
    practices: address('practices'),
    parts: Number(root.dataset['parts'] ?? 1),
    tried: address('tried'),
  };
}
