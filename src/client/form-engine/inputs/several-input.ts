import type { Option } from '#core/contribute/question.ts';
import { element } from '../element.ts';
import { asTyped, type Input, type InputOf } from './input.ts';

/** More choices than these are folded away, and more than the second are added one at a time. */
const OPEN = 9;
const BOXES = 40;

const chosenWords = (count: number): string => (count === 0 ? 'Choose …' : `${count} chosen`);

/** Some of a few, as boxes to tick. */
function boxes({ id, changed }: InputOf, of: readonly Option[]): Input {
  const ticks = of.map(({ value }, place) =>
    element('input', { type: 'checkbox', name: id, value, id: place === 0 ? id : `${id}-${place}` }),
  );
  const rows = of.map(({ label }, place) => element('label', {}, ticks[place], element('span', {}, label)));
  const set = element('div', { class: 'ticks' }, ...rows);
  const summary = element('summary', {}, chosenWords(0));
  const folded = of.length > OPEN;
  const node = folded ? element('details', { class: 'fold' }, summary, set) : set;
  const chosen = () => ticks.filter(({ checked }) => checked).map(({ value }) => value);
  const count = () => {
    summary.textContent = chosenWords(chosen().length);
  };
  set.addEventListener('change', () => {
    count();
    changed('chosen');
  });
  return {
    ...{ node, control: folded ? summary : (ticks[0] ?? set), isGroup: true },
    reads: () => (chosen().length > 0 ? chosen() : null),
    show(answer) {
      const wanted = Array.isArray(answer) ? answer.map(String) : [];
      for (const tick of ticks) tick.checked = wanted.includes(tick.value);
      count();
    },
  };
}

/** Some of very many: a list that opens for each that is chosen, and one more. */
function pile({ id, changed }: InputOf, of: readonly Option[]): Input {
  const node = element('div', { class: 'pile' });
  const lists = () => [...node.querySelectorAll('select')];
  const chosen = () => [...new Set(lists().flatMap(({ value }) => value || []))];
  const add = (value: string) => {
    const place = lists().length;
    const list = element(
      'select',
      { id: place === 0 ? id : `${id}-${place}`, 'aria-label': `Choice ${place + 1}` },
      element('option', { value: '' }, place === 0 ? 'Choose …' : 'Choose another …'),
      ...of.map((option) => element('option', { value: option.value }, option.label)),
    );
    list.value = value;
    node.append(list);
    return list;
  };
  const control = add('');
  const room = () => {
    if (lists().every(({ value }) => value)) add('');
  };
  node.addEventListener('change', () => {
    room();
    changed('chosen');
  });
  return {
    ...{ node, control, isGroup: true },
    reads: () => (chosen().length > 0 ? chosen() : null),
    show(answer) {
      const wanted = Array.isArray(answer) ? answer.map(String) : [];
      if (wanted.join() === chosen().join()) return;
      for (const list of lists().slice(1)) list.remove();
      control.value = wanted[0] ?? '';
      for (const value of wanted.slice(1)) add(value);
      room();
    },
  };
}

/** Some of what there is. */
export function severalInput(of: InputOf): Input {
  const options = of.question.form.is === 'several' ? of.question.form.of : [];
  return options.length > BOXES ? pile(of, options) : boxes(of, options);
}

/** What many say, to tick, and room for other words. Ticking what stands for nothing takes out the rest. */
export function listInput(of: InputOf, options: readonly Option[]): Input {
  const known = new Set(options.map(({ value }) => value));
  const own = element('textarea', {
    id: `${of.id}-own`,
    rows: 2,
    'aria-label': 'In your own words, one thing a line',
  });
  const ticked = boxes(of, options);
  const words = () =>
    own.value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  own.addEventListener('input', () => of.changed('typed'));
  const node = element(
    'div',
    { class: 'ticked' },
    ticked.node,
    element('small', {}, 'Or in your own words:'),
    own,
  );
  return {
    ...{ node, control: ticked.control, isGroup: true },
    reads() {
      const all = [...((ticked.reads() as string[] | null) ?? []), ...words()];
      return all.length > 0 ? all : null;
    },
    show(answer) {
      const all = Array.isArray(answer) ? answer.map(String) : [];
      ticked.show(all);
      const others = all.filter((one) => !known.has(one));
      if (others.join('\n') !== words().join('\n')) own.value = asTyped(others);
    },
  };
}
