import type { Question } from '#core/contribute/question.ts';
import type { Step } from '#core/share/steps.ts';
import { boxesOf } from '#core/share/wording.ts';
import { arrange, element } from './element.ts';

/** A question of a step, and the field in which it is asked. */
export type Placed = { question: Question; node: HTMLElement };

/** A step on the page. */
export type StepView = {
  step: Step;
  node: HTMLElement;
  heading: HTMLElement;
  /** Puts its fields in order, each in its boxes; `before` and `after` are what else stands in the step. */
  fill: (fields: readonly Placed[], before?: readonly HTMLElement[], after?: readonly HTMLElement[]) => void;
};

type BoxView = { node: HTMLElement; inside: HTMLElement };

/** Makes a step; `place` counts from 1. Its ways on are links, so that going back works as everywhere. */
export function makeStep(step: Step, place: number, steps: readonly Step[]): StepView {
  const { id, title, says } = step;
  const heading = element('h2', { id: `${id}-h`, tabindex: '-1' }, title);
  const fields = element('div', { class: 'fields' });
  const [last, next] = [steps[place - 2], steps[place]];
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const go = element(
    'p',
    { class: 'go' },
    next && element('a', { class: 'btn main', href: `#${next.id}` }, `Next: ${lower(next.title)}`),
    last && element('a', { class: 'btn', href: `#${last.id}` }, 'Back'),
  );
  const node = element(
    'section',
    { class: 'step', id, 'aria-labelledby': `${id}-h`, hidden: true },
    element(
      'div',
      {},
      heading,
      element('p', { class: 'hint' }, steps.length > 1 && `Step ${place} of ${steps.length}. `, says),
    ),
    fields,
    go,
  );
  const boxes = new Map<string, BoxView>();
  const boxFor = (key: string, legend: string, isSmall: boolean): BoxView => {
    const known = boxes.get(key);
    if (known) return known;
    const inside = element('div', { class: isSmall ? 'pair' : 'fields' });
    const made = {
      node: element(
        'fieldset',
        { class: 'box' },
        element('legend', {}, legend),
        isSmall && element('small', {}, 'Leave out what you do not know. Nothing is written 0.'),
        inside,
      ),
      inside,
    };
    boxes.set(key, made);
    return made;
  };
  return {
    ...{ step, node, heading },
    fill(placed, before = [], after = []) {
      const many = step.inParts === true && new Set(placed.map(({ question }) => question.part)).size > 1;
      const wanted = new Map<HTMLElement, HTMLElement[]>([[fields, [...before]]]);
      for (const { question, node: field } of placed) {
        let parent: HTMLElement = fields;
        for (const { key, legend } of boxesOf(question, many)) {
          const box = boxFor(key, legend, question.group?.of === legend);
          const siblings = wanted.get(parent) ?? [];
          if (!siblings.includes(box.node)) siblings.push(box.node);
          wanted.set(parent, siblings);
          parent = box.inside;
          if (!wanted.has(parent)) wanted.set(parent, []);
        }
        wanted.get(parent)?.push(field);
      }
      wanted.get(fields)?.push(...after);
      for (const [parent, children] of wanted) arrange(parent, children);
    },
  };
}

/** How far a step is. */
export type Progress = { open: number; wrong: number; seen: boolean };

/** The list of steps above a form, and which of them is shown. */
export function makeStepper(steps: readonly Step[]): {
  node: HTMLElement;
  show: (current: string, progress: (id: string) => Progress) => void;
} {
  const items = steps.map(({ id, title }) => {
    const state = element('span', { class: 'vh' });
    const link = element('a', { href: `#${id}` }, title, state);
    return { id, item: element('li', {}, link), link, state };
  });
  const list = element('ol', { class: 'stepper' }, ...items.map(({ item }) => item));
  return {
    node: element('nav', { 'aria-label': 'Steps' }, list),
    show(current, progress) {
      for (const { id, item, link, state } of items) {
        const { open, wrong, seen } = progress(id);
        const isDone = seen && open === 0 && wrong === 0 && id !== current;
        item.classList.toggle('done', isDone);
        item.classList.toggle('faulty', wrong > 0);
        state.textContent = wrong > 0 ? `, ${wrong} to put right` : isDone ? ', done' : '';
        if (id === current) link.setAttribute('aria-current', 'step');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
