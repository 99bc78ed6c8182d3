import type { Piece } from '#core/search/marked.ts';
import { withMarks } from './make.ts';

const svg = 'http://www.w3.org/2000/svg';

/** A result as it is put on the page. */
export type Result = {
  id: string;
  href: string;
  title: readonly Piece[];
  snippet: readonly Piece[];
  about: string;
  marks: string;
  hallmark: string;
  estimate: string;
  status: string;
};

/** One result as an item of the list, from the page's own template; `place` counts from 1. All of it is put in as text. */
export function resultItem(template: HTMLTemplateElement, result: Result, place: number): HTMLElement {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const part = <T extends Element>(selector: string) => copy.querySelector(selector) as T;
  const item = part<HTMLElement>('li');
  item.dataset['result'] = result.id;
  part('.n').textContent = String(place);
  const link = part<HTMLAnchorElement>('h2 a');
  link.href = result.href;
  link.replaceChildren(...withMarks(result.title));
  part('.snip').replaceChildren(...withMarks(result.snippet));
  part('.meta').replaceChildren(...result.about.split(' · ').map(span));
  const row = part('.hallmark');
  row.setAttribute('aria-label', result.hallmark);
  row.replaceChildren(...result.marks.split(',').filter(Boolean).map(mark));
  fill(part('.num'), result.estimate);
  fill(part('.unreviewed'), result.status);
  return item;
}

function fill(element: Element, text: string): void {
  if (text) element.textContent = text;
  else element.remove();
}

function span(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

/** A mark and how it looks, `level-3 drawn`, drawn with the symbols that the page carries. */
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
