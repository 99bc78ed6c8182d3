import { snippet } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Makes an element with a class and content. */
export function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** One result as an item of the list; `place` counts from 1. All of it is put in as text. */
export function resultItem({ url, excerpt, meta }: Fragment, place: number, words: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const about = (meta['about'] ?? '').split(' · ').map((part) => make('span', '', part));
  const proof = make('div', 'proof', hallmark(meta['marks'] ?? '', meta['hallmark'] ?? ''));
  if (meta['estimate']) proof.append(make('span', 'num', meta['estimate']));
  if (meta['status']) proof.append(make('span', 'unreviewed', meta['status']));
  const body = make(
    'div',
    '',
    make('h2', '', link),
    make('p', 'snip', ...(words ? highlighted(meta['post'] ?? '', excerpt) : [meta['post'] ?? ''])),
    make('p', 'meta', ...about),
    proof,
  );
  const number = make('span', 'n', String(place));
  number.setAttribute('aria-hidden', 'true');
  const item = make('li', 'entry', number, body);
  item.dataset['result'] = meta['id'] ?? url;
  return item;
}

const highlighted = (post: string, excerpt: string): (Node | string)[] =>
  snippet(post, excerpt).map(({ text, matched }) => (matched ? make('mark', '', text) : text));

/** The row of marks, `level-3 drawn,secure-1 struck`, drawn with the symbols that the page carries. */
function hallmark(marks: string, text: string): HTMLElement {
  const row = make('span', 'hallmark', ...marks.split(',').filter(Boolean).map(mark));
  row.setAttribute('role', 'img');
  row.setAttribute('aria-label', text);
  return row;
}

function mark(pair: string): SVGElement {
  const [id = '', look = 'struck'] = pair.split(' ');
  const drawing = document.createElementNS(svg, 'svg');
  const symbol = document.getElementById(`hm-${id}`);
  drawing.setAttribute('viewBox', symbol?.getAttribute('viewBox') ?? '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  if (look !== 'struck') drawing.setAttribute('class', look);
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#hm-${id}`);
  drawing.append(use);
  return drawing;
}
