import { readFieldName } from '#core/share/answering.ts';
import type { Underway } from '#core/share/underway.ts';
import { entryAskedFor, withoutEntry } from '#core/share/without-entry.ts';
import { button, element } from './element.ts';
import type { Field } from './field.ts';
import type { State } from './state.ts';

/** Buttons that take an entry out of a list, such as one of three results; what was taken out can be put back. */
export type TakingOut = {
  /** The button below the question whether there is such an entry; undefined below any other. */
  below: (name: string) => HTMLElement | undefined;
  /** Shows the buttons of those entries that there are. */
  show: () => void;
  /** Something else was changed since: what was taken out can no longer be put back without losing that. */
  settle: () => void;
};

/** `changed` is told when an entry has gone or come back, `fieldOf` says where the focus goes then. */
export function makeTakingOut(
  state: State,
  fieldOf: (name: string) => Field | undefined,
  changed: () => void,
): TakingOut {
  const shown: (() => void)[] = [];
  let before: { underway: Underway; name: string } | undefined;
  const show = () => {
    for (const one of shown) one();
  };
  const settle = () => {
    if (before === undefined) return;
    before = undefined;
    show();
  };

  function become(underway: Underway, name: string): void {
    state.become(underway);
    changed();
    fieldOf(name)?.input.control.focus();
  }

  function makeBelow(name: string): HTMLElement | undefined {
    const { who, key } = readFieldName(name);
    const entry = entryAskedFor(key);
    if (!entry) return undefined;
    const takeOut = button('Take this one out', 'text-button', () => {
      const underway = state.underway();
      become(withoutEntry(underway, who, entry), name);
      before = { underway, name };
      show();
    });
    const putBack = button('Put it back', 'text-button', () => {
      const was = before;
      if (was) become(was.underway, name);
      settle();
    });
    const gone = element('span', { role: 'status' });
    const node = element('p', { class: 'take-out' }, takeOut, gone, putBack);
    shown.push(() => {
      takeOut.hidden = state.shown(who, key) !== true;
      const isHere = before?.name === name;
      gone.textContent = isHere ? 'Taken out; those after it have moved up. ' : '';
      putBack.hidden = !isHere;
      node.hidden = takeOut.hidden && !isHere;
    });
    return node;
  }

  return { below: makeBelow, show, settle };
}
