import { button, element } from '../form-engine/element.ts';
import type { DraftNote } from './draft-store.ts';

export type ListDeeds = {
  open: (note: DraftNote) => void;
  rename: (note: DraftNote, name: string) => void;
  save: (note: DraftNote) => void;
  remove: (note: DraftNote) => void;
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function nameForm(note: DraftNote, done: (name: string) => void, back: () => void): HTMLElement {
  const input = element('input', {
    type: 'text',
    value: note.name,
    maxlength: 80,
    'aria-label': 'Name of the draft',
  });
  const keep = () => (input.value.trim() === '' ? back() : done(input.value.trim()));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      keep();
    }
    if (event.key === 'Escape') back();
  });
  queueMicrotask(() => input.select());
  return element(
    'p',
    { class: 'does' },
    input,
    button('Keep the name', 'btn', keep),
    button('Back', 'btn', back),
  );
}

function item(note: DraftNote, isOpen: boolean, deeds: ListDeeds): HTMLElement {
  const { name } = note;
  const does = (text: string, deed: (note: DraftNote) => void): HTMLElement => {
    const made = button(text, 'btn', () => deed(note));
    made.setAttribute('aria-label', `${text}: ${name}`);
    return made;
  };
  const line = element(
    'p',
    {},
    isOpen ? element('b', {}, name) : button(name, 'as-link', () => deeds.open(note)),
    element(
      'span',
      { class: 'hint' },
      ` ${isOpen ? 'open here, ' : ''}${day.format(new Date(note.changed))}`,
    ),
  );
  const actions = element('p', { class: 'does' });
  const show = () =>
    actions.replaceChildren(
      does('Rename', () => {
        actions.replaceChildren(nameForm(note, (wish) => deeds.rename(note, wish), show));
      }),
      does('Save to a file', deeds.save),
      does('Delete', deeds.remove),
    );
  show();
  return element('li', { 'data-draft': note.id }, line, actions);
}

/** The drafts there are, newest first; that of the form that is open can be told. */
export const draftList = (
  notes: readonly DraftNote[],
  open: string | undefined,
  deeds: ListDeeds,
): HTMLElement =>
  element('ul', { class: 'draft-list' }, ...notes.map((note) => item(note, note.id === open, deeds)));
