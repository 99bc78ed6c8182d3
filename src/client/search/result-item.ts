import type { Piece } from '#core/search/marked.ts';
import { marksInRow } from '#views/mark-row.ts';
import { drawMark } from '../draw-mark.ts';
import { withMarks } from './make.ts';

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
  row.replaceChildren(...marksInRow(result.marks).map(({ id, look }) => drawMark(id, look)));
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
