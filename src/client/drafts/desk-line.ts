import { element } from '../form-engine/element.ts';
import type { DraftNote, Unkept } from './draft-store.ts';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const toFile = 'Save to a file before you leave this page: it is under Drafts.';

/** What is said before anything was typed. */
export const freshWords = 'Kept on this device as you type. Nobody sees it until you send it.';

export const keptWords = ({ name, changed }: DraftNote): string =>
  `Kept on this device as “${name}”, ${time.format(new Date(changed))}.`;

/** Why nothing, or not all, is kept. */
export const unkeptWords: Record<Unkept | 'pictures', string> = {
  full: `The storage of this browser is full, so nothing is kept while you type. Delete a draft, or: ${toFile}`,
  closed: `This browser keeps nothing for this page, perhaps because the window is private. ${toFile}`,
  pictures: `Your words are kept, but the pictures do not fit into this browser. ${toFile}`,
};

/** The lines that say how the draft that is open is kept, and what was just done. */
export function deskLine() {
  const kept = element('p', { class: 'kept', role: 'status' });
  const said = element('p', { class: 'said', role: 'status' });
  const tell = (text: string, isWrong: boolean) => {
    if (kept.textContent !== text) kept.textContent = text;
    kept.classList.toggle('standstill', isWrong);
  };
  return {
    node: element('div', {}, kept, said),
    kept: (text: string) => tell(text, false),
    wrong: (text: string) => tell(text, true),
    say: (...content: (Node | string)[]) => said.replaceChildren(...content),
  };
}
