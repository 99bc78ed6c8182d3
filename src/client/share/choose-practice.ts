import type { Option } from '#core/contribute/question.ts';
import { element } from '../form-engine/element.ts';

/** Practices shown at a time: more are found by typing. */
const SHOWN = 12;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose title has every word of what was typed. */
function found(practices: readonly Option[], typed: string): Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return practices.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}

/** Lets somebody choose the practice that a form is about; each is a link to the same page with its id. */
export function choosePractice(
  practices: readonly Option[],
  says: string,
  parameter: 'practice' | 'adapt',
): HTMLElement {
  const list = element('ul', { class: 'refs' });
  const count = element('p', { class: 'hint', role: 'status' });
  const input = element('input', { type: 'search', id: 'which', autocomplete: 'off', spellcheck: false });
  const show = () => {
    const all = found(practices, input.value);
    list.replaceChildren(
      ...all.slice(0, SHOWN).map(({ value, label }) => {
        const link = element('a', { href: `?${parameter}=${encodeURIComponent(value)}` }, label);
        return element('li', {}, link);
      }),
    );
    const more = all.length > SHOWN ? ` The first ${SHOWN} are shown: type a word of its title.` : '';
    count.textContent = `${all.length === 1 ? '1 practice' : `${all.length} practices`}.${more}`;
  };
  input.addEventListener('input', show);
  show();
  return element(
    'div',
    { class: 'choose' },
    says && element('p', {}, says),
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'which' }, 'Which practice is it about?'),
      input,
    ),
    count,
    list,
  );
}
