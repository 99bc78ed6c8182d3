import type { Bundle } from '#core/share/bundle.ts';
import type { Exit } from '#core/share/exits.ts';
import { button, element } from '../form-engine/element.ts';
import { saveBundle } from './save-bundle.ts';

type Of<Is extends Exit['is']> = Extract<Exit, { is: Is }>;

/** A link to another site, in a tab of its own: going back would lose what stands in a form there. */
export function outside(text: string, href: string, left: () => void, main = true): HTMLElement {
  const link = element(
    'a',
    { class: main ? 'btn main' : 'btn', href, target: '_blank', rel: 'noopener noreferrer external' },
    text,
  );
  link.addEventListener('click', left);
  return link;
}

/** A text to take along by hand, for browsers that let nobody copy. */
export function textBox(label: string, text: string): HTMLElement {
  const box = element('textarea', { readonly: true, rows: 6, spellcheck: false });
  box.value = text;
  box.addEventListener('focus', () => box.select());
  return element('label', { class: 'copy-box' }, label, box);
}

/** A button that copies a text, and the line that says whether it could. */
export function copyButton(name: string, text: string): { node: HTMLElement; said: HTMLElement } {
  const said = element('span', { role: 'status', class: 'hint' });
  const node = button(name, 'btn', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        said.textContent = 'Copied.';
      },
      () => {
        said.textContent =
          'This browser does not let it be copied. Select the text below and copy it yourself.';
      },
    );
  });
  return { node, said };
}

function copied({ copy, href }: Of<'copy'>, left: () => void): HTMLElement[] {
  const { node, said } = copyButton('Copy the text', copy);
  return [
    element('p', { class: 'does' }, node, outside('Open the empty form', href, left), said),
    element('details', {}, element('summary', {}, 'The text'), textBox('Your files as one text', copy)),
  ];
}

function saved({ filename, email }: Of<'download'>, bundle: Bundle, left: () => void): HTMLElement[] {
  const save = button(`Save ${filename}`, 'btn main', () => {
    void saveBundle(bundle, filename);
    left();
  });
  const { node, said } = copyButton('Copy the letter', email.text);
  const letter = element('a', { class: 'btn', href: email.href }, 'Write the e-mail');
  letter.addEventListener('click', left);
  return [
    element('p', { class: 'does' }, save, letter, node, said),
    element(
      'details',
      {},
      element('summary', {}, `The letter, to ${email.to}`),
      textBox(`To ${email.to}, subject "${email.subject}"`, email.text),
    ),
  ];
}

function doing(exit: Exit, bundle: Bundle, left: () => void): HTMLElement[] {
  switch (exit.is) {
    case 'copy':
      return copied(exit, left);
    case 'download':
      return saved(exit, bundle, left);
    default:
      return [element('p', { class: 'does' }, outside('Open it in a new tab', exit.href, left))];
  }
}

/** One way to leave: what it is, what will happen, and what to press. Calls `left` when it was pressed. */
export const exitNode = (exit: Exit, bundle: Bundle, left: () => void): HTMLElement =>
  element(
    'section',
    { class: 'exit', 'data-exit': exit.is },
    element('h3', {}, exit.says),
    element('ol', {}, ...exit.next.map((step) => element('li', {}, step))),
    ...doing(exit, bundle, left),
  );
