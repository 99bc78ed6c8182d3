import { element } from '../form-engine/element.ts';

/** A part of the workbench under a heading of its own. */
export const section = (id: string, title: string, ...content: (Node | string)[]): HTMLElement =>
  element('section', { 'aria-labelledby': id }, element('h2', { id, tabindex: '-1' }, title), ...content);
