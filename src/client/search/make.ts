import type { Piece } from '#core/search/marked.ts';

/** Makes an element with a class and content. */
export function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A link as text. */
export function linkTo(href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(...content);
  return link;
}

/** Pieces of text, those that were looked for in `<mark>`. */
export const withMarks = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, matched }) => (matched ? make('mark', '', text) : text));
