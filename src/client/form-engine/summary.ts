import type { Said } from '#core/share/said.ts';
import { arrange, element } from './element.ts';
import { sentences } from './notes.ts';

/** One thing to put right or to answer, with the field that it is about, if there is one. */
export type Wanting = { name?: string; label: string; said?: Said };

const link = ({ name, label, said }: Wanting): HTMLElement => {
  const [first, rest] = said ? sentences(said.message) : ['', ''];
  const about = name ? element('a', { href: `#${name}` }, label) : element('b', {}, label);
  return element('li', {}, about, said ? `: ${first} ${rest}` : '');
};

/** A list that takes to its fields; nothing where the list is empty. */
function listed(title: string, wanting: readonly Wanting[]): HTMLElement[] {
  if (wanting.length === 0) return [];
  return [element('h3', {}, title), element('ul', {}, ...wanting.map(link))];
}

/** What stands between somebody and sending: each entry leads to its field. It takes the focus when it is asked for. */
export function makeSummary(): {
  node: HTMLElement;
  show: (open: readonly Wanting[], wrong: readonly Wanting[], doubts: readonly Wanting[]) => void;
} {
  const node = element('div', {
    class: 'errors',
    tabindex: '-1',
    role: 'group',
    'aria-label': 'Before you send it',
  });
  let shown = '';
  return {
    node,
    show(open, wrong, doubts) {
      const now = JSON.stringify([open, wrong, doubts]);
      if (now === shown) return;
      shown = now;
      node.classList.toggle('fine', open.length + wrong.length === 0);
      arrange(node, [
        ...listed('To put right', wrong),
        ...listed('Still to answer', open),
        ...(open.length + wrong.length === 0
          ? [
              element(
                'p',
                {},
                element('b', {}, 'Everything is there, and nothing speaks against sending it.'),
              ),
            ]
          : []),
        ...listed('To think about; you may send it as it is', doubts),
      ]);
    },
  };
}
